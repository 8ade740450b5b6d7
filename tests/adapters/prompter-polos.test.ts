import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { penyunting } from '../../src/adapters/penyunting.js';
import { prompterPolos } from '../../src/adapters/prompter-polos.js';
import { Dibatalkan } from '../../src/errors.js';
import type { Prompter } from '../../src/ports/prompter.js';
import { ketikanUntukLayar, untukLayar } from '../../src/render/muat.js';

const [MULAI, AKHIR] = ['\u001b[200~', '\u001b[201~'];
const BOLEH = () => null;
const PILIHAN = [
  { nilai: 'melihat', nama: 'melihat' },
  { nilai: 'salinan', nama: 'salinan (fotokopi)' },
  { nilai: '', nama: '(dikosongkan)' },
];

/** Asks, and types each of these once the question stands there; answers what came back and what was shown. */
const KATA = { terima: 'membuka', usai: 'selesai' };
const PANJANG = { nilai: 'x', nama: 'pengawasan (berkadar pengawasan dan memerlukan pemeriksaan)' };
let kolom = 200;

async function ketik<T>(tanya: (p: Prompter) => Promise<T>, ...bacaan: readonly string[]) {
  let layar = '';
  let sebelumMentah = '';
  const setRawMode = (mentah: boolean) => {
    if (mentah && sebelumMentah === '') sebelumMentah = layar;
    return masuk;
  };
  const masuk = Object.assign(new PassThrough(), { setRawMode }) as unknown as NodeJS.ReadStream;
  const keluar = new PassThrough();
  keluar.on('data', (d: Buffer) => {
    layar += d.toString();
  });
  const layarPolos = { kolom, ascii: true };
  const muat = (teks: string) => untukLayar(teks, layarPolos);
  const muatKetikan = (teks: string) => ketikanUntukLayar(teks, layarPolos);
  const sunting = penyunting('nano', { keluar, muat }, async (_, awal) => `${awal} dari penyunting`);
  const aliran = { masuk, keluar: keluar as unknown as NodeJS.WriteStream };
  const terminal = { ...aliran, penyunting: sunting, muat, muatKetikan };
  const janji = tanya(prompterPolos(terminal));
  janji.catch(() => undefined);
  for (const satu of bacaan) {
    (masuk as unknown as PassThrough).write(satu);
    await new Promise((lanjut) => setTimeout(lanjut, 150));
  }
  return { jawab: await janji, layar, sebelumMentah };
}

const baris =
  (awal = '') =>
  (p: Prompter) =>
    p.baris('Nama', awal, (j) => (j === 'x' ? 'terlalu pendek' : null));

