import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import { lama, saat } from './bahasa.js';
import type { Blok, Naskah } from './blok.js';
import { caraMemperoleh, caraSalinan } from './cara.js';
import { objek, teks, terisi } from './isian.js';
import { bagianKutipan, kop, paragraf, subjudul, tempatTanggal } from './kepala.js';
import { pasanganPemohon, tandaTanganPemohon } from './pemohon.js';
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

export const PENGISI_TANDA_TERIMA = [
  'nomor',
  'kantor',
  'biaya',
  'tahun',
  'perpanjangan',
  'dasarPerpanjangan',
  'atasanPpid',
  'sidikJejak',
  'nama',
] as const;

/** Tanda bukti penerimaan: drawn from the event that opened the case, so it stays what the citizen was handed. */
export function tandaTerima(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const k = kalimat(bahan, 'tanda-terima', pengisi(kasus, p, bahan));
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
      { jenis: 'pasangan', isi: keterangan(kasus, p, bahan) },
      ...bagianPermintaan(p.isi, k),
      ...bagianTenggat(p.isi, bahan, k),
      ...bagianLangkah(p, bahan, k),
      ...bagianHak(k),
      ...bagianSaluran(bahan, k),
      ...bagianTandaTangan(p, bahan, k, tandaTanganPemohon(p.pribadi, tempatTanggal(bahan, p.tanggal), k)),
    ],
  };
}

function pengisi(
  kasus: Kasus,
  p: Peristiwa,
  { kantor, standar, sidikJejak }: Bahan,
): Pengisi<typeof PENGISI_TANDA_TERIMA> {
  return {
    nomor: kasus.nomor,
    kantor: kantor.nama,
    biaya: standar.biaya,
    tahun: tahunKurang(p) || 'berikutnya',
    perpanjangan: standar.perpanjangan === null ? '' : lama(standar.perpanjangan),
    dasarPerpanjangan: standar.perpanjangan?.dasar ?? '',
    atasanPpid: kantor.atasanPpid,
    sidikJejak: sidikJejak ?? '',
    nama: teks(p.pribadi.nama) ?? '',
  };
}

function keterangan(kasus: Kasus, p: Peristiwa, bahan: Bahan) {
  return [
    ['Nomor Pendaftaran', kasus.nomor] as const,
    ['Diterima', saat(p)] as const,
    ...terisi([['Saluran', namaSaluran(p, bahan)]]),
    ...pasanganPemohon({ ...p.isi, ...p.pribadi }),
    ...terisi([
      ['Cara Memperoleh Informasi', caraMemperoleh(p.isi)],
      ['Cara Mendapatkan Salinan', caraSalinan(p.isi)],
      ['Berkas Terlampir', berkasTerlampir(p)],
      ['Formulir', p.isi.tanpaFormulir === true ? 'Belum diisi; wajib dilengkapi pemohon' : null],
    ]),
  ];
}

function bagianPermintaan(isi: Isi, k: Kalimat): Blok[] {
  return [...bagianKutipan(k.satu('rincian'), teks(isi.rincian)), ...bagianKutipan(k.satu('tujuan'), teks(isi.tujuan))];
}

/** Both clocks as they were told. */
function bagianTenggat(isi: Isi, { standar }: Bahan, k: Kalimat): Blok[] {
  const tenggat = objek(isi.tenggat);
  const baris = [
    [k.satu('janji'), standar.janji, teks(tenggat.janji)],
    [k.satu('undangUndang'), standar.undangUndang, teks(tenggat.undangUndang)],
  ] as const;
  return [
    ...tabelTenggat(baris, k),
    ...(tenggat.sementara === true ? [paragraf(k.satu('sementara'))] : []),
    ...(standar.perpanjangan === null ? [] : [paragraf(k.satu('perpanjangan'))]),
  ];
}

function bagianHak(k: Kalimat): Blok[] {
  return [
    subjudul(k.satu('biaya')),
    paragraf(k.satu('isiBiaya')),
    subjudul(k.satu('hak')),
    { jenis: 'daftar', butir: k.banyak('isiHak'), bernomor: true },
  ];
}
