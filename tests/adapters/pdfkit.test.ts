import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Kasus } from '../../src/domain/kasus.js';
import { buatPng } from '../alat/gambar.js';
import { letakBerurutan, susun } from '../documents/alat-naskah.js';
import { CONTOH, FOLDER_FONT, KATA_PANJANG, kasus } from '../documents/contoh.js';
import { gambar, halamanTeks, mentah, naskah, testDengan } from './pdf-alat.js';

const sudah = new Map<string, Promise<Uint8Array>>();

/** The paper of an example, drawn once for all tests that only look at it. */
function kertas(nama: string, jenis: string, k: Kasus): Promise<Uint8Array> {
  const kunci = `${nama} ${jenis}`;
  const bytes = sudah.get(kunci) ?? gambar(susun(jenis, k));
  sudah.set(kunci, bytes);
  return bytes;
}

describe('byte yang sama', () => {
  test('di zona waktu mana pun, dari program yang dibundel', async () => {
    const n = susun('tanda-terima', CONTOH.biasa.terima);
    const sidik = createHash('sha256')
      .update(await gambar(n))
      .digest('hex');
    const folder = mkdtempSync(join(tmpdir(), 'layanan-tz-'));
    try {
      const program = await bundel(folder);
      for (const TZ of ['UTC', 'Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        const keluaran = execFileSync(process.execPath, [program], {
          env: { TZ },
          input: JSON.stringify(n),
          encoding: 'utf8',
        });
        expect(keluaran).toBe(sidik);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The drawing as the built program has it: one file that reads a manuscript and prints the digest of its paper. */
async function bundel(folder: string): Promise<string> {
  const { build } = await import('esbuild');
  const masuk = join(folder, 'masuk.ts');
  const penggambar = new URL('../../src/adapters/documents-pdfkit/penggambar.ts', import.meta.url).pathname;
  writeFileSync(
    masuk,
    `import { createHash } from 'node:crypto'; import { readFileSync } from 'node:fs';
     import { penggambarPdfkit } from ${JSON.stringify(penggambar)};
     const n = JSON.parse(readFileSync(0, 'utf8'));
     const b = await penggambarPdfkit({ folderFont: ${JSON.stringify(FOLDER_FONT)} }).gambar(n);
     process.stdout.write(createHash('sha256').update(b).digest('hex'));`,
  );
  const outfile = join(folder, 'keluar.mjs');
  const js =
    "import{createRequire as r}from'node:module';const require=r(import.meta.url),__dirname='.',__filename='.';";
  await build({
    entryPoints: [masuk],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js },
    logLevel: 'error',
  });
  return outfile;
}

describe('isi berkas', () => {
  test('huruf disematkan sebagai subset; tidak ada huruf bawaan pembaca', async () => {
    const isi = mentah(await kertas('panjang', 'tanda-terima', CONTOH.panjang.terima));
    const huruf = [...isi.matchAll(/\/BaseFont \/(\S+)/g)].map((m) => m[1]);
    expect(new Set(huruf).size).toBe(2);
    for (const nama of huruf) expect(nama).toMatch(/^[A-Z]{6}\+LayananSerif(-Bold)?$/);
    expect(isi.match(/\/FontFile2 /g)).toHaveLength(2);
  });

  test('tidak ada skrip, tindakan, atau tautan', async () => {
    const isi = mentah(await kertas('biasa', 'tanda-terima', CONTOH.biasa.terima));
    expect(isi).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|URI|Launch|EmbeddedFile|Annots)\b/);
  });

  test('bahasa, judul, dan waktu dari naskah', async () => {
    const isi = mentah(await kertas('biasa', 'tanda-terima', CONTOH.biasa.terima));
    expect(isi).toContain('/Lang (id-ID)');
    expect(isi).toContain('(Tanda terima PI-2026-0002)');
    expect([...isi.matchAll(/\(D:\d+Z\)/g)].map((m) => m[0])).toEqual(['(D:20260313023000Z)', '(D:20260313023000Z)']);
  });

  test.each([
    ['tegak', '/MediaBox [0 0 595.28 841.89]'],
    ['mendatar', '/MediaBox [0 0 841.89 595.28]'],
  ] as const)('halaman A4 %s', async (orientasi, kotak) => {
    expect(mentah(await gambar(naskah([], { orientasi })))).toContain(kotak);
  });
});

describe('yang terbaca', () => {
  const uji = testDengan('pdftotext');

  uji('label formulir berurutan', async () => {
    const teks = halamanTeks(await kertas('biasa', 'tanda-terima', CONTOH.biasa.terima)).join('');
    const label = [
      'DINAS SOSIAL',
      'TANDA TERIMA PERMOHONAN',
      'Nomor Pendaftaran',
      'Asep Suherman',
      'Rincian Informasi yang Dibutuhkan',
      'Tujuan Penggunaan Informasi',
      'Jumat, 27 Maret 2026',
      'Senin, 6 April 2026',
      'Langkah Selanjutnya',
      'Biaya',
      'Hak Pemohon Informasi',
      'Saluran Pengaduan',
      'Pemohon Informasi',
    ];
    expect(letakBerurutan(teks, label).filter(([, letak]) => letak === -1)).toEqual([]);
  });

  uji('naskah panjang utuh sampai kata terakhir', async () => {
    const teks = halamanTeks(await kertas('panjang', 'tanda-terima', CONTOH.panjang.terima)).join('\n');
    const rapat = teks.replaceAll(/\s+/g, '');
    for (let i = 0; i < 5000; i += 1) expect(teks.includes(`kata${i}`)).toBe(true);
    expect(rapat).toContain(`${KATA_PANJANG}SELESAI-RINCIAN`);
    expect(teks).toContain('SELESAI-TUJUAN');
    expect(teks).toContain('Nguyễn Thị Ánh');
    expect(teks).toContain('Łukasz Çelik');
  });

  uji('empat puluh butir, kepala tabel di setiap halamannya', async () => {
    const halaman = halamanTeks(await kertas('panjang', 'tanda-bukti-penyerahan', CONTOH.panjang.serah));
    const berbutir = halaman.filter((teks) => teks.includes('Dokumen ke-'));
    expect(berbutir.length).toBeGreaterThan(2);
    for (const teks of berbutir) expect(teks).toMatch(/No\.\s+Judul Informasi\s+Bentuk\s+Jumlah/);
    for (let i = 1; i <= 40; i++) expect(halaman.join()).toContain(`Dokumen ke-${i}:`);
  });

  uji('tanda tangan tidak pernah sendirian di halaman', async () => {
    const [daftar] = CONTOH.pendek.terima.peristiwa;
    if (daftar === undefined) throw new Error('contoh berubah');
    for (let n = 0; n < 48; n += 3) {
      const rincian = Array.from({ length: n + 1 }, (_, i) => `baris ${i}`).join('\n');
      const k = kasus('PI-2026-0001', [{ ...daftar, isi: { ...daftar.isi, rincian } }]);
      const akhir = halamanTeks(await gambar(susun('tanda-terima', k))).at(-1) ?? '';
      expect(akhir).toContain('NIP.');
      expect(akhir).toContain('Simpan tanda terima ini');
    }
  });

  uji.each([
    ['sk-penolakan', CONTOH.biasa.tolak],
    ['pemberitahuan', CONTOH.biasa.serah],
  ])('%s biasa muat di satu halaman', async (jenis, k) => {
    expect(halamanTeks(await kertas('biasa', jenis, k))).toHaveLength(1);
  });

  uji('putusan penolakan tidak pernah sehalaman tanpa akhir alasannya', async () => {
    const [daftar, tolak] = CONTOH.biasa.tolak.peristiwa;
    if (daftar === undefined || tolak === undefined) throw new Error('contoh berubah');
    for (let n = 1; n < 60; n += 3) {
      const konsekuensi = Array.from({ length: n }, (_, i) => `alasan ${i + 1}`).join('\n');
      const k = kasus('PI-2026-0002', [daftar, { ...tolak, isi: { ...tolak.isi, konsekuensi } }]);
      const halaman = halamanTeks(await gambar(susun('sk-penolakan', k)));
      const putusan = halaman.filter((teks) => teks.includes('PERMOHONAN INFORMASI DITOLAK'));
      expect(putusan).toHaveLength(1);
      for (const wajib of [`alasan ${n}\n`, 'Jangka Waktu Pengecualian', 'NIP.']) expect(putusan[0]).toContain(wajib);
    }
  });

  uji('baris baru di dalam nama tidak membuat baris palsu', async () => {
    const nama = 'Ani\nNIK : 1234\u202E\u200B\u0007';
    const bytes = await gambar(naskah([{ jenis: 'pasangan', isi: [['Nama', nama]] }]));
    expect(halamanTeks(bytes)[0]).toMatch(/^\s*Nama : +Ani□NIK : 1234□□□$/m);
  });

  uji('huruf yang tidak dimiliki muka huruf tampak sebagai kotak', async () => {
    const bytes = await gambar(naskah([{ jenis: 'paragraf', teks: 'Nama 漢字 😀 سلام Ẳ' }]));
    expect(halamanTeks(bytes)[0]).toContain('Nama □□ □ □□□□ Ẳ');
  });

  uji('huruf yang terurai digabung', async () => {
    const bytes = await gambar(naskah([{ jenis: 'paragraf', teks: 'Nguyễn Thị Ánh'.normalize('NFD') }]));
    expect(halamanTeks(bytes)[0]).toContain('Nguyễn Thị Ánh');
  });
});

describe('bentuk lain', () => {
  test.each([
    ['tanpa blok', []],
    ['tabel tanpa baris', [{ jenis: 'tabel', kepala: ['A'], lebar: [1], baris: [] }]],
    ['pasangan kosong', [{ jenis: 'pasangan', isi: [] }]],
    ['kutipan kosong', [{ jenis: 'kutipan', baris: [''] }]],
    ['daftar kosong', [{ jenis: 'daftar', butir: [''] }]],
  ] as const)('%s tetap satu halaman', async (_, blok) => {
    expect(mentah(await gambar(naskah(blok)))).toContain('/Count 1');
  });

  testDengan('pdftotext')('baris tabel lebih tinggi dari halaman tetap utuh', async () => {
    const sel = Array.from({ length: 2000 }, (_, i) => `k${i}`).join(' ');
    const halaman = halamanTeks(
      await gambar(naskah([{ jenis: 'tabel', kepala: ['Judul'], lebar: [1], baris: [[sel]] }])),
    );
    expect(halaman.length).toBeGreaterThan(1);
    for (const teks of halaman) expect(teks).toContain('Judul');
    expect(halaman.join()).toContain('k1999');
  });

  testDengan('pdftotext')('nama yang sangat panjang tidak mendorong tanda tangan keluar halaman', async () => {
    const kolom = [{ atas: ['Pemohon'], nama: 'nama panjang '.repeat(400), bawah: ['NIP. 1'] }];
    const halaman = halamanTeks(await gambar(naskah([{ jenis: 'tandaTangan', kolom }])));
    expect(halaman).toHaveLength(1);
    expect(halaman[0]).toContain('NIP. 1');
  });
});

describe('gambar yang dibaca pdfkit', () => {
  const kop = (jenis: number, titik: readonly number[]) => {
    const logo = buatPng({ lebar: 8, tinggi: 8, jenis, bit: 8, titik: () => titik }).toString('base64');
    return gambar(naskah([{ jenis: 'kop', baris: ['DINAS'], alamat: ['Rangkasbitung'], logo }]));
  };

  test('tanpa alfa: kertasnya utuh', async () => {
    expect(mentah(await kop(2, [90, 120, 30])).trimEnd()).toMatch(/%%EOF$/);
  });

  test('dengan alfa, yang baru selesai kemudian: galat, bukan kertas yang terpotong', async () => {
    await expect(kop(6, [90, 120, 30, 128])).rejects.toThrow('belum selesai');
  });
});
