import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hmacDengan } from '../../src/domain/hmac.js';

test('seperti HMAC-SHA256 dari Node, untuk kunci dan teks apa pun', () => {
  const kunci = fc.uint8Array({ maxLength: 130 });
  fc.assert(
    fc.property(kunci, fc.string({ unit: 'grapheme' }), (k, teks) => {
      expect(hmacDengan(k)(teks)).toBe(createHmac('sha256', k).update(teks).digest('hex'));
    }),
    {
      examples: [
        [new Uint8Array(), ''],
        [new Uint8Array(64).fill(7), 'é'],
        [new Uint8Array(65), 'x'],
      ],
    },
  );
});
