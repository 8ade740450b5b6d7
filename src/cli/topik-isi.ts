import { BATAS, sebutUkuran } from '../domain/batas.js';
import type { Standar, Waktu } from '../domain/standar.js';
import { ARTI_KODE, type JenisKeluar, KODE_KELUAR } from '../errors.js';
import { alinea, type Bagian, bagian, kode, tabel } from './halaman.js';

export function bagianKodeKeluar(): readonly Bagian[] {
  const jenis = Object.keys(KODE_KELUAR) as JenisKeluar[];
  return [
    ...bagian(
      'Contoh',
      kode('layanan terlambat --periksa || echo "ada yang terlambat"', 'layanan lihat 1 --json nomor,status'),
    ),
    ...bagian('Kode', tabel(jenis.map((j) => [String(KODE_KELUAR[j]), ARTI_KODE[j]]))),
    ...bagian(
      'Penolakan',
      alinea(
        'Sebuah penolakan terdiri atas tiga baris di stderr: apa yang ditolak, mengapa, dan apa yang diketik berikutnya (Coba: …).',
      ),
      alinea('Dengan --json: satu objek di stderr, {"kode","pesan","sebab","coba"}.'),
    ),
  ];
}

export function bagianJson(): readonly Bagian[] {
  return [
    ...bagian(
      'Contoh',
      kode(
        'layanan lihat 1 --json',
        'layanan cari --json nomor,status,tenggat',
        'layanan terlambat --csv',
        'layanan --json tugas',
      ),
    ),
    ...bagian(
      'Keluaran',
      alinea(
        'stdout hanya memuat data: perintah yang mencatat menulis nomornya, perintah dokumen letak berkasnya. Kata-kata untuk orang ditulis ke stderr.',
      ),
      tabel([
        ['--json', 'Satu dokumen JSON dengan semua bidang; tidak pernah bertanya, tanpa warna'],
        ['--json nomor,tenggat', 'Hanya bidang itu; bidang yang tidak dikenal ditolak dengan daftarnya (keluar 2)'],
        ['--csv', 'Daftar dengan judul kolom, dipisah koma'],
        ['ke pipa', 'Daftar tanpa judul: satu kasus sebaris, dipisah TAB, tidak dipotong'],
      ]),
      alinea(
        'Tanggal ditulis 2026-03-13, waktu dengan zonanya. Nomor identitas tersamar. Tidak ada yang ditemukan: daftar kosong, keluar 0.',
      ),
    ),
  ];
}

export function bagianTenggat({
  standar,
  tahunKalender,
}: {
  standar: readonly Standar[];
  tahunKalender: readonly number[];
}): readonly Bagian[] {
  return [
    ...bagian(
      'Contoh',
      kode('layanan tenggat 1', 'layanan tenggat --dari 2026-03-13 --hari 5', 'layanan libur daftar --tahun 2026'),
    ),
    ...bagian(
      'Dua jam',
      alinea(
        'Setiap kasus mempunyai janji kantor menurut standar layanan dan, bila ada, tenggat undang-undang. Keduanya dihitung dari tanggal terima.',
      ),
      tabel(standar.flatMap(waktuStandar)),
    ),
    ...bagian(
      'Hari yang dihitung',
      alinea(
        'Hari terima adalah hari ke-0. Sabtu, Minggu, libur nasional, dan cuti bersama tidak dihitung; hari kerja berikutnya adalah hari ke-1.',
      ),
      alinea(
        'Diterima di hari libur atau sesudah jam tutup: dihitung dari hari kerja berikutnya (pengaturan tenggat.luar-jam, jam.senin-kamis, jam.jumat).',
      ),
      alinea(
        `Kalender yang tersedia: ${tahunKalender.join(', ')}. Tenggat yang melewati tahun lain bersifat sementara dan disebut demikian.`,
      ),
    ),
    ...bagian(
      'Berhenti dan diperpanjang',
      alinea(
        'layanan tunda menghentikan jam, layanan lanjut menjalankannya lagi; hanya hari kerja di antaranya yang dikembalikan. Berkas kurang (verifikasi --hasil kurang) juga menghentikannya.',
      ),
      alinea('layanan perpanjang memperpanjang tenggat undang-undang, satu kali, dengan alasan tertulis.'),
      alinea(
        'Hari libur yang berubah menggeser tenggat kasus yang masih berjalan; kasus yang selesai tetap. Jelaskan satu tenggat hari demi hari: layanan tenggat NOMOR; semua benderanya: layanan tenggat --bantuan.',
      ),
    ),
  ];
}

function waktuStandar(s: Standar): readonly (readonly [string, string])[] {
  const baris = (nama: string, w: Waktu | null) =>
    w === null ? [] : [[`${s.awalan} ${nama}`, `${w.jumlah} ${w.satuan.replace('-', ' ')} (${w.dasar})`] as const];
  return [
    ...baris('janji', s.janji),
    ...s.klasifikasi.flatMap((k) => baris(k.kode, k.waktu)),
    ...baris('undang-undang', s.undangUndang),
    ...baris('perpanjangan', s.perpanjangan),
  ];
}

export function bagianBerkas(): readonly Bagian[] {
  return [
    ...bagian(
      'Contoh',
      kode(
        'layanan daftar --berkas data/contoh/permohonan.json',
        'layanan daftar --berkas - < permohonan.json',
        'layanan jawab pd-1 --jawaban-berkas jawaban.txt --cara surat',
      ),
    ),
    ...bagian(
      'Semua jawaban sekaligus',
      alinea(
        '--berkas FILE.json membaca jawaban sebuah formulir dari satu objek JSON; - berarti masukan baku. Kuncinya nama bendera: --cara-memperoleh menjadi caraMemperoleh. Bendera menang atas isi berkas.',
      ),
      alinea(
        'daftar dan adu menerima juga satu larik berisi banyak objek. Semuanya diperiksa dahulu; sesudah itu didaftarkan berurutan dan nomornya ditulis sebaris satu. Berkas yang sama dapat diulang: yang sudah tercatat dijawab dengan nomornya, tidak didaftarkan lagi (kecuali dengan --kunci lain). Kertasnya digambar kemudian: layanan cetak --semua-tanggal.',
      ),
      kode('{', '  "nama": "Asep Suherman",', '  "nik": "3602141303909001",', '  "caraMemperoleh": "melihat"', '}'),
    ),
    ...bagian(
      'Teks panjang dan lampiran',
      alinea(
        'Setiap bendera teks panjang mempunyai pasangan …-berkas yang membaca teksnya dari berkas atau masukan baku.',
      ),
      alinea(
        `Lampiran: PDF, JPEG, atau PNG menurut isinya, 1 byte sampai ${sebutUkuran(BATAS.lampiranByte)}, paling banyak ${BATAS.lampiranBanyak} sebuah kasus.`,
      ),
    ),
    ...bagian(
      'Letak data',
      alinea(
        'Satu folder: --data DIR, atau LAYANAN_DATA, atau folder data aplikasi menurut sistem operasi. Setiap berkasnya JSON yang dapat dibaca.',
      ),
      tabel([
        ['berjalan/', 'Kasus yang masih berjalan, satu berkas sebuah kasus'],
        ['arsip/', 'Kasus yang selesai, per tahun'],
        ['jejak/', 'Jejak semua peristiwa, berantai'],
        ['dokumen/', 'Kertas yang dibuat setiap langkah; dapat digambar lagi dengan layanan cetak'],
        ['lampiran/', 'Lampiran menurut isinya'],
      ]),
    ),
  ];
}
