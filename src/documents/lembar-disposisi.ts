import { tanggalSurat } from '../domain/bahasa.js';
import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import { kodeHarap } from '../domain/tindakan/disposisi.js';
import type { Bahan } from './bahan.js';
import type { Blok, Naskah } from './blok.js';
import { barisDari, isianSebelum, larik, teks } from './isian.js';
import { bagianKutipan, kop, namaJabatan, subjudul, tandaTanganTunggal } from './kepala.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_LEMBAR_DISPOSISI = ['nomor'] as const;

/** Boxes of Sifat; none ticked = biasa. */
const SIFAT = ['sangat-segera', 'segera', 'rahasia'] as const;
/** The sheet tells what is asked, the form has all of it (letters). */
const RINGKAS = 400;

/** Lembar disposisi, one a hop: from position to position, as the act recorded it. */
export function lembarDisposisi(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const k = kalimat(bahan, 'lembar-disposisi', { nomor: kasus.nomor } satisfies Pengisi<
    typeof PENGISI_LEMBAR_DISPOSISI
  >);
  const isian = isianSebelum(kasus, p, bahan.standar);
  return {
    jenis: 'lembar-disposisi',
    judul: `Lembar disposisi ${kasus.nomor}`,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: k.satu('kaki'),
    blok: [
      kop(bahan),
      { jenis: 'judul', teks: k.satu('judul') },
      tabelSurat(kasus, isian, sifat(p.isi), k),
      {
        jenis: 'centang',
        isi: SIFAT.map((kode) => ({ teks: k.satu(kode), ya: sifat(p.isi) === kode })),
        sebaris: true,
      },
      { jenis: 'pasangan', isi: [[k.satu('hal'), bahan.standar.nama]] },
      ...bagianKutipan(k.satu('rincian'), ringkas(teks(isian.rincian), k)),
      { jenis: 'pasangan', isi: [[k.satu('kepada'), namaJabatan(bahan, teks(p.isi.kepada) ?? '')]] },
      ...bagianHarap(p.isi, k),
      subjudul(k.satu('catatan')),
      { jenis: 'kutipan', baris: barisDari(teks(p.isi.isi) ?? '') },
      tandaTanganTunggal(bahan, p.tanggal, p.jabatan),
    ],
  };
}

/** Of the disposition; an ordinary one ticks no box. */
function sifat(isi: Isi): 'biasa' | (typeof SIFAT)[number] {
  return SIFAT.find((kode) => kode === isi.sifat) ?? 'biasa';
}

/** The letter on the left, its way through the agenda on the right. A letter's own number is only known to its sender. */
function tabelSurat(kasus: Kasus, isian: Isi, sifatnya: string, k: Kalimat): Blok {
  const berupaSurat = isian.saluran === 'surat';
  const diterima = tanggalSurat(kasus.peristiwa[0]?.tanggal ?? kasus.diterima);
  return {
    jenis: 'tabel',
    kepala: [],
    lebar: [2.6, 5.2, 2.8, 4.4],
    baris: [
      [k.satu('suratDari'), teks(isian.nama) ?? '(tidak tersedia)', k.satu('diterimaTanggal'), diterima],
      [k.satu('nomorSurat'), berupaSurat ? '' : '-', k.satu('nomorAgenda'), kasus.nomor],
      [k.satu('tanggalSurat'), berupaSurat ? '' : diterima, k.satu('sifat'), k.satu(sifatnya)],
    ],
  };
}

function ringkas(rincian: string | null, k: Kalimat): string | null {
  if (rincian === null || rincian.length <= RINGKAS) return rincian;
  const penggal = rincian.slice(0, RINGKAS);
  const batas = penggal.search(/\s\S*$/);
  return `${penggal.slice(0, batas > RINGKAS / 2 ? batas : RINGKAS).trimEnd()} … ${k.satu('selengkapnya')}`;
}

/** The usual wishes ticked or not; what else was wished, ticked below them; a box to fill in where nothing was. */
function bagianHarap(isi: Isi, k: Kalimat): Blok[] {
  const harap = larik(isi.harap).flatMap((h) => teks(h) ?? []);
  const sama = (a: string, b: string) => kodeHarap(a) === kodeHarap(b);
  const baku = k.banyak('pilihanHarap').map((pilihan) => ({ teks: pilihan, ya: harap.some((h) => sama(h, pilihan)) }));
  const lain = harap.filter((h) => !baku.some((b) => sama(b.teks, h))).map((h) => ({ teks: h, ya: true }));
  const kosong = harap.length === 0 ? [{ teks: k.satu('harapLain'), ya: false }] : [];
  return [subjudul(k.satu('harap')), { jenis: 'centang', isi: [...baku, ...lain, ...kosong] }];
}
