import { describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { awalanNomor } from '../../src/adapters/lengkapi-toko.js';
import { lengkapi } from '../../src/cli/lengkapi.js';
import type { AwalanKasus } from '../../src/cli/lengkapi-nilai.js';
import { tabelLengkapi } from '../../src/cli/tabel-lengkapi.js';
import { bahanTopik, TOPIK } from '../../src/cli/topik.js';
import { PERINTAH } from '../../src/commands/index.js';
import { type BahanIsian, bendera } from '../../src/forms/isian.js';
import { AKAR } from '../alat/program.js';

const TABEL = tabelLengkapi(PERINTAH, bahanTopik(acuanBerkas(AKAR)));

const BAHAN = { hariIni: '2026-03-13', wilayah: { kabupaten: '3602', kecamatan: {} } } as unknown as BahanIsian;

/** Numbers with a prefix; one without may be of any kind. */
const AWALAN: AwalanKasus = (nomor, awalan) =>
  awalanNomor({ folder: 'tidak-ada', hariIni: '2026-03-13' }, nomor, awalan);

/** What may stand at the end of this line. */
function di(baris: string): readonly string[] | string {
  const kata = baris.split(' ');
  const hasil = lengkapi(TABEL, kata.slice(0, -1), kata.at(-1) ?? '', AWALAN);
  if (hasil.jenis === 'kata') return hasil.calon.map((c) => c.kata);
  const { asal, depan, kata: diketik } = hasil;
  const apa = { nomor: 'awalan' in asal ? asal.awalan.join() : '', draf: 'perintah' in asal ? asal.perintah : '' };
  const rinci = asal.jenis === 'nomor' || asal.jenis === 'draf' ? `${asal.jenis} ${apa[asal.jenis]}` : asal.jenis;
  return `${rinci} ${depan}|${diketik}`;
}

describe('perintah', () => {
  test.each<[string, readonly string[]]>([
    ['veri', ['verifikasi']],
    ['petugas ', ['akses', 'tambah', 'daftar', 'ubah', 'nonaktif']],
    ['petugas n', ['nonaktif']],
    ['keberatan t', ['teruskan', 'tanggapan']],
    ['bantuan ling', ['lingkungan']],
    ['bantuan petugas na', []],
    ['bantuan petugas no', ['nonaktif']],
    ['--data /x veri', ['verifikasi']],
    ['--json veri', ['verifikasi']],
    ['tidakada ', []],
  ])('"%s" menjadi %j', (baris, calon) => expect(di(baris)).toEqual(calon));

  test('kata pertama: setiap perintah dan bantuan', () => {
    const kata = new Set(PERINTAH.map((p) => p.nama.split(' ')[0]));
    expect(new Set(di(''))).toEqual(new Set([...kata, 'bantuan']));
  });

  test('bantuan melengkapi setiap topik', () => {
    expect(di('bantuan ')).toEqual(expect.arrayContaining(TOPIK.map((t) => t.nama)));
  });
});

describe('bendera', () => {
  test.each(PERINTAH.map((p) => [p.nama, p] as const))('%s: semua benderanya', (nama, p) => {
    const calon = di(`${nama} --`);
    expect(calon).toEqual(expect.arrayContaining([...Object.keys(p.isian).map(bendera), '--json', '--bantuan']));
    expect(new Set(calon).size).toBe(calon.length);
  });

  test('yang sudah diketik tidak ditawarkan lagi', () => {
    expect(di('verifikasi 1 --ha')).toEqual(['--hasil']);
    expect(di('verifikasi 1 --hasil ya --ha')).toEqual([]);
  });

  test('sebelum perintah: yang dipakai bersama', () => {
    expect(di('--')).toEqual(expect.arrayContaining(['--data', '--tanpa-tanya', '--uji-coba', '--bantuan']));
    expect(di('--')).not.toContain('--hasil');
  });
});

describe('nilai dari standar dan formulir', () => {
  test.each<[string, readonly string[]]>([
    ['verifikasi 1 --hasil ', ['ya', 'tidak', 'kurang']],
    ['verifikasi 1 --hasil k', ['kurang']],
    ['verifikasi 1 --hasil=k', ['--hasil=kurang']],
    ['proses 1 --hasil s', ['seluruhnya', 'sebagian']],
    ['disposisi 1 --kepada ', ['sekretaris-dinas', 'staf-sekretariat']],
    ['daftar --cara-memperoleh ', ['melihat', 'salinan']],
    ['daftar --saluran w', ['website']],
    ['adu --saluran t', ['tatap-muka', 'telepon']],
    ['terima pd-1 --klasifikasi n', ['normatif', 'non-pengawasan']],
    ['klasifikasi pd-1 --menjadi r', ['ringan']],
    ['tunda 1 --kategori p', ['pihak-ketiga']],
    ['petugas tambah siti --jabatan pp', ['ppid']],
    ['petugas tambah ', []],
    ['cetak 1 --dokumen sk', ['sk-penolakan']],
    ['standar lihat per', ['permohonan-informasi']],
    ['pelengkapan ', ['bash', 'zsh', 'fish', 'powershell']],
    ['pengaturan jam', ['jam.senin-kamis', 'jam.jumat']],
    ['pengaturan temp', ['templat']],
    ['keberatan daftar pi-1 --alasan ', [...'abcdefg']],
    ['pengaturan akses.empat-mata ', ['nyala', 'mati']],
    ['pengaturan kertas.ukuran F', ['F4']],
    ['pengaturan tenggat.luar-jam hari-i', ['hari-itu']],
    ['pengaturan jam.jumat ', []],
    ['pengaturan enkripsi ', ['nyala', 'mati', 'putar']],
    ['pengaturan templat tanda-t', ['tanda-terima', 'tanda-terima-pengaduan']],
    ['libur daftar --tahun 202', ['2024', '2025', '2026', '2027']],
    ['rekap --tahun=2026', ['--tahun=2026']],
    ['libur tambah 2026-07-15 ', []],
    ['cabut 1 --alasan ', []],
    ['koreksi 1 --isian alamat', ['alamat']],
    ['disposisi 1 --harap ko', ['koordinasi-konfirmasikan']],
    ['verifikasi 1 --kurang ', ['ktp', 'formulir']],
    ['daftar --nama ', []],
    ['daftar --lampiran ', []],
  ])('"%s" menjadi %j', (baris, calon) => expect(di(baris)).toEqual(calon));

  test.each([
    ['teruskan ', 'nomor PI |'],
    ['keberatan teruskan ', 'nomor KB |'],
    ['terima PD-', 'nomor PD |PD-'],
    ['cabut ', 'nomor KB,PD,PI |'],
    ['lihat ', 'nomor KB,PD,PI |'],
    ['verifikasi --hasil ya ', 'nomor PI |'],
    ['daftar --dari ', 'nomor PD |'],
    ['jejak akses --nomor pi-', 'nomor KB,PD,PI |pi-'],
    ['petugas akses --nomor=', 'nomor KB,PD,PI --nomor=|'],
    ['daftar --lanjut ', 'draf daftar |'],
    ['disposisi 1 --lanjut=a', 'draf disposisi --lanjut=|a'],
    ['petugas ubah s', 'petugas |s'],
    ['petugas nonaktif ', 'petugas |'],
    ['masuk ', 'petugas |'],
    ['jejak akses --petugas s', 'petugas |s'],
    ['petugas akses --petugas=s', 'petugas --petugas=|s'],
    ['libur hapus 2026', 'libur |2026'],
  ])('"%s" menunggu %s', (baris, jadi) => expect(di(baris)).toBe(jadi));

  // A new command on an officer completes ids without anybody thinking of it; only a new officer's id is nobody's yet.
  test('setiap ID petugas yang tercatat, sebagai kata atau bendera', () => {
    const kata = PERINTAH.filter((p) => p.argumen.some((a) => a.nama === 'ID') && p.nama !== 'petugas tambah');
    expect(kata.map((p) => [p.nama, di(`${p.nama} `)])).toEqual(kata.map((p) => [p.nama, 'petugas |']));
    const flag = PERINTAH.filter((p) => 'petugas' in p.isian);
    expect(flag.map((p) => [p.nama, di(`${p.nama} --petugas `)])).toEqual(flag.map((p) => [p.nama, 'petugas |']));
    expect(kata.length * flag.length).toBeGreaterThan(0);
  });

  test('setiap perintah yang formulirnya menyimpan draf', () => {
    for (const p of PERINTAH.filter((q) => q.berdraf === true))
      expect(di(`${p.nama} --lanjut `)).toBe(`draf ${p.nama} |`);
  });
});

describe('beberapa nilai dengan koma', () => {
  test.each<[string, readonly string[]]>([
    ['verifikasi 1 --kurang ktp,', ['ktp,formulir']],
    ['verifikasi 1 --kurang=ktp,fo', ['--kurang=ktp,formulir']],
    ['verifikasi 1 --kurang ktp,formulir,', []],
    ['keberatan daftar pi-1 --alasan a,b,', [...'cdefg'].map((h) => `a,b,${h}`)],
    ['petugas tambah siti --jabatan ppid:plt,adm', ['ppid:plt,admin']],
    ['petugas ubah siti --lepas front-office,adm', ['front-office,admin']],
    ['koreksi pi-1 --kosongkan email,tele', ['email,telepon']],
    ['lihat pi-1 --json nomor,ten', ['nomor,tenggat', 'nomor,tenggatUndangUndang', 'nomor,tenggatSementara']],
    ['lihat pi-1 --json=sta', ['--json=standar', '--json=status']],
    ['verifikasi 1 --hasil ya,', []],
  ])('"%s" menjadi %j', (baris, calon) => expect(di(baris)).toEqual(calon));

  test('sesudah --json tanpa nilai: seperti tanpa --json', () => {
    expect(di('lihat --json PI')).toBe('nomor KB,PD,PI |PI');
    expect(di('lihat --json ')).toBe('nomor KB,PD,PI |');
    expect(di('verifikasi 1 --json --has')).toEqual(['--hasil']);
  });

  test('sesudah --json: bidangnya, dan yang dapat berdiri di situ tanpa nilai', () => {
    const hasil = lengkapi(TABEL, ['lihat', '--json'], 'p', AWALAN);
    expect(hasil).toMatchObject({ jenis: 'toko', asal: { jenis: 'nomor' }, kata: 'p' });
    expect(hasil.jenis === 'toko' && hasil.lain.map((c) => c.kata)).toContain('pemegang');
    expect(di('standar lihat --json p')).toContain('permohonan-informasi');
  });

  // What the form doesn't take as several isn't offered as several, and the other way round.
  test('tepat pada yang dibaca formulirnya sebagai beberapa', () => {
    const beda = PERINTAH.flatMap((p) =>
      Object.entries(p.isian).flatMap(([kunci, i]) => {
        const baris = `${p.nama} ${'x '.repeat(p.argumen.length)}${bendera(kunci)} `;
        const [satu, dua] = [...di(baris)];
        if (i.nilai === null || satu === undefined || dua === undefined) return [];
        const hasil = i.baca(`${satu},${dua}`, BAHAN);
        const beberapa = hasil.ok && Array.isArray(hasil.nilai) && hasil.nilai.length > 1;
        return beberapa === di(`${baris}${satu},`).includes(`${satu},${dua}`) ? [] : [`${p.nama} ${kunci}`];
      }),
    );
    expect(beda).toEqual([]);
  });
});

describe('isian koreksi: hanya yang dipunyai jenis kasusnya', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['koreksi PI-2026-0001 --isian ', ['nama', 'nik', 'rincian', 'diterima'], ['pelapor', 'uraian', 'kasus-posisi']],
    ['koreksi pd-1 --isian ', ['pelapor', 'uraian', 'diterima'], ['nama', 'nik', 'rincian', 'kasus-posisi']],
    ['koreksi kb-1 --isian ', ['kasus-posisi', 'alasan-keberatan'], ['uraian', 'pelapor']],
    ['koreksi pd-1 --kosongkan ', ['telepon'], ['pelapor', 'pekerjaan', 'diterima']],
    [
      'koreksi pd-1 --',
      ['--pelapor', '--uraian', '--uraian-berkas', '--alasan', '--data'],
      ['--nik', '--rincian-berkas'],
    ],
    ['koreksi 1 --isian ', ['nama', 'pelapor', 'kasus-posisi'], []],
    ['koreksi --isian ', ['nama', 'pelapor', 'kasus-posisi'], []],
  ])('"%s"', (baris, ada, tidak) => {
    const calon = di(baris);
    expect(calon).toEqual(expect.arrayContaining([...ada]));
    expect(tidak.filter((t) => calon.includes(t))).toEqual([]);
  });
});
