import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BATAS, sebutJumlah, sebutUkuran } from '../../src/domain/batas.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { BIASA, liar, RUMUS, TAK_TERLIHAT } from '../alat/jahat.js';
import { mejaCepat } from '../alat/meja-cepat.js';
import { daftarDengan } from '../alat/permohonan.js';
import { type Jalannya, type Meja, meja } from '../alat/program.js';
import { orang } from '../forms/naskah-tanya.js';

let m: Meja;
beforeEach(() => {
  m = mejaCepat();
});
afterEach(() => m.buang());

/** Refused with exit 2 and the flag's name; what is said holds nothing that a terminal obeys; nothing is recorded. */
async function ditolak(hasil: Jalannya, bendera: string, obat: RegExp): Promise<void> {
  expect([hasil.kode, hasil.keluar, hasil.galat]).toEqual([2, '', expect.stringContaining(bendera)]);
  expect(hasil.galat).toMatch(obat);
  expect(liar(hasil.galat)).toEqual([]);
  expect(await m.json(['cari', '--semua'])).toEqual([]);
}

/** `--berkas` with these answers in place of the usual ones. */
function berkas(isi: Readonly<Record<string, unknown>>): string[] {
  const dasar = { nama: 'Asep', nik: '3602141303909001', alamat: 'Maja', rincian: 'Data', tujuan: 'Riset' };
  const jalur = join(m.folder, 'jawaban.json');
  writeFileSync(jalur, JSON.stringify({ ...dasar, caraMemperoleh: 'melihat', ...isi }));
  return ['daftar', '--berkas', jalur];
}

const OBAT = /hapus, lalu ketik ulang|ganti dengan spasi/;

describe('yang dituruti terminal atau tidak terlihat ditolak di setiap pintu', () => {
  // A NUL can't stand in a command line.
  test.each(TAK_TERLIHAT.filter(([nama]) => nama !== 'NUL'))('bendera: %s', async (_, teks) => {
    await ditolak(await m.layanan(daftarDengan({ '--nama': teks })), '--nama', OBAT);
    await ditolak(await m.layanan(daftarDengan({ '--rincian': teks })), '--rincian', OBAT);
  });

  test.each(TAK_TERLIHAT)('--berkas: %s', async (_, teks) => {
    await ditolak(await m.layanan(berkas({ nama: teks, rincian: teks })), '--rincian', OBAT);
  });

  test.each(TAK_TERLIHAT)('formulir: %s ditanya lagi dengan sebabnya', async (_, teks) => {
    const d: MejaDalam = mejaDalam();
    const { prompter, dikatakan } = orang(['Nama pemohon', teks], ['Nama pemohon', 'Asep'], ['Simpan', 'batal']);
    const isian = daftarDengan({ '--nama': null }).concat('--pekerjaan', 'Tani', '--telepon', '081234567890');
    await d.tanya([...isian, '--email', 'a@b.id', '--kuasa', 'B'], prompter).catch(() => undefined);
    expect(dikatakan[1]).toMatch(OBAT);
    expect(liar(dikatakan.join(''))).toEqual([]);
    d.buang();
  });

  test.each(TAK_TERLIHAT.filter(([nama]) => nama !== 'NUL'))('kata pencarian dan nomor: %s', async (_, teks) => {
    for (const argumen of [
      ['cari', teks],
      ['lihat', teks],
      [teks],
      ['daftar', `--${teks}`],
      ['cari', '--status', teks],
    ]) {
      const { keluar, galat } = await m.layanan(argumen);
      const json = await m.layanan([...argumen, '--json']);
      expect([argumen[0], liar(keluar + galat + json.keluar + json.galat)]).toEqual([argumen[0], []]);
    }
  });
});

