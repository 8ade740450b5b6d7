import { describe, expect, test } from '@jest/globals';
import type { PeristiwaBaru } from '../../src/domain/kasus.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { type JabatanDipegang, NOMOR_PETUGAS, type Petugas, semuaPetugas } from '../../src/domain/petugas.js';
import { nonaktifkanPetugas, tambahPetugas, type UbahanPetugas, ubahPetugas } from '../../src/domain/petugas-ubah.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { pemegang } from '../alat/jabatan.js';

const HARI = '2026-03-13';
const pegang = (jabatan: string, dari = '2026-01-05', sampai: string | null = null): JabatanDipegang => ({
  jabatan,
  penunjukan: 'definitif',
  dari,
  sampai,
});
const orang = (id: string, ...jabatan: readonly JabatanDipegang[]): Petugas => ({
  ...{ id, nama: id, nip: null, jabatan, aktif: true, sandi: 'scrypt$1' },
});
const bahan = (...semua: readonly Petugas[]) => ({ semua, hariIni: HARI, pelaku: tanpaPetugas('loket-1') });
const TETAP: UbahanPetugas = { tambah: [], lepas: [], lepasSampai: HARI, aktifkan: false };
const ADMIN = orang('siti', pegang('admin'));

/** The officers after these events, folded as the program does. */
function sesudah(semua: readonly Petugas[], hasil: ReturnType<typeof ubahPetugas>): readonly Petugas[] {
  if (!hasil.ok) throw new Error(hasil.salah.pesan);
  const awal = semua.map((p): PeristiwaBaru => {
    const jabatan = p.jabatan.map((j) => ({ ...j }));
    const isi = { id: p.id, jabatan, aktif: p.aktif };
    const pribadi = { nama: p.nama, nip: p.nip, sandi: p.sandi };
    return { tindakan: 'petugas-tambah', tanggal: HARI, jabatan: 'admin', status: null, isi, pribadi };
  });
  const kosong = berkasBaru({ nomor: NOMOR_PETUGAS, jenis: 'petugas', standar: 'petugas', garam: 'ab'.repeat(32) });
  const pencatat = { waktu: `${HARI}T09:12:00+07:00`, petugas: 'siti' };
  return semuaPetugas(tambahkan(kosong, [...awal, ...hasil.nilai], pencatat));
}

describe('tambah', () => {
  const dewi = { id: 'dewi', nama: 'Dewi Lestari', nip: null, sandi: 'scrypt$2' };

  test.each([
    ['tanpa jabatan', [], ['admin']],
    ['dengan jabatan lain', [pegang('ppid')], ['admin', 'ppid']],
    ['dengan admin sementara: menjadi tetap', [pegang('admin', '2026-03-13', '2026-03-14')], ['admin']],
  ])('yang pertama menjadi admin: %s', (_, jabatan, kode) => {
    const [satu] = sesudah([], tambahPetugas(bahan(), { ...dewi, jabatan }));
    expect(satu?.jabatan.map((j) => j.jabatan)).toEqual(kode);
    expect(satu?.jabatan[0]).toMatchObject({ dari: HARI, sampai: null });
  });

  test('yang kedua hanya yang disebut', () => {
    const semua = sesudah([ADMIN], tambahPetugas(bahan(ADMIN), { ...dewi, jabatan: [pegang('ppid')] }));
    expect(semua[1]).toEqual({ ...dewi, aktif: true, jabatan: [pegang('ppid')] });
  });

  test('ID yang pernah dipakai tidak dipakai lagi, juga yang nonaktif', () => {
    const lama = { ...orang('dewi'), aktif: false };
    expect(tambahPetugas(bahan(ADMIN, lama), { ...dewi, jabatan: [] })).toMatchObject({ salah: { jenis: 'aturan' } });
  });

  test('peristiwa menyebut admin yang mencatat, dan tidak menaruh sandi di dalam rantai', () => {
    const hasil = tambahPetugas({ ...bahan(ADMIN), pelaku: pemegang('admin') }, { ...dewi, jabatan: [] });
    const [p] = hasil.ok ? hasil.nilai : [];
    expect(p?.isi).toMatchObject({ id: 'dewi', pemangku: { nama: 'Siti Aminah' } });
    expect([JSON.stringify(p?.isi).includes('scrypt'), p?.pribadi.sandi]).toEqual([false, 'scrypt$2']);
  });
});

