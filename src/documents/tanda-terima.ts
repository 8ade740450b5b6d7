import { tanggalPanjang } from '../domain/bahasa.js';
import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import { lama, rangkai, saat } from './bahasa.js';
import type { Blok, Naskah } from './blok.js';
import { caraMemperoleh, caraSalinan } from './cara.js';
import { larik, objek, teks, terisi } from './isian.js';
import { bagianKutipan, kop, namaJabatan, paragraf, subjudul, tandaTanganPetugas, tempatTanggal } from './kepala.js';
import { pasanganPemohon } from './pemohon.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_TANDA_TERIMA = [
  'nomor',
  'kantor',
  'biaya',
  'tahun',
  'perpanjangan',
  'dasarPerpanjangan',
  'atasanPpid',
] as const;

/** Tanda bukti penerimaan: drawn from the event that opened the case, so it stays what the citizen was handed. */
export function tandaTerima(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const k = kalimat(bahan, 'tanda-terima', pengisi(kasus, p, bahan));
  return {
    jenis: 'tanda-terima',
    judul: `Tanda terima ${kasus.nomor}`,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: k.satu('kaki'),
    blok: [
      kop(bahan),
      { jenis: 'judul', teks: k.satu('judul'), bawah: k.satu('nomor') },
      paragraf(k.satu('pembuka')),
      { jenis: 'pasangan', isi: keterangan(kasus, p, bahan) },
      ...bagianPermintaan(p.isi, k),
      ...bagianTenggat(p.isi, bahan, k),
      ...bagianLangkah(p, bahan, k),
      ...bagianHak(bahan, k),
      tandaTangan(p, bahan, k),
    ],
  };
}

function pengisi(kasus: Kasus, p: Peristiwa, { kantor, standar }: Bahan): Pengisi<typeof PENGISI_TANDA_TERIMA> {
  const tahun = larik(objek(p.isi.tenggat).kalenderKurang).map(String);
  return {
    nomor: kasus.nomor,
    kantor: kantor.nama,
    biaya: standar.biaya,
    tahun: rangkai(tahun) || 'berikutnya',
    perpanjangan: standar.perpanjangan === null ? '' : lama(standar.perpanjangan),
    dasarPerpanjangan: standar.perpanjangan?.dasar ?? '',
    atasanPpid: kantor.atasanPpid,
  };
}

function keterangan(kasus: Kasus, p: Peristiwa, { standar }: Bahan) {
  const saluran = teks(p.isi.saluran);
  return [
    ['Nomor Pendaftaran', kasus.nomor] as const,
    ['Diterima', saat(p)] as const,
    ...terisi([['Saluran', standar.saluran.find((s) => s.kode === saluran)?.nama ?? saluran]]),
    ...pasanganPemohon({ ...p.isi, ...p.pribadi }),
    ...terisi([
      ['Cara Memperoleh Informasi', caraMemperoleh(p.isi)],
      ['Cara Mendapatkan Salinan', caraSalinan(p.isi)],
      ['Berkas Terlampir', berkasTerlampir(p)],
      ['Formulir', p.isi.tanpaFormulir === true ? 'Belum diisi; wajib dilengkapi pemohon' : null],
    ]),
  ];
}

/** Names stand with the personal fields; once those are erased, the number of files is left. */
function berkasTerlampir(p: Peristiwa): string | null {
  const jumlah = larik(p.isi.lampiran).length;
  const nama = larik(p.pribadi.namaLampiran).flatMap((n) => teks(n) ?? []);
  return nama.join('; ') || (jumlah === 0 ? null : `${jumlah} berkas`);
}

function bagianPermintaan(isi: Isi, k: Kalimat): Blok[] {
  return [...bagianKutipan(k.satu('rincian'), teks(isi.rincian)), ...bagianKutipan(k.satu('tujuan'), teks(isi.tujuan))];
}

/** Both clocks as they were told: dates of the event, lengths and basis of the standard. */
function bagianTenggat(isi: Isi, { standar }: Bahan, k: Kalimat): Blok[] {
  const tenggat = objek(isi.tenggat);
  const baris = [
    [k.satu('janji'), standar.janji, teks(tenggat.janji)],
    [k.satu('undangUndang'), standar.undangUndang, teks(tenggat.undangUndang)],
  ] as const;
  const isiTabel = baris.flatMap(([nama, waktu, tanggal]) =>
    waktu === null || tanggal === null ? [] : [[`${nama}: ${lama(waktu)}`, tanggalPanjang(tanggal), waktu.dasar]],
  );
  return [
    subjudul(k.satu('tenggat')),
    { jenis: 'tabel', kepala: k.banyak('kepalaTenggat'), lebar: [5, 4, 5], baris: isiTabel },
    ...(tenggat.sementara === true ? [paragraf(k.satu('sementara'))] : []),
    ...(standar.perpanjangan === null ? [] : [paragraf(k.satu('perpanjangan'))]),
  ];
}

/** Numbered steps of the published standard after the one that this paper proves. */
function bagianLangkah(p: Peristiwa, bahan: Bahan, k: Kalimat): Blok[] {
  const kini = bahan.standar.langkah.find((l) => l.tindakan === p.tindakan)?.nomor ?? 0;
  const baris = bahan.standar.langkah.flatMap((l) =>
    l.nomor === undefined || l.nomor <= kini
      ? []
      : [[String(l.nomor), l.uraian, l.oleh.map((kode) => namaJabatan(bahan, kode)).join(' / ')]],
  );
  if (baris.length === 0) return [];
  return [
    subjudul(k.satu('langkah')),
    { jenis: 'tabel', kepala: k.banyak('kepalaLangkah'), lebar: [1.2, 9, 4], baris },
  ];
}

function bagianHak({ kantor }: Bahan, k: Kalimat): Blok[] {
  return [
    subjudul(k.satu('biaya')),
    paragraf(k.satu('isiBiaya')),
    subjudul(k.satu('hak')),
    { jenis: 'daftar', butir: k.banyak('isiHak'), bernomor: true },
    subjudul(k.satu('pengaduan')),
    { jenis: 'daftar', butir: kantor.saluranPengaduan },
    paragraf(k.satu('penutup')),
  ];
}

function tandaTangan(p: Peristiwa, bahan: Bahan, k: Kalimat): Blok {
  const pemohon = teks(p.pribadi.nama) ?? '';
  return {
    jenis: 'tandaTangan',
    kolom: [
      tandaTanganPetugas(bahan, p.jabatan, k.banyak('petugas')),
      { atas: [tempatTanggal(bahan, p.tanggal), k.satu('pemohon')], nama: pemohon, bawah: [] },
    ],
  };
}
