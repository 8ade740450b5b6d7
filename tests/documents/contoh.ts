import { readFileSync } from 'node:fs';
import type { Bahan, Kantor } from '../../src/documents/bahan.js';
import { susunKantor } from '../../src/documents/kantor.js';
import { evolve } from '../../src/domain/evolve.js';
import type { Isi, Kasus, Peristiwa } from '../../src/domain/kasus.js';
import { tabelSetelan } from '../../src/domain/setelan-kantor.js';
import type { Standar } from '../../src/domain/standar.js';

/** Invented cases, from the shortest to the longest that a desk will see. Serial numbers 9xxx: nobody's. */

const akar = new URL('../../', import.meta.url);
const baca = (berkas: string) => JSON.parse(readFileSync(new URL(berkas, akar), 'utf8'));

export const STANDAR: Standar = baca('data/standar/permohonan-informasi.json');
export const STANDAR_PENGADUAN: Standar = baca('data/standar/pengaduan.json');
export const STANDAR_KEBERATAN: Standar = baca('data/standar/keberatan.json');
export const FOLDER_FONT = new URL('templates/fonts', akar).pathname;

const SETELAN = tabelSetelan(baca('data/acuan/kantor.json')).map((s) => [s.kunci, s.bawaan] as const);
/** The office as delivered. */
function kantorContoh(): Kantor {
  return { ...susunKantor(new Map(SETELAN), () => null, baca('data/acuan/jabatan.json')), logo: null };
}

export function bahan(ganti: Partial<Bahan> = {}): Bahan {
  return {
    kantor: kantorContoh(),
    standar: STANDAR,
    jabatan: baca('data/acuan/jabatan.json'),
    templat: (nama) => baca(`templates/${nama}.json`),
    pasal17: baca('data/acuan/pasal-17.json'),
    alasanKeberatan: baca('data/acuan/alasan-keberatan.json'),
    sidikJejak: '4Z7K-M2QP-0A3B-C9DE',
    ...ganti,
  };
}

export type Ubah = Pick<Peristiwa, 'tindakan'> & Partial<Peristiwa>;

function peristiwa(urut: number, p: Ubah): Peristiwa {
  const tanggal = p.tanggal ?? '2026-03-13';
  return {
    urut,
    tanggal,
    waktu: `${tanggal}T09:30:00+07:00`,
    petugas: 'siti',
    jabatan: 'front-office',
    status: null,
    isi: {},
    pribadi: {},
    sebelum: '0'.repeat(64),
    sidik: '0'.repeat(64),
    ...p,
  };
}

export function kasus(nomor: string, urutan: readonly Ubah[], standar: Standar = STANDAR): Kasus {
  const semua = urutan.map((p, i) => peristiwa(i + 1, p));
  const berkas = { skema: 1, nomor, jenis: standar.jenis, standar: standar.kode, garam: '', revisi: 1 } as const;
  return evolve({ ...berkas, peristiwa: semua }, standar);
}

const TENGGAT = { janji: '2026-03-27', undangUndang: '2026-04-06', sementara: false, kalenderKurang: [] };
export const BEKU = {
  tenggat: '2026-03-27',
  tenggatUndangUndang: '2026-04-06',
  sisaHariKerja: 2,
  terlambat: false,
  terlambatUndangUndang: false,
};

function daftar(isi: Isi, pribadi: Isi): Ubah {
  return { tindakan: 'daftar', status: 'terdaftar', isi: { tenggat: TENGGAT, ...isi }, pribadi };
}

function tolak(isi: Isi): Ubah {
  const tutup = { status: 'ditolak', tanggal: '2026-03-25', jabatan: 'ppid' };
  return { tindakan: 'tolak', ...tutup, isi: { ...isi, beku: BEKU } };
}

function perpanjang(isi: Isi): Ubah {
  return { tindakan: 'perpanjang', tanggal: '2026-03-30', jabatan: 'ppid', isi };
}

