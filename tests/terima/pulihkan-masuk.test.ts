import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DAFTAR } from '../alat/permohonan.js';
import { buangContoh, masuk, mejaTertutup } from '../alat/petugas.js';
import { denganMeja, type Meja } from '../alat/program.js';

afterAll(buangContoh);

/** Backs up, writes one more case, restores; answers what was said. */
async function bolakBalik(m: Meja): Promise<string> {
  await m.beres(['cadangkan', m.folder]);
  const cadangan = readdirSync(m.folder).find((n) => n.startsWith('layanan-cadangan-')) ?? '';
  await m.beres(DAFTAR);
  return (await m.beres(['pulihkan', join(m.folder, cadangan), '--ya'])).galat;
}

describe('pulihkan menyebut langkah berikutnya yang benar', () => {
  test('toko yang terbuka: periksa', () =>
    denganMeja(async (m) => {
      await m.beres(DAFTAR);
      expect(await bolakBalik(m)).toContain('Berikutnya: layanan periksa\n');
    }));

  test('toko dengan petugas: masuk, dan sesudah itu periksa memang jalan', () =>
    denganMeja(async (m) => {
      await mejaTertutup(m);
      expect(await bolakBalik(m)).toContain('Berikutnya: layanan masuk\n');
      expect((await m.layanan(['periksa'])).kode).toBe(5);
      expect((await masuk(m, 'siti')).kode).toBe(0);
      await m.beres(['periksa']);
    }));
});
