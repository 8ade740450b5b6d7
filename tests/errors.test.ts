import { describe, expect, test } from '@jest/globals';
import { Dibatalkan, GagalDenganPenolakan } from '../src/errors.js';

/** What a part of the program throws that was bundled with its own copy of src/errors.ts. */
class Salinan extends Error {
  constructor(override name: string) {
    super();
  }
}

describe('penolakan dan pembatalan dikenali, dari salinan program yang mana pun', () => {
  test.each([
    ['Dibatalkan', Dibatalkan, new Dibatalkan()],
    ['GagalDenganPenolakan', GagalDenganPenolakan, new GagalDenganPenolakan({ jenis: 'toko', pesan: '', sebab: '' })],
  ])('%s', (nama, kelas, asli) => {
    expect(asli).toBeInstanceOf(kelas);
    expect(new Salinan(nama)).toBeInstanceOf(kelas);
    for (const lain of [new Error(nama), new Salinan('Error'), { name: nama }, null])
      expect(lain instanceof kelas).toBe(false);
  });
});
