import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Meja, meja, TERBUKA } from '../alat/program.js';

let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

test('nilai yang tidak sah ditolak sebelum apa pun, dengan cara memperbaikinya di sistem apa pun', async () => {
  const { kode, galat } = await m.layanan(['cari'], { env: { LAYANAN_ASCII: 'mungkin' } });
  expect(kode).toBe(2);
  expect(galat).toBe(
    'Pengaturan dari lingkungan tidak dapat dipakai.\n' +
      '  LAYANAN_ASCII: "mungkin": isi 1 (ya) atau 0 (tidak)\n' +
      '  Perbaiki atau kosongkan variabel itu.\n' +
      'Coba: layanan bantuan lingkungan\n',
  );
  expect((await m.layanan(['bantuan', 'lingkungan'], { env: { LAYANAN_ASCII: 'mungkin' } })).kode).toBe(0);
});

test('variabel yang tidak dikenal diperingatkan dan tidak menghalangi; dengan --json tetap satu dokumen', async () => {
  const env = { LAYANAN_DAT: '/tidak-ada' };
  const { kode, galat } = await m.layanan(['daftar', '--bantuan'], { env });
  expect([kode, galat]).toEqual([0, '']);
  const cari = await m.layanan(['cari'], { env });
  expect(cari.kode).toBe(0);
  expect(cari.galat).toBe(
    `Perhatian: variabel LAYANAN_DAT tidak dikenal dan tidak berlaku (layanan bantuan lingkungan)\nTidak ada kasus yang cocok.\n${TERBUKA}`,
  );
  expect((await m.layanan(['cari', '--json'], { env })).galat).not.toContain('Perhatian');
});
