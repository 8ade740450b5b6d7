import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dengan, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { pemegang } from '../alat/jabatan.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { meja } from '../alat/program.js';

/** What the office sets shows on the papers of what is recorded afterwards, and on no paper before. */
let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam({ kertasAsli: true });
});
afterEach(() => m.buang());

const TOLAK = ['--pasal-17', 'h', '--konsekuensi', 'Membuka identitas penerima', '--jangka-waktu', '5 tahun'];

const isi = (nomor: string, nama: string) => readFileSync(join(m.toko, 'dokumen/2026', nomor, `${nama}.pdf`));
const teks = (bytes: Uint8Array) => halamanTeks(bytes).join('\n');

async function daftar(): Promise<string> {
  return (await m.json([...DAFTAR, '--tetap-daftar'])).nomor;
}

/** Draws it again, as it was issued. */
async function lagi(nomor: string, jenis = 'tanda-terima'): Promise<Buffer> {
  const ke = join(m.folder, 'lagi.pdf');
  await m.json(['cetak', nomor, '--dokumen', jenis, '--asli', '--ke', ke, '--timpa']);
  return readFileSync(ke);
}

async function ditolak(): Promise<string> {
  const nomor = await daftar();
  for (const [kata = '', ...flag] of LANGKAH.slice(0, 3)) await m.json([kata, nomor, ...flag]);
  await m.json(['verifikasi', nomor, '--hasil', 'tidak', '--catatan', 'memuat data pribadi']);
  await m.json(['tolak', nomor, ...TOLAK]);
  return nomor;
}

testDengan('pdftotext')('kop, sebutan, kota, dan saluran mengikuti pengaturan; dokumen sebelumnya tetap', async () => {
  const lama = await daftar();
  const baru: readonly (readonly [string, string])[] = [
    ['instansi.induk', 'PEMERINTAH KABUPATEN CONTOH'],
    ['instansi.nama', 'DINAS KEARSIPAN'],
    ['instansi.unit', 'UPTD LAYANAN INFORMASI'],
    ['instansi.sebutan', 'Dinas Kearsipan Kabupaten Contoh'],
    ['instansi.alamat', 'Jl. Karangan 9'],
    ['instansi.telepon', '(021) 9999'],
    ['instansi.posel', ''],
    ['instansi.kota', 'Contohrejo'],
    ['instansi.atasan-ppid', 'Sekda Contoh'],
    ['instansi.saluran-pengaduan', 'Kotak saran; Loket 2'],
  ];
  for (const [kunci, nilai] of baru) await m.json(['pengaturan', kunci, nilai]);
  const tampak = teks(isi(await daftar(), 'tanda-terima'));
  for (const [kunci, nilai] of baru) {
    for (const bagian of nilai.split('; ')) expect([kunci, tampak]).toEqual([kunci, expect.stringContaining(bagian)]);
  }
  expect(tampak).not.toMatch(/Pos-el|Narimbang|dinsos|PEMERINTAH KABUPATEN LEBAK/);
  expect(tampak).toMatch(/^ *Telepon \(021\) 9999$/m);
  expect((await lagi(lama)).equals(isi(lama, 'tanda-terima'))).toBe(true);
  expect(teks(isi(lama, 'tanda-terima'))).toContain('DINAS SOSIAL');
});

test('detik yang sama: yang dicatat lebih dahulu berlaku, yang sesudahnya tidak', async () => {
  // The desk's clock stands still.
  const lama = await daftar();
  await m.json(['pengaturan', 'kertas.ukuran', 'F4']);
  const baru = await daftar();
  expect((await lagi(lama)).equals(isi(lama, 'tanda-terima'))).toBe(true);
  expect((await lagi(baru)).equals(isi(baru, 'tanda-terima'))).toBe(true);
  expect(isi(lama, 'tanda-terima').length).not.toBe(isi(baru, 'tanda-terima').length);
});

