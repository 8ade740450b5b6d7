import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan, LANGKAH } from '../alat/permohonan.js';
import { mejaBerkunci, semuaBerkas, terbaca } from '../alat/segel.js';

/** What citizens told the desk below: no file of a sealed store may hold any of it. */
const RAHASIA = [
  ...['Asep Suherman', 'Suherman', '3602141303909001', 'Kp. Sawah', 'Rangkasbitung', 'penerima bantuan sosial'],
  ...['081290001111', 'asep@contoh.id', 'Rina Wati', '3602145505909002', 'bantuan 2025', 'Tindak lanjuti'],
  ...['Euis Komala', 'Maja Kidul', '081290002222', 'loket tutup', 'Ujang Sutisna', 'amplop cokelat', 'isi-surat-asep'],
  ...['surat-asep', 'Jl. Baru', 'rekap kurang lengkap', 'antrean sudah diperbaiki', 'data pribadi orang lain'],
];

let m: ReturnType<typeof mejaBerkunci>;
/** A desk without anything, of a user without a key. */
let lain: ReturnType<typeof mejaBerkunci>;
let cadangan: string;
/** What there was before it was sealed. */
let awal: Map<string, Buffer>;

const bocor = (folder = m.toko) => terbaca(folder, RAHASIA);
const langkah = async (nomor: string, banyak: number) => {
  for (const [kata = '', ...flag] of LANGKAH.slice(0, banyak)) await m.beres([kata, nomor, ...flag]);
};

/** Every kind of act, paper and attachment, before and after sealing is turned on. */
beforeAll(async () => {
  m = mejaBerkunci();
  lain = mejaBerkunci();
  const lampiran = join(m.folder, 'surat-asep.pdf');
  const isi = Buffer.concat([Buffer.from('%PDF-1.4\nisi-surat-asep\n'), deflateSync('isi-surat-asep')]);
  writeFileSync(lampiran, isi);
  const hubungi = { '--telepon': '081290001111', '--email': 'asep@contoh.id', '--lampiran': lampiran };
  await m.beres(daftarDengan(hubungi));
  await langkah('pi-1', 6);
  await m.beres(['daftar', ...DAFTAR.slice(1)]);
  awal = semuaBerkas(m.toko);
  await m.beres(['pengaturan', 'enkripsi', 'nyala']);
  cadangan = join(m.folder, 'cadangan');
  mkdirSync(cadangan);
}, 120_000);
afterAll(() => {
  m.buang();
  lain.buang();
});

test('alat uji ini menemukan kata dalam setiap wujudnya', async () => {
  const folder = join(m.folder, 'contoh');
  mkdirSync(folder);
  const wujud: Record<string, Buffer> = {
    polos: Buffer.from('x Asep SUHERMAN x'),
    utf16: Buffer.from('x Suherman', 'utf16le'),
    kempis: Buffer.concat([Buffer.from('%PDF stream\n'), deflateSync('Suherman')]),
    base64: Buffer.from(Buffer.from('{"nama":"Suherman","x":1}').toString('base64')),
    heksa: Buffer.from(Buffer.from('Suherman').toString('hex')),
    acak: Buffer.from('tidak ada apa-apa'),
  };
  for (const [nama, isi] of Object.entries(wujud)) writeFileSync(join(folder, nama), isi);
  expect(terbaca(folder, ['Suherman']).map((t) => t.split(':')[0])).toEqual([
    'base64',
    'heksa',
    'kempis',
    'polos',
    'utf16',
  ]);
});