function prosesSerah(proses: Isi, serah: Isi, pribadi: Isi): Ubah[] {
  const oleh = { tanggal: '2026-03-25', jabatan: 'petugas-informasi' };
  return [
    { tindakan: 'proses', ...oleh, status: 'siap-diserahkan', isi: proses },
    { tindakan: 'serah', ...oleh, status: 'diserahkan', isi: { ...serah, beku: BEKU }, pribadi },
  ];
}

const LAMPIRAN = { sha256: 'a'.repeat(64), tipe: 'application/pdf', ukuran: 1000 };

const PENDEK = daftar(
  { rincian: 'Renstra 2025', tujuan: 'Penelitian', caraMemperoleh: 'melihat' },
  { nama: 'Ani', nik: '3602145303909002', alamat: 'Maja' },
);

const BIASA = daftar(
  {
    rincian: 'Rekapitulasi penerima bantuan sosial Kecamatan Rangkasbitung tahun 2025 per desa (tanpa nama).',
    tujuan: 'Penyusunan skripsi pada Universitas Sultan Ageng Tirtayasa.',
    caraMemperoleh: 'salinan',
    bentuk: 'softcopy',
    caraSalinan: 'email',
    saluran: 'langsung',
    lampiran: [LAMPIRAN],
  },
  {
    nama: 'Asep Suherman',
    nik: '3602141303909001',
    alamat: 'Kp. Pasir Sukarayat RT 02/RW 05, Desa Rangkasbitung Timur, Kecamatan Rangkasbitung',
    pekerjaan: 'Mahasiswa',
    telepon: '081234567890',
    email: 'asep@contoh.id',
    namaLampiran: ['ktp.pdf'],
  },
);

export const KATA_PANJANG = 'x'.repeat(200);
export const RIBUAN = Array.from({ length: 5000 }, (_, i) => (i % 97 === 96 ? `kata${i}.` : `kata${i}`)).join(' ');

const PANJANG = daftar(
  {
    rincian: `Baris pertama.\n\n${RIBUAN}\n${KATA_PANJANG}\nSELESAI-RINCIAN`,
    tujuan: `${RIBUAN.slice(0, 3000)} SELESAI-TUJUAN`,
    caraMemperoleh: 'salinan',
    bentuk: 'hardcopy',
    caraSalinan: 'kurir',
    saluran: 'surat',
    tanpaFormulir: true,
    lampiran: Array.from({ length: 12 }, () => LAMPIRAN),
    tenggat: { janji: '2026-12-30', undangUndang: '2027-01-08', sementara: true, kalenderKurang: [2027] },
  },
  {
    nama: 'Nguyễn Thị Ánh',
    kk: '3602141303909003',
    alamat: `${'Jalan Raya Rangkasbitung–Pandeglang Kilometer Sekian '.repeat(6)}${KATA_PANJANG}`,
    pekerjaan: 'Peneliti',
    telepon: '+6281234567890',
    email: `${'a'.repeat(64)}@${'b'.repeat(60)}.contoh.id`,
    kuasa: 'Łukasz Çelik',
    namaLampiran: Array.from({ length: 12 }, (_, i) => `lampiran-nomor-${i + 1}.pdf`),
  },
);

const EMPAT_PULUH = Array.from({ length: 40 }, (_, i) => ({
  judul: `Dokumen ke-${i + 1}: ${'laporan kegiatan bidang perlindungan dan jaminan sosial '.repeat(1 + (i % 4))}`,
  bentuk: i % 2 === 0 ? 'softcopy' : 'hardcopy',
  jumlah: `${i + 1} lembar`,
}));

export interface TigaKasus {
  terima: Kasus;
  perpanjang: Kasus;
  tolak: Kasus;
  serah: Kasus;
}