describe('teks yang tidak berbahaya disimpan seperti adanya', () => {
  test.each([...BIASA, ...RUMUS])('%j', async (teks) => {
    // As one word with its flag: a value may begin with a hyphen.
    const argumen = daftarDengan({ '--nama': null, '--rincian': null });
    const { nomor } = await m.json([...argumen, `--nama=${teks}`, `--rincian=${teks}`]);
    expect(await m.json(['lihat', nomor])).toMatchObject({ nama: teks.normalize('NFC'), rincian: teks });
    const lewatBerkas = await m.json(berkas({ nama: teks, rincian: teks, nik: '3602141303909002' }));
    expect(lewatBerkas.nama).toBe(teks.normalize('NFC'));
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });

  test.each(RUMUS)('%j menjadi teks di CSV, bukan rumus', async (teks) => {
    await m.beres([...daftarDengan({ '--nama': null }), `--nama=${teks}`]);
    const { keluar } = await m.beres(['cari', '--csv']);
    const sel = keluar.split('\r\n').flatMap((b) => b.split(','));
    expect(sel.filter((s) => /^"?\s*[=+@＝＋－＠-]./.test(s) && s !== '-')).toEqual([]);
    expect(keluar).toContain(`'${teks.slice(0, 2)}`);
  });
});

describe('ukuran: yang berlebih ditolak dengan batasnya, dari satu tabel', () => {
  const pengeja = (banyak: number) => 'a'.repeat(banyak);
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['nama terlalu panjang', { nama: pengeja(BATAS.nama * 3) }, '--nama', sebutJumlah(BATAS.baris)],
    ['teks terlalu panjang', { rincian: pengeja(BATAS.teks + 1) }, '--rincian', sebutJumlah(BATAS.teks)],
    ['teks terlalu besar', { rincian: pengeja(BATAS.teksByte + 1) }, '--rincian', sebutUkuran(BATAS.teksByte)],
    ['20.000 tanda di atas satu huruf', { rincian: `a${'\u0301'.repeat(20_000)}` }, '--rincian', 'tanda'],
    ['huruf yang rusak', { nama: 'a\ud800b' }, '--berkas', 'huruf yang rusak'],
    ['kosong yang tidak tampak', { nama: '\u3000\u00a0 ' }, '--nama', 'kosong'],
  ])('%s', async (_, isi, bendera, kata) => {
    await ditolak(await m.layanan(berkas(isi)), bendera, new RegExp(kata.replaceAll('.', '\\.')));
  });

  test('tepat di batasnya diterima', async () => {
    const { nomor } = await m.json(berkas({ rincian: pengeja(BATAS.teks) }));
    expect((await m.json(['lihat', nomor])).rincian).toHaveLength(BATAS.teks);
  });
});

describe('lewat program yang terpasang', () => {
  let p: Meja;
  beforeAll(() => {
    p = meja();
  });
  afterAll(() => p.buang());

  test.each<[string, readonly string[], string, string]>([
    ['10 MB lewat --rincian-berkas', ['--rincian-berkas'], 'a'.repeat(10_000_000), '96 KB'],
    ['100.000 tanda lewat --rincian-berkas', ['--rincian-berkas'], `a${'\u0301'.repeat(100_000)}`, '96 KB'],
    ['10 MB lewat --berkas', ['--berkas'], `{"nama":"${'a'.repeat(10_000_000)}"}`, '256 KB'],
    ['100.000 tingkat lewat --berkas', ['--berkas'], '{"a":'.repeat(40_000), '64 tingkat'],
  ])('%s: keluar 2 dengan batasnya, juga dari masukan baku', async (_, bendera, isi, batas) => {
    const jalur = join(p.folder, 'besar');
    writeFileSync(jalur, isi);
    const argumen = daftarDengan(bendera[0] === '--rincian-berkas' ? { '--rincian': null } : {});
    for (const [dari, masuk] of [
      [jalur, ''],
      ['-', isi],
    ] as const) {
      const { kode, keluar, galat } = await p.layanan([...argumen, ...bendera, dari], { masuk });
      expect([kode, keluar, galat]).toEqual([2, '', expect.stringContaining(batas)]);
    }
  });

  test.each<[string, Record<string, string>]>([
    ['TZ ke berkas lain', { TZ: '../../etc/passwd' }],
    ['TZ panjang', { TZ: 'A'.repeat(5_000) }],
    ['HOME kosong', { HOME: '' }],
    ['HOME tidak ada', { HOME: '/tidak/ada' }],
    ['LANG aneh', { LANG: '$(id)', LC_ALL: '../../x' }],
    ['COLUMNS aneh', { COLUMNS: '-5', LINES: '1e9' }],
    ['NO_COLOR aneh', { NO_COLOR: '\u001b[2J' }],
  ])('lingkungan: %s mengubah tidak apa-apa', async (_, env) => {
    const { kode, keluar, galat } = await p.layanan([...daftarDengan({}), '--tetap-daftar'], { env });
    expect([kode, galat.includes('Jumat, 27 Maret 2026')]).toEqual([0, true]);
    expect(liar(keluar + galat)).toEqual([]);
  });

  test('lingkungan: LAYANAN_TANPA_TANYA aneh ditolak, disebut tanpa kodenya', async () => {
    const { kode, keluar, galat } = await p.layanan(daftarDengan({}), {
      env: { LAYANAN_TANPA_TANYA: '$(id)\u001b[2J' },
    });
    expect([kode, keluar, galat]).toEqual([2, '', expect.stringContaining('isi 1 (ya) atau 0 (tidak)')]);
    expect(liar(galat)).toEqual([]);
  });
});