describe('dengan enkripsi nyala tidak ada yang terbaca di toko', () => {
  test('segera sesudah dinyalakan: kasus, lampiran, dan kertas yang sudah ada', () => {
    expect(bocor()).toEqual([]);
    expect(semuaBerkas(m.toko).size).toBeGreaterThan(8);
  });

  test('sesudah setiap tindakan; kertas baru pun tersegel', async () => {
    const lampiran = join(m.folder, 'surat-asep.pdf');
    await m.beres([...daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145505909002' }), '--lampiran', lampiran]);
    await langkah('pi-3', 3);
    await m.beres(['verifikasi', 'pi-3', '--hasil', 'tidak', '--catatan', 'data pribadi orang lain']);
    await m.beres([
      'tolak',
      'pi-3',
      '--pasal-17',
      'h',
      '--konsekuensi',
      'data pribadi orang lain',
      '--jangka-waktu',
      '5 tahun',
    ]);
    await m.beres(['keberatan', 'daftar', 'pi-1', '--alasan', 'd', '--kasus-posisi', 'rekap kurang lengkap']);
    await m.beres(['koreksi', 'pi-2', '--alamat', 'Jl. Baru 9', '--alasan', 'pindah ke Jl. Baru']);
    const adu = [
      '--pelapor',
      'Euis Komala',
      '--alamat',
      'Maja Kidul',
      '--telepon',
      '081290002222',
      '--saluran',
      'kotak',
    ];
    await m.beres([
      'adu',
      ...adu,
      '--uraian',
      'loket tutup, amplop cokelat',
      '--terlapor',
      'Ujang Sutisna',
      '--anonim',
    ]);
    await m.beres(['terima', 'pd-1', '--klasifikasi', 'ringan']);
    await m.beres(['tangani', 'pd-1', '--catatan', 'Ujang Sutisna dipanggil']);
    await m.beres(['jawab', 'pd-1', '--jawaban', 'antrean sudah diperbaiki', '--cara', 'surat']);
    await m.beres(['lihat', 'pi-1', '--lengkap']);
    await m.beres(['libur', 'tambah', '2026-03-25', 'Pilkades']);
    expect(bocor()).toEqual([]);
    expect(readdirSync(join(m.toko, 'dokumen/2026')).length).toBeGreaterThan(3);
  }, 120_000);

  test('periksa tidak menemukan apa-apa; cari, lihat, dan cetak memberi isinya', async () => {
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
    expect((await m.json(['cari', 'Suherman', '--semua'])).map((k: { nomor: string }) => k.nomor)).toEqual([
      'KB-2026-0001',
      'PI-2026-0001',
      'PI-2026-0002',
    ]);
    expect((await m.json(['lihat', 'pi-2'])).alamat).toBe('Jl. Baru 9');
    const ke = join(m.folder, 'tanda-terima.pdf');
    await m.beres(['cetak', 'pi-1', '--dokumen', 'tanda-terima', '--ke', ke]);
    expect(readFileSync(ke).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('jalur kertas disertai cara mendapatkannya', async () => {
    const { galat } = await m.beres(DAFTAR);
    expect(galat).toContain(
      'tanda-terima: tersegel; untuk pemohon: layanan cetak PI-2026-0004 --dokumen tanda-terima --asli --ke tanda-terima.pdf\n',
    );
    const cetak = await m.beres(['cetak', 'pi-1', '--dokumen', 'tanda-terima']);
    expect(cetak.keluar).toBe(`${join(m.toko, 'dokumen/2026/PI-2026-0001/tanda-terima-salinan.pdf')}\n`);
    expect(cetak.galat).toContain('layanan cetak PI-2026-0001 --dokumen tanda-terima --asli --ke tanda-terima.pdf');
  });

  test('cadangan pun tidak terbaca, dan dapat dipulihkan dengan kuncinya', async () => {
    const env = { XDG_CONFIG_HOME: m.config };
    expect((await m.json(['cadangkan', cadangan])).tersegel).toBe(true);
    expect(bocor(cadangan)).toEqual([]);
    const [nama = ''] = readdirSync(cadangan);
    await lain.beres(['pulihkan', join(cadangan, nama)], { env });
    expect(bocor(lain.toko)).toEqual([]);
    expect(await lain.json(['periksa'], { env })).toMatchObject({ baik: true });
    expect((await lain.json(['lihat', 'pi-2'], { env })).alamat).toBe('Jl. Baru 9');
    expect(await lain.json(['pengaturan', 'enkripsi'], { env })).toMatchObject({ keadaan: 'nyala', kunciAda: true });
    rmSync(lain.toko, { recursive: true });
  });

  test('memulihkan tanpa kunci ditolak: keluar 6, tidak ada yang dibuat', async () => {
    const [nama = ''] = readdirSync(cadangan);
    const { kode, galat } = await lain.layanan(['pulihkan', join(cadangan, nama)]);
    expect([kode, galat]).toEqual([6, expect.stringContaining('tersegel dan kuncinya tidak ada')]);
    expect(existsSync(lain.toko)).toBe(false);
  });
});

describe('berkas kunci', () => {
  const kunci = () => join(m.config, 'layanan/kunci', readdirSync(join(m.config, 'layanan/kunci'))[0] ?? '');

  test('bernama menurut toko, hanya untuk pemiliknya, di luar toko', () => {
    const { id } = JSON.parse(readFileSync(join(m.toko, 'toko.json'), 'utf8'));
    expect(kunci().endsWith(`${id}.kunci`)).toBe(true);
    expect(statSync(kunci()).mode & 0o777).toBe(0o600);
    expect(statSync(join(m.config, 'layanan/kunci')).mode & 0o777).toBe(0o700);
  });

  test('tanpa itu setiap perintah yang membaca atau menulis menolak, menyebut tempatnya, dan tidak menulis', async () => {
    const env = { XDG_CONFIG_HOME: join(m.folder, 'orang-lain') };
    const sebelum = semuaBerkas(m.toko);
    for (const argumen of [[], ['cari'], ['lihat', 'pi-1'], ['periksa'], ['rekap'], DAFTAR, ['teruskan', 'pi-2']]) {
      const { kode, keluar, galat } = await m.layanan(argumen, { env });
      expect({ argumen, kode, keluar }).toEqual({ argumen, kode: 6, keluar: '' });
      expect(galat).toMatch(
        /Tidak ada kunci di .*orang-lain\/layanan\/kunci\/.*\.kunci\. .*tidak dapat dibuka siapa pun/,
      );
    }
    expect(semuaBerkas(m.toko)).toEqual(sebelum);
    expect((await m.json(['pengaturan', 'enkripsi'], { env })).kunciAda).toBe(false);
  }, 60_000);

  test('di tempat lain: LAYANAN_KUNCI_BERKAS', async () => {
    const lain = join(m.folder, 'usb.kunci');
    writeFileSync(lain, readFileSync(kunci()));
    const env = { XDG_CONFIG_HOME: join(m.folder, 'orang-lain'), LAYANAN_KUNCI_BERKAS: lain };
    expect((await m.beres(['cari', 'Rina', '--semua', '--json', 'nomor'], { env })).keluar).toContain('PI-2026-0003');
  });
});

test('mati: semuanya terbaca lagi, kertas dan lampiran byte demi byte seperti semula, dan kuncinya tetap ada', async () => {
  const tanpaYa = await m.layanan(['pengaturan', 'enkripsi', 'mati']);
  expect([tanpaYa.kode, tanpaYa.galat]).toEqual([2, expect.stringContaining('perlu --ya')]);
  const { keluar, galat } = await m.beres(['pengaturan', 'enkripsi', 'mati', '--ya']);
  expect([keluar, galat]).toEqual(['mati\n', expect.stringContaining('Simpan kunci lama')]);
  const semua = semuaBerkas(m.toko);
  expect([...semua.values()].filter((isi) => /SEGEL|"segel"/.test(isi.subarray(0, 64).toString('latin1')))).toEqual([]);
  const tetap = [...awal].filter(([nama]) => /^(lampiran|dokumen)\//.test(nama));
  expect(tetap.length).toBeGreaterThan(4);
  for (const [nama, isi] of tetap) expect(semua.get(nama)).toEqual(isi);
  expect(bocor().length).toBeGreaterThan(20);
  expect(readdirSync(join(m.config, 'layanan/kunci'))).toHaveLength(1);
  rmSync(join(m.config), { recursive: true });
  expect(await m.json(['periksa'])).toMatchObject({ baik: true });
});