describe('ubah', () => {
  const RAHMAT = orang('rahmat', pegang('front-office'), pegang('ppid', '2026-01-05', '2026-06-30'));
  const ubah = (u: Partial<UbahanPetugas>) => ubahPetugas(bahan(ADMIN, RAHMAT), 'rahmat', { ...TETAP, ...u });
  const jabatan = (u: Partial<UbahanPetugas>) => sesudah([ADMIN, RAHMAT], ubah(u))[1]?.jabatan;

  test('jabatan yang dilepas tetap tercatat dengan hari terakhirnya', () => {
    expect(jabatan({ lepas: ['front-office'], lepasSampai: '2026-03-31' })).toEqual([
      pegang('front-office', '2026-01-05', '2026-03-31'),
      pegang('ppid', '2026-01-05', '2026-06-30'),
    ]);
  });

  test('dilepas dan diberi dalam satu perintah: berganti pada hari itu', () => {
    const plt = { ...pegang('ppid', '2026-04-01'), penunjukan: 'plt' } as const;
    expect(jabatan({ lepas: ['ppid'], lepasSampai: '2026-03-31', tambah: [plt] })?.slice(1)).toEqual([
      pegang('ppid', '2026-01-05', '2026-03-31'),
      plt,
    ]);
  });

  test.each([
    ['sudah dipegang pada hari yang sama', { tambah: [pegang('ppid', '2026-06-30')] }, 'sudah dipegang'],
    ['dilepas padahal tidak dipegang', { lepas: ['pengawas'] }, 'tidak dipegang: pengawas'],
    ['dilepas padahal sudah berakhir', { lepas: ['ppid'], lepasSampai: '2026-07-01' }, 'tidak dipegang: ppid'],
    ['dilepas sebelum dipegang', { lepas: ['ppid'], lepasSampai: '2026-01-04' }, 'sejak 2026-01-05'],
  ])('%s: ditolak', (_, u, kata) => {
    expect(ubah(u)).toMatchObject({ ok: false, salah: { jenis: 'aturan', pesan: expect.stringContaining(kata) } });
  });

  test('sesudah berakhir boleh diberi lagi', () => {
    expect(jabatan({ tambah: [pegang('ppid', '2026-07-01')] })).toHaveLength(3);
  });

  test('nama, NIP, sandi: dua peristiwa, sandi sendiri', () => {
    const hasil = ubah({ nama: 'Drs. Rahmat', nip: '198001012005011001', sandi: 'scrypt$9' });
    expect(hasil.ok && hasil.nilai.map((p) => [p.tindakan, Object.keys(p.pribadi)])).toEqual([
      ['petugas-ubah', ['nama', 'nip']],
      ['petugas-sandi', ['sandi']],
    ]);
    expect(sesudah([ADMIN, RAHMAT], hasil)[1]).toMatchObject({ nama: 'Drs. Rahmat', sandi: 'scrypt$9' });
  });

  test('yang nonaktif dapat bertugas lagi; yang aktif tidak berubah', () => {
    const cuti = { ...RAHMAT, aktif: false };
    const kembali = ubahPetugas(bahan(ADMIN, cuti), 'rahmat', { ...TETAP, aktifkan: true });
    expect(sesudah([ADMIN, cuti], kembali)[1]?.aktif).toBe(true);
    expect(ubah({ aktifkan: true })).toEqual({ ok: true, nilai: [] });
  });

  test.each([
    ['ubah', () => ubahPetugas(bahan(ADMIN), 'budi', TETAP)],
    ['nonaktif', () => nonaktifkanPetugas(bahan(ADMIN), 'budi', 'x')],
  ])('%s yang tidak ada: tidak ditemukan', (_, kerja) => {
    expect(kerja()).toMatchObject({ ok: false, salah: { jenis: 'tidak-ada' } });
  });
});

describe('admin terakhir', () => {
  const lepas = (lepasSampai = HARI) => ({ ...TETAP, lepas: ['admin'], lepasSampai });
  const pengganti = (dari: string, sampai: string | null = null) => orang('dewi', pegang('admin', dari, sampai));

  test.each<[string, readonly Petugas[], UbahanPetugas | null, boolean]>([
    ['satu-satunya dilepas', [ADMIN], lepas(), false],
    ['satu-satunya dilepas kelak', [ADMIN], lepas('2027-12-31'), false],
    ['satu-satunya dinonaktifkan', [ADMIN], null, false],
    ['yang kedua nonaktif', [ADMIN, { ...pengganti('2026-01-01'), aktif: false }], lepas(), false],
    ['yang kedua hanya sementara', [ADMIN, pengganti('2026-01-01', '2026-12-31')], lepas(), false],
    ['yang kedua baru kelak: ada hari kosong', [ADMIN, pengganti('2026-03-15')], lepas(), false],
    ['yang kedua sejak besok', [ADMIN, pengganti('2026-03-14')], lepas(), true],
    ['yang kedua sudah memegang', [ADMIN, pengganti('2026-01-01')], lepas(), true],
    ['yang kedua sudah memegang, yang pertama nonaktif', [ADMIN, pengganti('2026-01-01')], null, true],
    [
      'berantai: sementara lalu tetap',
      [ADMIN, pengganti('2026-03-01', '2026-03-31'), { ...pengganti('2026-04-01'), id: 'budi' }],
      lepas(),
      true,
    ],
    ['jabatan lain dilepas', [orang('siti', pegang('admin'), pegang('ppid'))], { ...TETAP, lepas: ['ppid'] }, true],
  ])('%s', (_, semua, ubahan, boleh) => {
    const b = bahan(...semua);
    const hasil = ubahan === null ? nonaktifkanPetugas(b, 'siti', 'x') : ubahPetugas(b, 'siti', ubahan);
    expect(hasil.ok || hasil.salah.jenis).toBe(boleh || 'aturan');
  });

  test('toko yang sudah tanpa admin tidak terkunci karenanya', () => {
    const tanpa = orang('siti', pegang('ppid'));
    expect(ubahPetugas(bahan(tanpa), 'siti', { ...TETAP, tambah: [pegang('admin')] }).ok).toBe(true);
    expect(nonaktifkanPetugas(bahan(tanpa), 'siti', 'x').ok).toBe(true);
  });

  test('yang sudah nonaktif tidak dinonaktifkan dua kali', () => {
    const cuti = { ...orang('dewi'), aktif: false };
    expect(nonaktifkanPetugas(bahan(ADMIN, cuti), 'dewi', 'x')).toMatchObject({ salah: { jenis: 'aturan' } });
  });
});
