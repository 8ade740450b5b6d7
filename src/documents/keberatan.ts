import { tanggalPanjang } from '../domain/bahasa.js';
import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import { saat } from './bahasa.js';
import type { Blok, Naskah } from './blok.js';
import { barisDari, larik, objek, teks } from './isian.js';
import { kop, paragraf, subjudul, tandaTanganPetugas, tempatTanggal } from './kepala.js';
import { identitasFormulir, kontak } from './pemohon.js';
import { tahunKurang } from './penerimaan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_KEBERATAN = ['nomor', 'kantor', 'atasanPpid', 'tahun'] as const;

/** Pernyataan Keberatan atas Permohonan Informasi (layout of Perki 1/2010; UU 14/2008 Pasal 35 and 36), parts A to D. */
export function keberatan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const k = kalimat(bahan, 'keberatan', pengisi(kasus, p, bahan));
  const isian = { ...p.isi, ...p.pribadi };
  return {
    jenis: 'keberatan',
    judul: `Pernyataan keberatan ${kasus.nomor}`,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: k.satu('kaki'),
    blok: [
      kop(bahan),
      { jenis: 'judul', teks: k.satu('judul'), bawah: k.satu('rangkap') },
      subjudul(k.satu('identitas')),
      { jenis: 'pasangan', isi: bagianA(kasus, p, isian, k) },
      subjudul(k.satu('alasan')),
      { jenis: 'centang', isi: bagianB(p.isi, bahan) },
      subjudul(k.satu('kasusPosisi')),
      { jenis: 'kutipan', baris: barisDari(teks(isian.kasusPosisi) ?? '') },
      ...bagianD(p, k),
      paragraf(k.satu('penutup')),
      tandaTangan(p, isian, bahan, k),
    ],
  };
}

function pengisi(kasus: Kasus, p: Peristiwa, { kantor }: Bahan): Pengisi<typeof PENGISI_KEBERATAN> {
  return { nomor: kasus.nomor, kantor: kantor.nama, atasanPpid: kantor.atasanPpid, tahun: tahunKurang(p) };
}

/** Every line of part A; what was not given is a dash. */
function bagianA(kasus: Kasus, p: Peristiwa, isian: Isi, k: Kalimat) {
  const baris: readonly (readonly [kunci: string, nilai: string | null])[] = [
    ['nomorKeberatan', kasus.nomor],
    ['nomorPermohonan', kasus.terkait[0] ?? null],
    ['diterima', saat(p)],
    ['tujuan', barisDari(teks(isian.tujuan) ?? '').join(' ') || null],
    ['nama', teks(isian.nama)],
    ['nomorIdentitas', identitasFormulir(isian)],
    ['alamat', teks(isian.alamat)],
    ['pekerjaan', teks(isian.pekerjaan)],
    ['kontak', kontak(isian)],
    ['kuasa', teks(isian.kuasa)],
  ];
  return baris.map(([kunci, nilai]) => [k.satu(kunci), nilai ?? '-'] as const);
}

/** All grounds of Pasal 35 ayat (1) with their letters, those of this objection ticked. */
function bagianB(isi: Isi, { alasanKeberatan }: Bahan) {
  const dipilih = larik(isi.alasan);
  return alasanKeberatan.map(({ huruf, teks: bunyi }) => ({ teks: `${huruf}. ${bunyi}`, ya: dipilih.includes(huruf) }));
}

function bagianD(p: Peristiwa, k: Kalimat): Blok[] {
  const { janji, sementara } = objek(p.isi.tenggat);
  const tanggal = teks(janji);
  return [
    subjudul(k.satu('tanggapan')),
    { jenis: 'pasangan', isi: [[k.satu('hariTanggapan'), tanggal === null ? null : tanggalPanjang(tanggal)]] },
    ...(sementara === true ? [paragraf(k.satu('sementara'))] : []),
  ];
}

/** Who objects signs: the proxy where there is one. */
function tandaTangan(p: Peristiwa, isian: Isi, bahan: Bahan, k: Kalimat): Blok {
  const kuasa = teks(isian.kuasa);
  const pengaju = {
    atas: [tempatTanggal(bahan, p.tanggal), k.satu(kuasa === null ? 'pengaju' : 'pengajuKuasa')],
    nama: kuasa ?? teks(isian.nama) ?? '',
    bawah: [k.satu('capJempol')],
  };
  return { jenis: 'tandaTangan', kolom: [tandaTanganPetugas(bahan, p.jabatan, k.banyak('petugas')), pengaju] };
}
