import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pindai } from '../adapters/alat-qr.js';
import { testDengan } from '../adapters/pdf-alat.js';
import { kertas, kodeKertas, olah, palsu, sandiKertas, tukarHuruf } from '../alat/kertas-palsu.js';
import { daftarDengan } from '../alat/permohonan.js';
import { type Jalannya, type Meja, meja } from '../alat/program.js';

let m: Meja;
let lain: Meja;
let asli: string;
let pem: string;
const [SATU, DUA] = ['PI-2026-0001', 'PI-2026-0002'];

beforeAll(async () => {
  m = meja();
  lain = meja();
  await m.beres(daftarDengan({}));
  await m.beres(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145303909002', '--rincian': 'Data lain' }));
  await lain.beres(daftarDengan({}));
  asli = kertas(m, SATU);
  pem = join(m.folder, 'kantor.pem');
  await m.beres(['kunci-publik', '--ke', pem]);
}, 60_000);
afterAll(() => {
  m.buang();
  lain.buang();
});

const cek = (dokumen: string, ...lagi: readonly string[]) => m.layanan(['cek-dokumen', dokumen, ...lagi]);
/** On a computer that has nothing but the public key. */
const cekJauh = (dokumen: string) =>
  m.layanan(['cek-dokumen', dokumen, '--kunci-publik', pem], { env: { LAYANAN_DATA: join(m.folder, 'tidak-ada') } });
const baris = (putusan: string, nomor = SATU) => `${putusan}\t${nomor}\ttanda-terima\t2026-03-13\n`;

function berubah({ kode, keluar, galat }: Jalannya, nomor = SATU): string {
  expect([kode, keluar]).toEqual([7, baris('berubah', nomor)]);
  expect(galat).toMatch(/^BERUBAH, JANGAN DIPAKAI: berkas ini membawa kode tanda-terima /);
  return galat;
}

describe('berkas', () => {
  test('asli dan tidak berubah: keluar 0', async () => {
    const { kode, keluar, galat } = await cek(asli);
    expect([kode, keluar]).toEqual([0, baris('asli')]);
    expect(galat).toMatch(/^ASLI dan tidak berubah: tanda-terima PI-2026-0001, 13 Maret 2026 \(kode /);
  });

  test('salinan dan himpunan juga', async () => {
    for (const cara of [['--dokumen', 'tanda-terima'], ['--semua']]) {
      const ke = join(m.folder, 'salinan.pdf');
      await m.beres(['cetak', SATU, ...cara, '--ke', ke, '--timpa']);
      const { kode, keluar } = await cek(ke);
      expect([kode, keluar]).toEqual([0, expect.stringContaining(baris('asli'))]);
    }
  });

  test('tulisan diubah: halaman dan barisnya disebut, dengan yang menurut catatan', async () => {
    const galat = berubah(await cek(palsu(m, asli, (isi) => tukarHuruf(isi, 10))));
    expect(galat).toMatch(/halaman 1: tertulis ".+"; menurut catatan ".+"\./);
  });

  test('kode QR kasus lain ditempelkan pada keterangannya: halamannya milik dokumen lain', async () => {
    const [milik, curian] = [sandiKertas(asli), sandiKertas(kertas(m, DUA))];
    const galat = berubah(await cek(palsu(m, asli, (isi) => isi.replaceAll(milik, curian))), DUA);
    expect(galat).toContain(`halaman 1 milik dokumen lain (kode ${kodeKertas(asli)}).`);
  });

  test('keterangan diubah saja: tulisannya sama, berkasnya tidak', async () => {
    const galat = berubah(await cek(palsu(m, asli, (isi) => isi.replace('(layanan)', '(penipu)'))));
    expect(galat).toContain(
      'Yang terbaca di sini sama dengan catatan, tetapi program lain dapat menampilkan yang lain',
    );
  });

  testDengan('qpdf').each([
    [
      'halaman kasus lain',
      ['IN', '--pages', 'IN', '1', 'LAIN', '2', '--', 'OUT'],
      /halaman 2 milik dokumen lain \(kode /,
    ],
    [
      'halaman dibalik',
      ['IN', '--pages', 'IN', '2,1', '--', 'OUT'],
      /halaman 1 adalah halaman 2\.[\s\S]*halaman 2 adalah halaman 1/,
    ],
    ['halaman hilang', ['IN', '--pages', 'IN', '1', '--', 'OUT'], /halaman 2 tidak ada/],
    ['halaman lebih', ['IN', '--pages', 'IN', '1-2,1', '--', 'OUT'], /halaman 3 tidak termasuk/],
    ['disimpan ulang, dimampatkan', ['--object-streams=generate', 'IN', 'OUT'], /sama dengan catatan/],
    ['diputar', ['--rotate=90', 'IN', 'OUT'], /halaman 1: ukuran, potongan, atau arah lembarnya/],
  ])('%s', async (_, argumen, pola) => {
    const diisi = argumen.map((a) => (a === 'LAIN' ? kertas(m, DUA) : a));
    expect(berubah(await cek(olah(m, asli, diisi)))).toMatch(pola);
  });

  testDengan('qpdf')('halaman kasus lain di antaranya: kode keduanya disebut', async () => {
    const galat = berubah(await cek(olah(m, asli, ['IN', '--pages', 'IN', '1', kertas(m, DUA), '2', '--', 'OUT'])));
    expect(galat).toContain(`kode dokumen yang berlainan: ${kodeKertas(asli)}, ${kodeKertas(kertas(m, DUA))}.`);
  });

  testDengan('qpdf')('keterangan dibuang: kodenya masih disebut halamannya', async () => {
    const { kode, galat } = await cek(olah(m, asli, ['--empty', '--pages', 'IN', '1-z', '--', 'OUT']));
    expect([kode, galat]).toEqual([3, expect.stringContaining(`layanan cek-dokumen ${kodeKertas(asli)}`)]);
  });

  testDengan('qpdf')(
    'halaman beberapa dokumen, keterangannya dibuang: semua kodenya disebut, tiap kode sekali',
    async () => {
      const dua = kertas(m, DUA);
      const campur = olah(m, asli, ['--empty', '--pages', 'IN', '1', dua, '1-z', 'IN', '2', '--', 'OUT']);
      const { kode, keluar, galat } = await cek(campur);
      const [a, b] = [kodeKertas(asli), kodeKertas(dua)];
      expect([kode, keluar]).toEqual([3, '']);
      expect(galat).toContain(
        `Halamannya dari 2 dokumen, dengan kode ${a}, ${b}. Periksa satu per satu: layanan cek-dokumen ${a}.`,
      );
    },
  );

  test.each([
    ['dari kantor lain', () => kertas(lain, SATU), 3, /Bukan dokumen kantor ini\.\n.*bukan dari kunci kantor ini/],
    [
      'tanpa kode',
      () => palsu(m, asli, (isi) => isi.replaceAll('LYN1:', 'XXXX:').replaceAll(/<[0-9a-f]{8,}>/g, '<0001>')),
      3,
      /Kode tidak terbaca dari berkas ini[\s\S]*layanan cek-dokumen KODE/,
    ],
    ['bukan PDF', () => pem, 2, /Bukan PDF yang dapat dibaca/],
    ['folder', () => m.folder, 2, /bukan berkas biasa/],
    ['berkas yang tidak ada', () => join(m.folder, 'tiada.pdf'), 2, /Tidak ada berkas bernama itu/],
  ])('%s', async (_, berkas, keluar, pola) => {
    const { kode, keluar: teks, galat } = await cek(berkas());
    expect([kode, teks, galat]).toEqual([keluar, '', expect.stringMatching(pola)]);
  });

  test('catatan kasusnya diubah sesudah terbit: yang asli pun tidak lagi cocok', async () => {
    const rusak = meja();
    try {
      await rusak.beres(daftarDengan({}));
      const salinan = join(rusak.folder, 'warga.pdf');
      writeFileSync(salinan, readFileSync(kertas(rusak, SATU)));
      rmSync(join(rusak.toko, `berjalan/${SATU}.1.json`));
      // Gone, and then another case in its place.
      for (const langkah of [() => undefined, () => rusak.beres(daftarDengan({ '--nama': 'Rina Wati' }))]) {
        await langkah();
        const { kode, galat } = await rusak.layanan(['cek-dokumen', salinan]);
        expect([kode, galat]).toEqual([7, expect.stringContaining('catatan kantor tidak memuatnya seperti itu')]);
      }
      expect(sandiKertas(kertas(rusak, SATU))).toContain(`:${SATU}:`);
    } finally {
      rusak.buang();
    }
  });
});

describe('kode', () => {
  const bentuk: Record<string, (kode: string) => string> = {
    'seperti tercetak': (k) => k,
    'huruf kecil tanpa tanda hubung': (k) => k.toLowerCase().replaceAll('-', ''),
    'O untuk 0, l untuk 1': (k) => k.replaceAll('0', 'O').replaceAll('1', 'l'),
    'dengan nomor kasusnya': (k) => `${k}@${SATU}`,
    'dengan nomor yang disingkat': (k) => `${k}@pi-1`,
    'dengan urutnya saja': (k) => `${k}@1`,
  };
  test.each(Object.keys(bentuk))('%s', async (cara) => {
    const { kode, keluar, galat } = await cek(bentuk[cara]?.(kodeKertas(asli)) ?? '');
    expect([kode, keluar]).toEqual([0, baris('asli')]);
    expect(galat).toMatch(
      /^KODE ASLI[\s\S]*layanan cetak PI-2026-0001 --dokumen tanda-terima --urut 1 --ke[\s\S]*cocokkan dengan mata/,
    );
  });

  test.each([
    ['terpotong', (k: string) => k.slice(0, -1), 2],
    ['satu huruf lain', (k: string) => `${k.slice(0, -1)}${k.endsWith('Z') ? 'Y' : 'Z'}`, 3],
    ['kode kantor lain', () => kodeKertas(kertas(lain, SATU)), 3],
    ['pada kasus lain', (k: string) => `${k}@${DUA}`, 3],
    ['pada kasus lain, disingkat', (k: string) => `${k}@pi-2`, 3],
    ['awalan yang tidak ada', (k: string) => `${k}@zz-1`, 2],
    ['kosong', () => '', 2],
    ['dua @', (k: string) => `${k}@${SATU}@${SATU}`, 2],
  ])('%s: ditolak', async (_, ubah, keluar) => {
    expect(await cek(ubah(kodeKertas(asli)))).toMatchObject({ kode: keluar, keluar: '' });
  });

  testDengan('zbarimg')(
    'kode QR dipindai dari kertas 150 dpi, lalu diperiksa di kantor dan di komputer lain',
    async () => {
      const [qr = ''] = pindai(readFileSync(asli), 2);
      for (const hasil of [await cek(qr), await cekJauh(qr)]) {
        expect([hasil.kode, hasil.keluar]).toEqual([0, baris('asli')]);
      }
      expect(await cek(qr.slice(0, -1))).toMatchObject({ kode: 2 });
      expect(await cek(qr.replace('TERIMA:1', 'TERIMA:2'))).toMatchObject({ kode: 3 });
    },
  );
});

describe('di komputer lain, hanya dengan kunci publik', () => {
  test('asli; yang tidak dapat diperiksa disebut, dan tidak ada toko yang dibuat', async () => {
    const { kode, keluar, galat } = await cekJauh(asli);
    expect([kode, keluar]).toEqual([0, baris('asli')]);
    expect(galat).toMatch(/^BERKAS ASLI \(tanda kuncinya cocok\), catatan kantor belum diperiksa: /);
    expect(galat).toContain('Belum diperiksa: Catatan kantor');
    expect(spawnSync('ls', [join(m.folder, 'tidak-ada')]).status).not.toBe(0);
  });

  test('berubah', async () => {
    const galat = berubah(await cekJauh(palsu(m, asli, (isi) => tukarHuruf(isi, 10))));
    expect(galat).toContain('isi berkas tidak dijamin sama sekali');
    expect(galat).toContain('Belum diperiksa: Apa yang berubah');
  });

  test.each([
    ['kertas kantor lain', () => kertas(lain, SATU), 3],
    ['kode pendek', () => kodeKertas(asli), 2],
  ])('%s', async (_, dokumen, keluar) => {
    expect(await cekJauh(dokumen())).toMatchObject({ kode: keluar, keluar: '' });
  });

  test('kunci publik yang bukan kunci: keluar 2', async () => {
    expect(await cek(asli, '--kunci-publik', asli)).toMatchObject({ kode: 2, keluar: '' });
  });
});
