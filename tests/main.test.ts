import { expect, test } from '@jest/globals';
import { run } from '../src/main.js';

test('kode dalam --json adalah kode keluarnya, juga pada kegagalan yang tidak terduga', async () => {
  const galat: string[] = [];
  const rusak = new Proxy({} as Parameters<typeof run>[1], {
    get(_, nama) {
      if (nama === 'galat') return (teks: string) => galat.push(teks);
      if (nama === 'lacak') return () => undefined;
      throw new Error('kesalahan program');
    },
  });
  const kode = await run(['periksa', '--json'], rusak);
  expect(kode).toBe(1);
  expect(JSON.parse(galat.join(''))).toMatchObject({
    kode,
    pesan: 'Kegagalan yang tidak terduga (Error).',
  });
});
