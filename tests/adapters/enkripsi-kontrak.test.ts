import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { rahasiaDi } from '../alat/segel.js';
import { buangFolder, folderBaru, nilai, toko } from './bahan-toko.js';
import { kontrakStore } from './kontrak-store.js';

afterEach(buangFolder);

kontrakStore('JSON, tersegel dengan berkas kunci', async () => {
  const folder = folderBaru();
  const t = toko(join(folder, 'toko'), { rahasia: rahasiaDi(join(folder, 'config')) });
  nilai(await t.ubahEnkripsi('nyala', false, () => undefined));
  return t;
});
