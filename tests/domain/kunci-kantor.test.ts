import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { catatKunci, kunciTercatat, NOMOR_KUNCI } from '../../src/domain/catatan-kunci.js';
import type { BerkasKasus, PeristiwaBaru } from '../../src/domain/kasus.js';
import { bacaPem, bertandaSah, kunciDari, pemDari, sidikKunci } from '../../src/domain/kunci-kantor.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';

/** RFC 8032 §7.1, test 2. */
const RFC = {
  benih: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  publik: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  pesan: Buffer.from('72', 'hex'),
  tanda:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};
const LAIN = kunciDari('11'.repeat(32));

describe('kunci kantor', () => {
  const kunci = kunciDari(RFC.benih);

  test('Ed25519 menurut RFC 8032', () => {
    expect(kunci.publik).toBe(RFC.publik);
    expect(Buffer.from(kunci.tandai(RFC.pesan)).toString('hex')).toBe(RFC.tanda);
  });

  test.each([
    ['kunci yang sama', RFC.publik, RFC.pesan, RFC.tanda, true],
    ['kunci lain', LAIN.publik, RFC.pesan, RFC.tanda, false],
    ['data lain', RFC.publik, Buffer.from('73', 'hex'), RFC.tanda, false],
    ['tanda lain', RFC.publik, RFC.pesan, RFC.tanda.replace('92a0', '92a1'), false],
    ['tanda terpotong', RFC.publik, RFC.pesan, RFC.tanda.slice(2), false],
  ])('tanda diperiksa dengan %s', (_, publik, pesan, tanda, sah) => {
    expect(bertandaSah(publik, pesan, Buffer.from(tanda, 'hex'))).toBe(sah);
  });

  test('ringkasan tergantung pada kuncinya, dan bukan rahasianya sendiri', () => {
    expect(kunci.ringkas('a')).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([kunci.ringkas('a'), kunci.ringkas('b'), LAIN.ringkas('a'), RFC.benih]).size).toBe(4);
  });

  test.each([[''], ['zz'.repeat(32)], ['ab'.repeat(31)]])('benih "%s" ditolak', (benih) => {
    expect(() => kunciDari(benih)).toThrow('bukan benih kunci');
  });

  test('sidiknya pendek dan tetap', () => expect(sidikKunci(RFC.publik)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/));
});

describe('PEM', () => {
  test('ditulis dan dibaca lagi, juga beberapa sekaligus dan dengan CRLF', () => {
    const semua = [RFC.publik, LAIN.publik];
    expect(bacaPem(semua.map(pemDari).join('\n'))).toEqual(semua);
    expect(bacaPem(pemDari(RFC.publik).replaceAll('\n', '\r\n'))).toEqual([RFC.publik]);
  });

  test('kunci yang dibuat program lain terbaca', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const [publik = ''] = bacaPem(publicKey.export({ format: 'pem', type: 'spki' }).toString()) ?? [];
    const pribadi = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
    expect(bertandaSah(publik, RFC.pesan, sign(null, RFC.pesan, pribadi))).toBe(true);
  });

  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  test.each([
    ['bukan PEM', 'halo'],
    ['kosong', ''],
    ['kunci RSA', publicKey.export({ format: 'pem', type: 'spki' }).toString()],
    ['kunci rahasia', privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
    ['terpotong', pemDari(RFC.publik).replace(/.{8}\n-----END/, '\n-----END')],
    ['satu baik, satu tidak', pemDari(RFC.publik) + publicKey.export({ format: 'pem', type: 'spki' })],
  ])('%s: tidak diterima', (_, teks) => expect(bacaPem(teks)).toBeNull());
});

describe('catatan kunci', () => {
  const catatan = (...baru: PeristiwaBaru[]): BerkasKasus =>
    tambahkan(berkasBaru({ nomor: NOMOR_KUNCI, jenis: 'kunci', standar: 'kunci', garam: 'ab' }), baru, {
      waktu: '2026-03-13T09:00:00+07:00',
      petugas: 'siti',
    });
  const k = (publik: string, lain = {}) => catatKunci(publik, '2026-03-13', lain);

  test.each([
    ['tanpa catatan', null, { aktif: null, semua: [] }],
    ['satu', catatan(k('a')), { aktif: 'a', semua: ['a'] }],
    ['diganti', catatan(k('a'), k('b', { alasan: 'hilang' })), { aktif: 'b', semua: ['a', 'b'] }],
    [
      'meja lain tidak menjadi yang aktif',
      catatan(k('a'), k('b', { mejaLain: true })),
      { aktif: 'a', semua: ['a', 'b'] },
    ],
    ['hanya meja lain', catatan(k('b', { mejaLain: true })), { aktif: null, semua: ['b'] }],
  ])('%s', (_, berkas, harap) => expect(kunciTercatat(berkas)).toEqual(harap));
});
