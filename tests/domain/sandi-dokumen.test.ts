import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kunciDari } from '../../src/domain/kunci-kantor.js';
import {
  kodeDokumen,
  penandaSandi,
  ringkasNaskah,
  ringkasSidik,
  sandiDokumen,
  uraiSandi,
} from '../../src/domain/sandi-dokumen.js';

const KUNCI = kunciDari('11'.repeat(32));
const LAIN = kunciDari('22'.repeat(32));
const SIDIK = 'ab'.repeat(32);
const ISI = {
  nomor: 'PI-2026-0001',
  jenis: 'tanda-terima',
  urut: 1,
  tanggal: '2026-03-13',
  isi: ringkasSidik(SIDIK),
  naskah: ringkasNaskah(SIDIK, { blok: [] }),
  jejak: ringkasSidik('cd'.repeat(32)),
};
const SANDI = sandiDokumen(ISI, KUNCI);
const sah = (teks: string) => {
  const sandi = uraiSandi(teks);
  return sandi === null ? 'bukan' : penandaSandi(sandi, [LAIN.publik, KUNCI.publik]) === KUNCI.publik;
};

describe('sandi dokumen', () => {
  test('terbaca kembali, dan tandanya sah', () => {
    expect(uraiSandi(SANDI)).toMatchObject(ISI);
    expect(sah(SANDI)).toBe(true);
  });

  test('hanya huruf besar, angka, dan - : yang muat ringkas dalam kode QR', () => {
    expect(SANDI).toMatch(/^[A-Z0-9:-]+$/);
    expect(SANDI.length).toBeLessThanOrEqual(200);
  });

  test('sama setiap kali', () => expect(sandiDokumen(ISI, KUNCI)).toBe(SANDI));

  test.each([
    ['huruf kecil', SANDI.toLowerCase()],
    ['baris terputus', SANDI.replace(/(.{40})/g, '$1\r\n ')],
    ['tanpa jejak', sandiDokumen({ ...ISI, jejak: '' }, KUNCI)],
    ['nomor panjang', sandiDokumen({ ...ISI, nomor: 'PI-2026-12345' }, KUNCI)],
  ])('%s: tetap sah', (_, teks) => expect(sah(teks)).toBe(true));

  test.each([
    ['nomor lain', SANDI.replace('PI-2026-0001', 'PI-2026-0002')],
    ['jenis lain', SANDI.replace('TANDA-TERIMA', 'SK-PENOLAKAN')],
    ['tanggal lain', SANDI.replace('20260313', '20260314')],
    ['kunci kantor lain', sandiDokumen(ISI, kunciDari('33'.repeat(32)))],
  ])('%s: tanda tidak sah', (_, teks) => expect(sah(teks)).toBe(false));

  test.each([
    ['kosong', ''],
    ['kode pendek', '4Z7K-M2QP-0A3B-C9DE'],
    ['terpotong satu huruf', SANDI.slice(0, -1)],
    ['terpotong satu bagian', SANDI.slice(0, SANDI.lastIndexOf(':'))],
    ['versi lain', SANDI.replace('LYN1', 'LYN2')],
    ['nomor dengan ejaan lain', SANDI.replace('PI-2026-0001', 'PI-2026-1')],
    ['jalur sebagai jenis', SANDI.replace('TANDA-TERIMA', '../../X')],
    ['terlalu panjang', `${SANDI}${' '.repeat(400)}`],
  ])('%s: bukan sandi', (_, teks) => expect(uraiSandi(teks)).toBeNull());

  test('satu huruf mana pun yang diganti tidak lolos', () => {
    for (let i = 0; i < SANDI.length; i += 1) {
      const ganti = SANDI[i] === 'Z' ? 'Y' : 'Z';
      expect([i, sah(SANDI.slice(0, i) + ganti + SANDI.slice(i + 1))]).not.toEqual([i, true]);
    }
  });

  test('teks apa pun terbaca atau ditolak, tidak pernah gagal', () => {
    fc.assert(fc.property(fc.string({ maxLength: 450 }), (t) => void uraiSandi(t)));
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 10 }), (t) => void uraiSandi(`LYN1:${t.join(':')}`)));
  });
});

describe('ringkasan dan kode pendek', () => {
  test.each([
    ['isi naskahnya', ringkasNaskah(SIDIK, { blok: ['x'] })],
    ['sidik peristiwanya', ringkasNaskah('cd'.repeat(32), { blok: [] })],
  ])('ringkasan naskah tergantung pada %s', (_, lain) => {
    expect(lain).not.toBe(ISI.naskah);
    expect(lain).toMatch(/^[0-9A-Z]{16}$/);
  });

  const dasar = { nomor: 'PI-2026-0001', jenis: 'tanda-terima', urut: 1, tanggal: '2026-03-13', sidik: SIDIK };
  test.each([
    ['nomor', { nomor: 'PI-2026-0002' }, KUNCI],
    ['jenis', { jenis: 'perpanjangan' }, KUNCI],
    ['peristiwa', { urut: 2 }, KUNCI],
    ['tanggal', { tanggal: '2026-03-14' }, KUNCI],
    ['isi', { sidik: 'cd'.repeat(32) }, KUNCI],
    ['kunci', {}, LAIN],
  ])('kode pendek tergantung pada %s', (_, ubah, kunci) => {
    expect(kodeDokumen({ ...dasar, ...ubah }, kunci)).not.toBe(kodeDokumen(dasar, KUNCI));
    expect(kodeDokumen(dasar, KUNCI)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  });
});
