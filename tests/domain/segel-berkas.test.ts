import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { bacaSegel, keteranganTanda, segelkan } from '../../src/domain/segel-berkas.js';

/** Stands for a signature: 64 bytes that depend on every byte signed. */
const tandai = (data: Uint8Array) => createHash('sha512').update(data).digest();
const info = Object.entries(keteranganTanda('LYN1:X')).map(([k, v]) => `/${k} (${v})`);
const BERKAS = Buffer.from(`%PDF-1.7\nAwal ÿ\n<<\n${info.join('\n')}\n>>\nAkhir\n%%EOF\n`, 'latin1');

function sah(berkas: Uint8Array): boolean {
  const segel = bacaSegel(berkas);
  return segel !== null && tandai(segel.data).equals(segel.tanda);
}

describe('segel berkas', () => {
  const tersegel = segelkan(BERKAS, tandai);

  test('diisikan di tempatnya: panjang dan byte lainnya tetap', () => {
    const letak = BERKAS.indexOf('0'.repeat(128));
    expect(tersegel).toHaveLength(BERKAS.length);
    expect(Buffer.from(tersegel).subarray(0, letak).equals(BERKAS.subarray(0, letak))).toBe(true);
    expect(
      Buffer.from(tersegel)
        .subarray(letak + 128)
        .equals(BERKAS.subarray(letak + 128)),
    ).toBe(true);
    expect([sah(tersegel), sah(BERKAS)]).toEqual([true, false]);
  });

  test('sama setiap kali, juga atas berkas yang sudah tersegel', () => {
    expect(segelkan(BERKAS, tandai)).toEqual(tersegel);
    expect(segelkan(tersegel, tandai)).toEqual(tersegel);
  });

  test('satu bit mana pun yang berubah terlihat', () => {
    for (let i = 0; i < tersegel.length; i += 1) {
      const ubah = Buffer.from(tersegel);
      ubah.writeUInt8(ubah.readUInt8(i) ^ 1, i);
      expect([i, sah(ubah)]).toEqual([i, false]);
    }
  });

  test.each([
    ['byte ditambah di akhir', Buffer.concat([tersegel, Buffer.from('\n')])],
    ['dipotong', tersegel.subarray(0, tersegel.length - 1)],
    ['dua segel', Buffer.concat([tersegel, tersegel])],
    ['kosong', Buffer.alloc(0)],
  ])('%s: tidak sah', (_, berkas) => expect(sah(berkas)).toBe(false));

  test('berkas tanpa tempat segel tetap seperti adanya', () => {
    const polos = Buffer.from('%PDF-1.7\n%%EOF\n');
    expect(segelkan(polos, tandai)).toBe(polos);
    expect(bacaSegel(polos)).toBeNull();
  });
});
