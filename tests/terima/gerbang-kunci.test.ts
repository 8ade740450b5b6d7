import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { masuk, tambah } from '../alat/petugas.js';
import { mejaBerkunci } from '../alat/segel.js';

let m: ReturnType<typeof mejaBerkunci>;
beforeEach(() => {
  m = mejaBerkunci();
});
afterEach(() => m.buang());

test('toko tersegel tanpa kuncinya: yang mengubah ditolak dengan penolakan kunci (6), yang bebas tetap jalan', async () => {
  await tambah(m, 'siti', 'Siti Maesaroh');
  expect((await masuk(m, 'siti')).kode).toBe(0);
  await m.beres(['pengaturan', 'enkripsi', 'nyala']);
  const env = { XDG_CONFIG_HOME: join(m.folder, 'kosong'), LAYANAN_SESI: join(m.folder, 'tanpa-sesi') };
  for (const perintah of [
    ['buka-kunci', '--ya'],
    ['pulihkan', join(m.folder, 'apa-saja'), '--ya'],
    ['periksa', '--perbaiki'],
  ]) {
    const { kode, galat } = await m.layanan(perintah, { env });
    expect([perintah[0], kode, galat]).toEqual([perintah[0], 6, expect.stringContaining('kuncinya tidak ada')]);
    expect(galat).not.toContain('tanpa memeriksa wewenang');
  }
  expect((await m.layanan(['siapa'], { env })).kode).toBe(0);
});
