import { describe, expect, test } from '@jest/globals';
import { denganKunciKiriman, peristiwaBerkunci, sidikKiriman, tolakKunciLain } from '../../src/domain/kiriman.js';
import { berkasBaru, periksaRantai, tambahkan } from '../../src/domain/rantai.js';
import { isianTampak, isiTampak } from '../../src/domain/tampak.js';

const KUNCI = sidikKiriman('surat-17/2026');
const PENCATAT = { waktu: '2026-03-13T09:12:00+07:00', petugas: 'siti' };
const KEPALA = { nomor: 'PI-2026-0001', jenis: 'permohonan', standar: 'permohonan-informasi', garam: 'ab' };

const baru = (tindakan: string, isi = {}) => ({
  tindakan,
  tanggal: '2026-03-13',
  jabatan: 'front-office',
  status: null,
  isi,
  pribadi: {},
});
const berkas = tambahkan(
  berkasBaru(KEPALA),
  [baru('daftar', { rincian: 'rekap' }), denganKunciKiriman(baru('teruskan', { catatan: 'segera' }), KUNCI)],
  PENCATAT,
);

describe('kunci kiriman', () => {
  test('tercatat sebagai sidik, tidak sebagai teksnya', () => {
    expect(KUNCI).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(berkas)).toContain(KUNCI);
    expect(JSON.stringify(berkas)).not.toContain('surat-17');
    expect(periksaRantai(berkas)).toBeNull();
  });

  test.each([
    ['spasi di tepi', ' surat-17/2026 ', true],
    ['huruf terurai', 'surat-17/2026\u0301', false],
    ['huruf besar', 'SURAT-17/2026', false],
    ['satu huruf lain', 'surat-17/2027', false],
  ])('%s: kunci yang sama = %s', (_, ketikan, sama) => {
    expect(sidikKiriman(ketikan) === KUNCI).toBe(sama);
  });

  test('satu huruf dengan dua ejaan Unicode adalah kunci yang sama', () => {
    expect(sidikKiriman('Nguye\u0302\u0303n')).toBe(sidikKiriman('Nguy\u1ec5n'));
  });

  test('peristiwa ditemukan menurut kuncinya; tanpa kunci tidak ada yang ditemukan', () => {
    expect(peristiwaBerkunci(berkas, KUNCI)?.urut).toBe(2);
    expect(peristiwaBerkunci(berkas, sidikKiriman('lain'))).toBeUndefined();
    expect(peristiwaBerkunci(berkas, undefined)).toBeUndefined();
  });

  test('tindakan tanpa kunci tidak diubah', () => {
    const p = baru('teruskan');
    expect(denganKunciKiriman(p, undefined)).toBe(p);
    expect(denganKunciKiriman(p, KUNCI).isi).toEqual({ kunci: KUNCI });
  });

  test.each([true, false])('tidak pernah ditampilkan, juga pada tampilan lengkap (%s)', (lengkap) => {
    const kasus = { isian: { nama: 'Asep', kunci: KUNCI } };
    expect(isianTampak(kasus, lengkap)).toEqual({ nama: 'Asep' });
    const [, p] = berkas.peristiwa;
    expect(p && isiTampak(p, kasus, lengkap)).toEqual({ catatan: 'segera' });
  });

  test('kunci yang dipakai untuk tindakan lain ditolak dengan nama tindakan itu', () => {
    const hasil = tolakKunciLain('PI-2026-0001', { tindakan: 'daftar', urut: 1 });
    expect(hasil).toMatchObject({ ok: false, salah: { jenis: 'aturan' } });
    expect(hasil.ok ? '' : hasil.salah.sebab).toContain('daftar (PI-2026-0001, peristiwa ke-1)');
  });
});