testDengan('pdfinfo').each([
  ['A4', '1,5 2,5 2 2,5', '595.28 x 841.89'],
  ['F4', '1,5 2,5 2 2,5', '609.449 x 935.433'],
  ['F4', '5 5 5 5', '609.449 x 935.433'],
  ['A4', '1,5 1 2 1', '595.28 x 841.89'],
])('kertas %s, margin %s: setiap halaman sebesar itu, tidak ada yang hilang', async (ukuran, margin, harap) => {
  await m.json(['pengaturan', 'kertas.ukuran', ukuran]);
  await m.json(['pengaturan', 'kertas.margin', margin]);
  const kertas = isi(await daftar(), 'tanda-terima');
  expect(dengan(kertas, 'pdfinfo', (f) => [f])).toContain(harap);
  const tampak = teks(kertas).replaceAll(/\s+/g, ' ');
  for (const kata of ['DINAS SOSIAL', 'Rekap penerima bantuan', 'Instagram', 'NIP.']) expect(tampak).toContain(kata);
});

describe('penanda tangan', () => {
  testDengan('pdftotext')('menurut pengaturan: baris jabatan, nama, NIP', async () => {
    const penanda = 'a.n. Kepala Dinas Sosial / Sekretaris / u.b. / Kepala Bidang; Ratna Dewi; 198001012005012001';
    await m.json(['pengaturan', 'tanda-tangan.ppid', penanda]);
    const sk = teks(isi(await ditolak(), 'sk-penolakan'));
    const akhir = sk.slice(sk.indexOf('Rangkasbitung,')).replaceAll(/\n\s*/g, '|');
    expect(akhir).toMatch(
      /^Rangkasbitung, 13 Maret 2026\|a\.n\. Kepala Dinas Sosial\|Sekretaris\|u\.b\.\|Kepala Bidang,\|.*Ratna Dewi\|.*NIP\. 198001012005012001/,
    );
    expect(sk).toContain('a.n. Kepala Dinas Sosial, Sekretaris, u.b., Kepala Bidang');
  });

  testDengan('pdftotext')('tanpa nama di pengaturan: yang bertindak dalam jabatannya, Plt. disebut', async () => {
    const nomor = await daftar();
    for (const [kata = '', ...flag] of LANGKAH.slice(0, 3)) await m.json([kata, nomor, ...flag]);
    await m.json(['verifikasi', nomor, '--hasil', 'tidak', '--catatan', 'x']);
    const ppid = pemegang('ppid');
    m.duduk({ ...ppid, jabatan: ppid.jabatan.map((j) => ({ ...j, penunjukan: 'plt' as const })) });
    await m.json(['tolak', nomor, ...TOLAK]);
    const sk = teks(isi(nomor, 'sk-penolakan')).replaceAll(/\s+/g, ' ');
    expect(sk).toMatch(/Plt\. Pejabat Pengelola Informasi dan Dokumentasi,.* Siti Aminah .*NIP\. 198505052010012001/);
    await m.json(['cetak', nomor, '--ke', join(m.folder, 'x.pdf')]);
    expect((await lagi(nomor, 'sk-penolakan')).equals(isi(nomor, 'sk-penolakan'))).toBe(true);
  });

  testDengan('pdftotext')('tanpa keduanya: titik-titik untuk ditulis tangan', async () => {
    const sk = teks(isi(await ditolak(), 'sk-penolakan'));
    expect(sk.slice(sk.indexOf('Rangkasbitung, 13 Maret'))).toMatch(/ \.{20}[\s\S]*NIP\. \.{20}/);
  });
});

testDengan('pdfinfo')('lingkungan mencoba pada contoh; dokumen kasus hanya mengikuti catatan', async () => {
  const d = meja();
  try {
    const env = { LAYANAN_KERTAS_UKURAN: 'F4', LAYANAN_INSTANSI_NAMA: 'DINAS PERCOBAAN' };
    const contoh = join(d.folder, 'contoh.pdf');
    await d.beres(['cetak', '--contoh', '--dokumen', 'perpanjangan', '--ke', contoh], { env });
    expect(dengan(readFileSync(contoh), 'pdfinfo', (f) => [f])).toContain('609.449 x 935.433');
    expect(teks(readFileSync(contoh))).toContain('DINAS PERCOBAAN');
    await d.beres(DAFTAR, { env });
    const kertas = readFileSync(join(d.toko, 'dokumen/2026/PI-2026-0001/tanda-terima.pdf'));
    expect(teks(kertas)).toMatch(/DINAS SOSIAL/);
    expect(teks(kertas)).not.toContain('PERCOBAAN');
  } finally {
    d.buang();
  }
});