describe('ketikan sebaris', () => {
  test.each([
    ['biasa', ['Asep\r'], 'Asep'],
    ['Backspace', ['Aseo\u007fp\r'], 'Asep'],
    ['Backspace di awal tidak apa-apa', ['\u007f\u007fAsep\r'], 'Asep'],
    ['Ctrl-U', ['salah\u0015Asep\r'], 'Asep'],
    ['panah diabaikan', ['As\u001b[D\u001b[Cep\r'], 'Asep'],
    ['tempelan digabung, terlihat sebelum Enter', ['Yayasan\rSuara\r\n\r\nLebak\r', '\r'], 'Yayasan Suara Lebak'],
    ['dua jawaban yang diketik lebih dahulu', ['Asep\rMaja\r', 'Asep\r'], 'Asep'],
    ['tempelan bertanda tidak menerima jawaban', [`${MULAI}Yayasan\r${AKHIR}`, ' Suara\r', '\r'], 'Yayasan Suara'],
    ['Ctrl-Z bukan apa-apa', ['As\u001aep\r'], 'Asep'],
    ['Enter lalu diam: selesai', ['Yayasan\r', 'Suara\r'], 'Yayasan'],
    ['yang salah ditanyakan lagi', ['x\r', 'Asep\r'], 'Asep'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect((await ketik(baris(), ...bacaan)).jawab).toBe(hasil);
  });

  test.each<[string, (p: Prompter) => Promise<unknown>]>([
    ['sebaris', baris()],
    ['teks panjang', (p) => p.panjang('Rincian', 'lama', BOLEH)],
    ['rahasia', (p) => p.rahasia('Sandi', BOLEH)],
  ])('%s: pertanyaannya baru tertulis saat tombolnya sudah didengar satu per satu', async (_, tanya) => {
    const { layar, sebelumMentah } = await ketik(tanya, 'a\r', '\r');
    expect([sebelumMentah, layar]).toEqual(['', expect.stringMatching(/^\? /)]);
  });

  test('Enter menetapkan jawaban lama, yang disebut di pertanyaannya', async () => {
    const { jawab, layar } = await ketik(baris('Rina'), '\r');
    expect(jawab).toBe('Rina');
    expect(layar).toContain('? Nama [Rina; Enter = tetap, - = dikosongkan]: ');
  });

  test('yang digabung dikatakan', async () => {
    expect((await ketik(baris(), 'a\rb\r', '\r')).layar).toContain(
      'Beberapa baris digabung menjadi satu: a b\n? Nama [a b; Enter = tetap',
    );
  });

  test.each([
    ['Ctrl-C', 'As\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s membatalkan', async (_, tombol) => {
    await expect(ketik(baris(), tombol)).rejects.toThrow(Dibatalkan);
  });

  test('Ctrl-C: yang sedang diketik sampai kepada penyimpan draf; teks panjang di bawah yang lama', async () => {
    const terdengar: string[] = [];
    const sementara = async (teks: string) => terdengar.push(teks) > 0;
    await ketik((p) => p.baris('Nama', '', BOLEH, { sementara }), 'As\u0003').catch(() => undefined);
    await ketik((p) => p.panjang('Rincian', 'lama', BOLEH, { sementara }), 'x\r', 'y\u0003').catch(() => undefined);
    expect(terdengar).toEqual(['As', 'lama\nx', 'lama\nx\ny']);
  });

  test('rahasia tidak tampak', async () => {
    const { jawab, layar } = await ketik((p) => p.rahasia('Sandi', BOLEH), 'tapir hujan\r');
    expect(jawab).toBe('tapir hujan');
    expect((await ketik((p) => p.rahasia('Sandi', BOLEH), `${MULAI}tapir\n${AKHIR}`, '\r')).jawab).toBe('tapir');
    expect(layar).toBe('? Sandi (tidak ditampilkan): \n');
  });
});

describe('pilihan bernomor', () => {
  const pilih = (p: Prompter) => p.pilih('Cara', PILIHAN, 'salinan');
  test.each([
    ['nomor', ['1\r'], 'melihat'],
    ['Enter: yang ditawarkan', ['\r'], 'salinan'],
    ['katanya', ['MELIHAT\r'], 'melihat'],
    ['kosong juga bernomor', ['3\r'], ''],
    ['awal katanya', ['mel\r'], 'melihat'],
    ['di luar daftar: ditanyakan lagi', ['0\r', '4\r', 'apa\r', '1\r'], 'melihat'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect((await ketik(pilih, ...bacaan)).jawab).toBe(hasil);
  });

  const TAHUN = ['2', '1', '2024', '2025'].map((nilai) => ({ nilai, nama: nilai }));
  test.each([
    ['nomor menang atas nama', '1\r', '2'],
    ['nama yang bukan nomor dalam daftar', '2025\r', '2025'],
  ])('%s', async (_, ketikan, hasil) => {
    expect((await ketik((p) => p.pilih('Tahun', TAHUN), ketikan)).jawab).toBe(hasil);
  });

  test('awal yang cocok dengan beberapa ditanyakan lagi, dengan namanya', async () => {
    const acara = ['teruskan', 'tunda', 'tolak'].map((nilai) => ({ nilai, nama: `${nilai}  apa artinya` }));
    const { jawab, layar } = await ketik((p) => p.jelajahi('Apa?', acara, undefined, KATA), 't\r', 'TUN\r');
    expect(jawab).toBe('tunda');
    expect(layar).toContain('Salah: "t" dapat berarti teruskan, tunda, tolak.');
    const salah = await ketik((p) => p.jelajahi('Apa?', acara, undefined, KATA), 'x\r', '\r', 'q\r');
    expect(salah.jawab).toBeNull();
    expect(salah.layar).toContain('Ketik nomor 1 sampai 3 atau namanya, atau q (selesai).');
  });

  test('ya dan tidak', async () => {
    expect((await ketik((p) => p.ya('Benar?', false), '\r')).jawab).toBe(false);
    expect((await ketik((p) => p.ya('Benar?', false), 'ya\r')).jawab).toBe(true);
  });
});

describe('teks panjang', () => {
  const panjang =
    (awal = '') =>
    (p: Prompter) =>
      p.panjang('Rincian', awal, BOLEH);
  test.each([
    ['baris kosong mengakhiri', ['Satu\r', 'Dua\r', '\r'], 'Satu\nDua'],
    ['tidak di dalam tempelan', ['Satu\r\rDua\r', '\r'], 'Satu\n\nDua'],
    ['juga bukan baris kosong di ujung tempelan bertanda', [`${MULAI}Satu\r\r${AKHIR}`, 'Dua\r', '\r'], 'Satu\n\nDua'],
    ['< sendiri langsung diterima', ['<\r'], '<'],
    ['< di dalam teks bukan apa-apa', ['<\rDua\r', '\r'], '<\nDua'],
  ] as const)('%s', async (_, bacaan, hasil) => {
    expect((await ketik(panjang(), ...bacaan)).jawab).toBe(hasil);
  });

  test('Enter menetapkan yang lama; :e membukanya di penyunting', async () => {
    expect((await ketik(panjang('lama'), '\r')).jawab).toBe('lama');
    expect((await ketik(panjang('lama'), ':e\r')).jawab).toBe('lama dari penyunting');
  });

  test(':e sesudah beberapa baris membawa baris itu; < sesudahnya mengakhiri dengan tandanya', async () => {
    expect((await ketik(panjang('lama'), 'Satu\r', 'Dua\r', ':e\r')).jawab).toBe('Satu\nDua dari penyunting');
    expect((await ketik(panjang(), 'Satu\r', '<\r')).jawab).toBe('Satu\n<');
  });

  test('yang belum selesai diteruskan di bawahnya; yang diterima digantikan', async () => {
    const lanjut = (p: Prompter) => p.panjang('Rincian', 'lama', BOLEH, { lanjutan: true });
    const { jawab, layar } = await ketik(lanjut, 'Dua\r', '\r');
    expect([jawab, (await ketik(panjang('lama'), 'Dua\r', '\r')).jawab]).toEqual(['lama\nDua', 'Dua']);
    expect(layar).toContain('(Enter = cukup, baris baru menyambungnya;');
    expect((await ketik(lanjut, '\r')).jawab).toBe('lama');
    expect((await ketik(lanjut, 'Dua\r', ':e\r')).jawab).toBe('lama\nDua dari penyunting');
    expect((await ketik(lanjut, '-\r')).jawab).toBe('-');
  });

  test('yang ditolak masih ada untuk diperbaiki', async () => {
    const tolak = (j: string) => (j === 'x' ? 'terlalu pendek' : null);
    const { jawab, layar } = await ketik((p) => p.panjang('Rincian', '', tolak), 'x\r\r', ':e\r');
    expect(layar).toContain('Salah: terlalu pendek\n? Rincian (Enter = tetap');
    expect(jawab).toBe('x dari penyunting');
  });

  test('yang lama disebut beserta cara menetapkan dan menyuntingnya', async () => {
    const { layar } = await ketik(panjang('lama'), '\r');
    expect(layar).toContain('(Enter = tetap, teks baru menggantikannya; :e membuka penyunting nano)');
    expect((await ketik(panjang(), 'x\r\r')).layar).toContain('baris kosong mengakhiri; :e membuka penyunting nano');
  });
});

describe('layar sempit', () => {
  beforeEach(() => {
    kolom = 40;
  });
  afterEach(() => {
    kolom = 200;
  });

  test.each<[string, (p: Prompter) => Promise<unknown>]>([
    ['sebaris', (p) => p.baris('Nomor Induk Kependudukan (kosongkan bila memakai nomor kartu keluarga)', '', BOLEH)],
    ['pilihan', (p) => p.pilih('Pelapor minta isi laporannya disembunyikan dari orang lain?', [PANJANG])],
    ['jelajah', (p) => p.jelajahi('Apakah isi laporannya disembunyikan dari orang lain?', [PANJANG], undefined, KATA)],
    [
      'teks panjang',
      (p) => p.panjang('Uraian pelayanan yang tidak sesuai', 'Teks lama yang tidak muat di satu baris', BOLEH),
    ],
  ])('%s: putus di antara kata', async (_, tanya) => {
    const { layar } = await ketik(tanya, '1\r', '\r');
    expect(layar.split('\n').filter((b) => b.length > 40)).toEqual([]);
    expect(layar.split('\n').length).toBeGreaterThan(2);
  });
});
