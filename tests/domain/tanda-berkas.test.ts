import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  awalBertanda,
  bacaTanda,
  keteranganTanda,
  type TandaBerkas,
  tandaiBerkas,
} from '../../src/domain/tanda-berkas.js';

/** Stands for a signature: 64 bytes that depend on every byte signed. */
const tandai = (data: Uint8Array) => createHash('sha512').update(data).digest();
const info = Object.entries(keteranganTanda('LYN1:X')).map(([k, v]) => `/${k} (${v})`);
const BERKAS = Buffer.from(`%PDF-1.7\nAwal ÿ\n<<\n${info.join('\n')}\n>>\nAkhir\n%%EOF\n`, 'latin1');

function sah(berkas: Uint8Array): boolean {
  const tanda = bacaTanda(berkas);
  return tanda !== null && tandai(tanda.data).equals(tanda.tanda);
}

describe('tanda berkas', () => {
  const bertanda = tandaiBerkas(BERKAS, tandai);

  test('diisikan di tempatnya: panjang dan byte lainnya tetap', () => {
    const letak = BERKAS.indexOf('0'.repeat(128));
    expect(bertanda).toHaveLength(BERKAS.length);
    expect(Buffer.from(bertanda).subarray(0, letak).equals(BERKAS.subarray(0, letak))).toBe(true);
    expect(
      Buffer.from(bertanda)
        .subarray(letak + 128)
        .equals(BERKAS.subarray(letak + 128)),
    ).toBe(true);
    expect([sah(bertanda), sah(BERKAS)]).toEqual([true, false]);
  });

  test('sama setiap kali, juga atas berkas yang sudah bertanda', () => {
    expect(tandaiBerkas(BERKAS, tandai)).toEqual(bertanda);
    expect(tandaiBerkas(bertanda, tandai)).toEqual(bertanda);
  });

  test('satu bit mana pun yang berubah terlihat', () => {
    for (let i = 0; i < bertanda.length; i += 1) {
      const ubah = Buffer.from(bertanda);
      ubah.writeUInt8(ubah.readUInt8(i) ^ 1, i);
      expect([i, sah(ubah)]).toEqual([i, false]);
    }
  });

  test.each([
    ['byte ditambah di akhir', Buffer.concat([bertanda, Buffer.from('\n')])],
    ['dipotong', bertanda.subarray(0, bertanda.length - 1)],
    ['dua tanda', Buffer.concat([bertanda, bertanda])],
    ['kosong', Buffer.alloc(0)],
  ])('%s: tidak sah', (_, berkas) => expect(sah(berkas)).toBe(false));

  test('berkas tanpa tempat tanda tetap seperti adanya', () => {
    const polos = Buffer.from('%PDF-1.7\n%%EOF\n');
    expect(tandaiBerkas(polos, tandai)).toBe(polos);
    expect(bacaTanda(polos)).toBeNull();
  });

  const tandaSah = ({ data, tanda }: TandaBerkas) => tandai(data).equals(tanda);
  test.each([
    ['berkasnya sendiri: tidak ada tambahan', bertanda, null],
    ['ditambahi program lain', Buffer.concat([bertanda, Buffer.from('5 0 obj\n%%EOF\n')]), bertanda.length],
    ['ditambahi dua kali', Buffer.concat([bertanda, Buffer.from('x\n%%EOF\ny\n%%EOF')]), bertanda.length],
    ['diubah lalu ditambahi', Buffer.concat([Buffer.from('x'), bertanda, Buffer.from('x\n%%EOF\n')]), null],
  ])('%s', (_, berkas, awal) => expect(awalBertanda(berkas, tandaSah)).toBe(awal));
});
