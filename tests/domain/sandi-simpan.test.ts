import { describe, expect, test } from '@jest/globals';
import { cocokSandi, perluDisimpanUlang, simpanSandi } from '../../src/domain/sandi-simpan.js';

const MURAH = { ln: 10, r: 8, p: 1 };
const SANDI = 'tapir hujan beras';

describe('sandi disimpan', () => {
  test('dengan parameter OWASP, garam sendiri, dan tanpa sandinya', async () => {
    const [satu, dua] = [await simpanSandi(SANDI), await simpanSandi(SANDI)];
    expect(satu).toMatch(/^scrypt\$ln=17,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(satu).not.toBe(dua);
    expect(satu).not.toContain('tapir');
    expect([await cocokSandi(SANDI, satu), await cocokSandi(SANDI, dua)]).toEqual([true, true]);
    expect(await cocokSandi('tapir hujan kayu', satu)).toBe(false);
    expect(perluDisimpanUlang(satu)).toBe(false);
  });

  test('yang dahulu lebih murah tetap cocok, dan perlu disimpan ulang', async () => {
    const lama = await simpanSandi(SANDI, MURAH);
    expect([await cocokSandi(SANDI, lama), perluDisimpanUlang(lama)]).toEqual([true, true]);
  });

  test('ketikan NFD dan NFC adalah sandi yang sama', async () => {
    const lama = await simpanSandi('café pahit', MURAH);
    expect(await cocokSandi('cafe\u0301 pahit', lama)).toBe(true);
  });

  test.each([
    ['tidak ada', null],
    ['bukan catatan', 'rahasia'],
    ['sidik terpotong', 'scrypt$ln=10,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA'],
    ['memori tak masuk akal', `scrypt$ln=40,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
    ['r tak masuk akal', `scrypt$ln=10,r=99,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`],
    ['p nol', `scrypt$ln=10,r=8,p=0$${'A'.repeat(22)}$${'A'.repeat(43)}`],
  ])('%s: tidak pernah cocok dan tidak menggagalkan program', async (_, tersimpan) => {
    expect(await cocokSandi(SANDI, tersimpan)).toBe(false);
    expect(tersimpan === null || perluDisimpanUlang(tersimpan)).toBe(tersimpan === null);
  });
});
