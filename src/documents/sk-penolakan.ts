import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import type { Blok, Naskah } from './blok.js';
import { barisDari, isianSebelum, teks, terisi } from './isian.js';
import { jabatanPenanda, kop, nomorSurat, paragraf, tandaTanganTunggal } from './kepala.js';
import { bagianPermohonan } from './permohonan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_SK_PENOLAKAN = [
  'nomor',
  'kantor',
  'atasanPpid',
  'huruf',
  'teksPasal',
  'dasarLain',
  'nomorSurat',
] as const;

/** SK PPID tentang Penolakan Permohonan Informasi (layout of Perki 1/2010; UU 14/2008 Pasal 17 and 19). */
export function skPenolakan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const isian = isianSebelum(kasus, p, bahan.standar);
  const k = kalimat(bahan, 'sk-penolakan', pengisi(kasus, p, bahan));
  return {
    jenis: 'sk-penolakan',
    judul: `SK penolakan ${kasus.nomor}`,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: k.satu('kaki'),
    blok: [
      kop(bahan),
      ...k.banyak('judul').map((baris): Blok => ({ jenis: 'judul', teks: baris })),
      { jenis: 'judul', teks: k.satu('tentang'), bawah: [k.satu('nomorSurat'), k.satu('nomor')] },
      ...bagianPermohonan(kasus, isian, k),
      ...bagianDasar(p.isi, k),
      ...bagianKonsekuensi(p, bahan, k),
      ...bagianPutusan(k),
      tandaTanganTunggal(bahan, p.tanggal, p.jabatan),
    ],
  };
}

function pengisi(kasus: Kasus, p: Peristiwa, { kantor, pasal17 }: Bahan): Pengisi<typeof PENGISI_SK_PENOLAKAN> {
  const huruf = teks(p.isi.pasal17) ?? '';
  return {
    nomor: kasus.nomor,
    kantor: kantor.nama,
    atasanPpid: kantor.atasanPpid,
    huruf,
    teksPasal: pasal17.find((h) => h.huruf === huruf)?.teks ?? '',
    dasarLain: teks(p.isi.dasarLain) ?? '',
    nomorSurat: nomorSurat({ kantor }, p, 'sk'),
  };
}

function bagianDasar(isi: Isi, k: Kalimat): Blok[] {
  const pasal = teks(isi.pasal17) !== null;
  const lain = teks(isi.dasarLain) !== null;
  return [
    paragraf(k.satu('memutuskan')),
    { jenis: 'paragraf', teks: k.satu('dikecualikan'), tebal: true, rata: 'tengah' },
    paragraf(k.satu('dasar')),
    {
      jenis: 'centang',
      isi: [
        { teks: k.satu(pasal ? 'pasal17' : 'tanpaPasal17'), ya: pasal },
        { teks: k.satu(lain ? 'dasarLain' : 'tanpaDasarLain'), ya: lain },
      ],
    },
  ];
}

/** Outcome of the uji konsekuensi: obligatory in a refusal (UU 14/2008 Pasal 19); no page of the ruling without it. */
function bagianKonsekuensi(p: Peristiwa, bahan: Bahan, k: Kalimat): Blok[] {
  return [
    paragraf(k.satu('konsekuensi')),
    { jenis: 'kutipan', baris: barisDari(teks(p.isi.konsekuensi) ?? ''), lekat: true },
    {
      jenis: 'pasangan',
      lekat: true,
      isi: terisi([
        ['Jangka Waktu Pengecualian', teks(p.isi.jangkaWaktu)],
        ['Pejabat yang Menetapkan', jabatanPenanda(bahan, p.jabatan)],
      ]),
    },
  ];
}

function bagianPutusan(k: Kalimat): Blok[] {
  return [
    paragraf(k.satu('menyatakan')),
    { jenis: 'paragraf', teks: k.satu('ditolak'), tebal: true, rata: 'tengah' },
    paragraf(k.satu('keberatan')),
  ];
}
