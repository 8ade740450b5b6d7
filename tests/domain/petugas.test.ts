import { describe, expect, test } from '@jest/globals';
import type { Isi, PeristiwaBaru } from '../../src/domain/kasus.js';
import { jabatanPada, NOMOR_PETUGAS, pemangkuPada, semuaPetugas, TINDAKAN_PETUGAS } from '../../src/domain/petugas.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';

const PENCATAT = { waktu: '2026-03-13T09:12:00+07:00', petugas: 'siti' };
const PPID = { jabatan: 'ppid', penunjukan: 'definitif', dari: '2026-01-05', sampai: '2026-03-31' } as const;
const PLT = { jabatan: 'ppid', penunjukan: 'plt', dari: '2026-04-01', sampai: null } as const;
const LOKET = { jabatan: 'front-office', penunjukan: 'definitif', dari: '2026-01-05', sampai: null } as const;

function peristiwa(tindakan: string, isi: Isi, pribadi: Isi = {}): PeristiwaBaru {
  return { tindakan, tanggal: '2026-03-13', jabatan: 'admin', status: null, isi, pribadi };
}

function tercatat(...baru: readonly PeristiwaBaru[]) {
  const kosong = berkasBaru({ nomor: NOMOR_PETUGAS, jenis: 'petugas', standar: 'petugas', garam: 'ab'.repeat(32) });
  return semuaPetugas(tambahkan(kosong, baru, PENCATAT));
}

const TAMBAH = peristiwa(
  TINDAKAN_PETUGAS.tambah,
  { id: 'rahmat', jabatan: [PPID, LOKET] },
  { nama: 'Rahmat Hidayat', nip: '198001012005011001', sandi: 'scrypt$…' },
);

describe('petugas', () => {
  test('tidak ada catatan berarti tidak ada petugas: toko terbuka', () => {
    expect(semuaPetugas(null)).toEqual([]);
  });

  test('dilipat dari peristiwa: yang tidak disebut tetap', () => {
    const ubah = peristiwa(TINDAKAN_PETUGAS.ubah, { id: 'rahmat', jabatan: [PPID] }, { nama: 'Drs. Rahmat Hidayat' });
    expect(tercatat(TAMBAH, ubah)).toEqual([
      {
        id: 'rahmat',
        nama: 'Drs. Rahmat Hidayat',
        nip: '198001012005011001',
        jabatan: [PPID],
        aktif: true,
        sandi: 'scrypt$…',
        lama: [{ nama: 'Rahmat Hidayat', nip: '198001012005011001' }],
      },
    ]);
  });

  test('setiap nama dan NIP yang pernah tercatat tetap diketahui; yang tidak berganti tidak menambah', () => {
    const ubah = (pribadi: Isi) => peristiwa(TINDAKAN_PETUGAS.ubah, { id: 'rahmat' }, pribadi);
    const [rahmat] = tercatat(TAMBAH, ubah({ nama: 'Dadi H' }), ubah({ sandi: 'scrypt$2' }), ubah({ nip: null }));
    expect(rahmat).toMatchObject({ nama: 'Dadi H', nip: null });
    expect(rahmat?.lama).toEqual([
      { nama: 'Rahmat Hidayat', nip: '198001012005011001' },
      { nama: 'Dadi H', nip: '198001012005011001' },
    ]);
    expect(tercatat(TAMBAH, ubah({ nama: 'Rahmat Hidayat' }))[0]?.lama).toBeUndefined();
  });

  test.each([
    ['2026-01-04', []],
    ['2026-01-05', ['ppid', 'front-office']],
    ['2026-03-31', ['ppid', 'front-office']],
    ['2026-04-01', ['front-office']],
  ])('pada %s memegang %j', (hari, jabatan) => {
    const [rahmat] = tercatat(TAMBAH);
    expect(rahmat && jabatanPada(rahmat, hari).map((j) => j.jabatan)).toEqual(jabatan);
  });

  test('yang nonaktif tidak memegang apa-apa lagi', () => {
    const semua = tercatat(TAMBAH, peristiwa(TINDAKAN_PETUGAS.nonaktif, { id: 'rahmat', aktif: false }));
    expect(semua.map((p) => jabatanPada(p, '2026-03-13'))).toEqual([[]]);
  });

  test('pemangku jabatan berganti menurut hari', () => {
    const pengganti = peristiwa(TINDAKAN_PETUGAS.tambah, { id: 'dewi', jabatan: [PLT] }, { nama: 'Dewi Lestari' });
    const semua = tercatat(TAMBAH, pengganti);
    const pemangku = (hari: string) => pemangkuPada(semua, 'ppid', hari).map((p) => `${p.penunjukan} ${p.nama}`);
    expect(pemangku('2026-03-31')).toEqual(['definitif Rahmat Hidayat']);
    expect(pemangku('2026-04-01')).toEqual(['plt Dewi Lestari']);
    expect(pemangku('2025-12-31')).toEqual([]);
  });
});