export const CONTOH: Readonly<Record<'pendek' | 'biasa' | 'panjang', TigaKasus>> = {
  pendek: {
    terima: kasus('PI-2026-0001', [PENDEK]),
    perpanjang: kasus('PI-2026-0001', [
      PENDEK,
      perpanjang({ hari: 1, alasan: 'Data dicari.', tenggatUndangUndang: '2026-04-07' }),
    ]),
    tolak: kasus('PI-2026-0001', [PENDEK, tolak({ pasal17: 'h', konsekuensi: 'Rahasia.', jangkaWaktu: '5 tahun' })]),
    serah: kasus('PI-2026-0001', [
      PENDEK,
      ...prosesSerah(
        { hasil: 'seluruhnya', informasi: [{ judul: 'Renstra', bentuk: 'softcopy', jumlah: '1 berkas' }] },
        { nomorBukti: 'TB-2026-0001', cara: 'langsung' },
        { penerima: 'Ani' },
      ),
    ]),
  },
  biasa: {
    terima: kasus('PI-2026-0002', [BIASA]),
    perpanjang: kasus('PI-2026-0002', [
      BIASA,
      perpanjang({
        hari: 7,
        alasan: 'Rekapitulasi per desa masih dikumpulkan dari 28 kecamatan dan harus dicocokkan lebih dahulu.',
        tenggatUndangUndang: '2026-04-15',
      }),
    ]),
    tolak: kasus('PI-2026-0002', [
      BIASA,
      tolak({
        pasal17: 'h',
        dasarLain: 'Pasal 65 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi',
        konsekuensi:
          'Daftar yang diminta memuat nama, alamat, dan keadaan ekonomi penerima bantuan sosial. Membukanya mengungkap rahasia pribadi dan dapat menimbulkan stigma serta penyalahgunaan data.',
        jangkaWaktu: '5 (lima) tahun sejak keputusan ini ditetapkan',
      }),
    ]),
    serah: kasus('PI-2026-0002', [
      BIASA,
      ...prosesSerah(
        {
          hasil: 'sebagian',
          informasi: [
            { judul: 'Rekapitulasi penerima PKH per desa 2025', bentuk: 'softcopy', jumlah: '1 berkas' },
            { judul: 'Rekapitulasi penerima BPNT per desa 2025', bentuk: 'hardcopy', jumlah: '14 lembar' },
          ],
          penghitaman: 'Nama dan alamat penerima dihitamkan (UU 14/2008 Pasal 17 huruf h).',
        },
        { nomorBukti: 'TB-2026-0001', cara: 'pos', resi: 'P2603250001234' },
        { penerima: 'Asep Suherman', identitasPenerima: 'KTP 3602141303909001' },
      ),
    ]),
  },
  panjang: {
    terima: kasus('PI-2026-0003', [PANJANG]),
    perpanjang: kasus('PI-2026-0003', [
      PANJANG,
      {
        tindakan: 'tunda',
        tanggal: '2026-03-26',
        isi: { kategori: 'klarifikasi', jeda: { kategori: 'klarifikasi', alasan: 'menunggu pemohon' } },
      },
      perpanjang({
        hari: 7,
        alasan: `${RIBUAN}\nSELESAI-ALASAN`,
        tenggatUndangUndang: '2028-01-12',
        kalenderKurang: [2028],
      }),
    ]),
    tolak: kasus('PI-2026-0003', [
      PANJANG,
      tolak({
        dasarLain: RIBUAN.slice(0, 1500),
        konsekuensi: `${RIBUAN} SELESAI-UJI`,
        jangkaWaktu: RIBUAN.slice(0, 400),
      }),
    ]),
    serah: kasus('PI-2026-0003', [
      PANJANG,
      ...prosesSerah(
        { hasil: 'sebagian', informasi: EMPAT_PULUH, penghitaman: RIBUAN.slice(0, 4000), keterangan: 'Selesai.' },
        { nomorBukti: 'TB-2026-12345', cara: 'kurir', resi: 'R'.repeat(120) },
        { penerima: 'Łukasz Çelik', identitasPenerima: `Paspor ${'9'.repeat(40)}` },
      ),
    ]),
  },
};
