import { tanggalPanjang } from '../domain/bahasa.js';
import { waktuJanji } from '../domain/dua-jam.js';
import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import { ANONIM } from '../domain/tampak.js';
import { tanggalAda } from '../domain/tanggal.js';
import type { Bahan } from './bahan.js';
import { saat } from './bahasa.js';
import type { Blok, Naskah, TandaTangan } from './blok.js';
import { objek, teks, terisi } from './isian.js';
import { bagianKutipan, kop, paragraf, tempatTanggal } from './kepala.js';
import { kontak } from './pemohon.js';
import {
  bagianLangkah,
  bagianSaluran,
  bagianTandaTangan,
  berkasTerlampir,
  kakiTersidik,
  namaSaluran,
  tabelTenggat,
  tahunKurang,
} from './penerimaan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_TANDA_TERIMA_PENGADUAN = ['nomor', 'kantor', 'tahun', 'sidikJejak'] as const;

/** Receipt of a complaint (UU 25/2009), from the event that opened it; no law sets a clock, the class promises one. */
export function tandaTerimaPengaduan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const k = kalimat(bahan, 'tanda-terima-pengaduan', pengisi(kasus, p, bahan));
  const isian = { ...p.isi, ...p.pribadi };
  const anonim = isian.anonim === true;
  return {
    jenis: 'tanda-terima',
    judul: `Tanda terima ${kasus.nomor}`,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: kakiTersidik(bahan, k),
    blok: [
      kop(bahan),
      { jenis: 'judul', teks: k.satu('judul'), bawah: k.satu('nomor') },
      paragraf(k.satu('pembuka')),
      { jenis: 'pasangan', isi: keterangan(kasus, p, isian, bahan, k) },
      ...bagianKutipan(k.satu('uraian'), teks(isian.uraian)),
      ...bagianKutipan(k.satu('kerugian'), teks(isian.kerugian)),
      ...bagianKutipan(k.satu('permintaan'), teks(isian.permintaan)),
      ...bagianTenggat(p, bahan, k),
      ...bagianLangkah(p, bahan, k),
      ...bagianSaluran(bahan, k),
      ...bagianTandaTangan(p, bahan, k, anonim ? null : pelapor(p, isian, bahan, k)),
    ],
  };
}

function pengisi(
  { nomor }: Kasus,
  p: Peristiwa,
  { kantor, sidikJejak }: Bahan,
): Pengisi<typeof PENGISI_TANDA_TERIMA_PENGADUAN> {
  return { nomor, kantor: kantor.nama, tahun: tahunKurang(p), sidikJejak: sidikJejak ?? '' };
}

function pelapor(p: Peristiwa, isian: Isi, bahan: Bahan, k: Kalimat): TandaTangan {
  const atas = [tempatTanggal(bahan, p.tanggal), k.satu('pelapor')];
  return { atas, nama: teks(isian.nama) ?? '', bawah: [k.satu('capJempol')] };
}

function keterangan(kasus: Kasus, p: Peristiwa, isian: Isi, bahan: Bahan, k: Kalimat) {
  const kelas = teks(isian.klasifikasi);
  const namaKelas = bahan.standar.klasifikasi.find((baris) => baris.kode === kelas)?.nama ?? kelas;
  return terisi([
    ['Nomor Pengaduan', kasus.nomor],
    ['Diterima', saat(p)],
    ['Saluran', namaSaluran(p, bahan)],
    ['Tracking ID SP4N-LAPOR!', teks(isian.trackingLapor)],
    ['Pelapor', teks(isian.nama) ?? (isian.anonim === true ? ANONIM : '(tidak tersedia)')],
    ['Alamat', teks(isian.alamat)],
    ['Nomor Telepon/E-mail', kontak(isian)],
    ['Tempat Kejadian', teks(isian.tempatKejadian)],
    ['Tanggal Kejadian', hari(teks(isian.tanggalKejadian))],
    ['Berkas Terlampir', berkasTerlampir(p)],
    ['Klasifikasi', namaKelas ?? k.satu('belumDiklasifikasi')],
    ['Biaya', bahan.standar.biaya],
  ]);
}

/** A date in words; what stands in place of a hidden one stays. */
function hari(tanggal: string | null): string | null {
  return tanggal !== null && tanggalAda(tanggal) ? tanggalPanjang(tanggal) : tanggal;
}

/** The promise of the class as it was told; without one the shortest, for now. */
function bagianTenggat(p: Peristiwa, { standar }: Bahan, k: Kalimat): Blok[] {
  const { waktu, sementara } = waktuJanji(standar, teks(p.isi.klasifikasi));
  return [
    ...tabelTenggat([[k.satu('jawaban'), waktu, teks(objek(p.isi.tenggat).janji)]], k),
    ...(sementara ? [paragraf(k.satu('sementaraKlasifikasi'))] : []),
    ...(tahunKurang(p) === '' ? [] : [paragraf(k.satu('sementara'))]),
  ];
}
