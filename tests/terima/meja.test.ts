import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mejaDalam } from '../alat/dalam-proses.js';
import { isiMeja, JUMAT } from '../alat/meja-laporan.js';
import { DAFTAR, daftarDengan } from '../alat/permohonan.js';
import { type Meja, meja, TERBUKA } from '../alat/program.js';

let m: Meja;
beforeAll(async () => {
  m = meja();
  await isiMeja(m);
}, 120_000);
afterAll(() => m.buang());

const nomor = (kasus: readonly { nomor: string }[]) => kasus.map((k) => k.nomor);
const BAGIAN = {
  terlambat: ['PI-2026-0001', 'PD-2026-0001', 'PD-2026-0002', 'PI-2026-0002'],
  segera: ['PI-2026-0003'],
  menunggu: ['PI-2026-0004'],
  belumDisentuh: ['PI-2026-0001', 'PD-2026-0001', 'PD-2026-0002', 'PI-2026-0003', 'PD-2026-0003', 'PI-2026-0006'],
};

describe('layanan tanpa perintah membuka meja', () => {
  test('--json: bagian-bagiannya sebagai larik objek kontrak', async () => {
    const isi = await m.json([], JUMAT);
    const hasil = Object.entries(isi).map(([bagian, kasus]) => [bagian, nomor(kasus as { nomor: string }[])]);
    expect(Object.fromEntries(hasil)).toEqual({ ...BAGIAN, draf: [] });
    expect(isi.terlambat[0]).toMatchObject({ sisaHariKerja: -9, terlambatUndangUndang: true, nama: 'Asep Suherman' });
    expect(isi.terlambat[0]).not.toHaveProperty('riwayat');
    // Stopped on Thursday 11-05: 11 working days after it up to 11-20.
    expect(isi.menunggu[0]).toMatchObject({ tertunda: { sejak: '2026-11-05' }, menungguHariKerja: 11 });
  });

  test('pipa: satu kasus satu baris, nama bagian dahulu; sama dengan layanan meja', async () => {
    const { keluar, kode } = await m.layanan([], JUMAT);
    const kolom = keluar
      .trimEnd()
      .split('\n')
      .map((b) => b.split('\t').slice(0, 2));
    const harap = Object.entries(BAGIAN).flatMap(([bagian, isi]) => isi.map((n) => [bagian, n]));
    expect([kolom, kode]).toEqual([harap, 0]);
    expect((await m.layanan(['meja'], JUMAT)).keluar).toBe(keluar);
  });

  test('tiga petunjuk yang dapat diketik, yang paling mendesak dahulu', async () => {
    expect((await m.layanan([], JUMAT)).galat.split('\n').slice(0, 3)).toEqual([
      'Berikutnya: layanan teruskan PI-2026-0001  (yang paling terlambat)',
      'Berikutnya: layanan teruskan PI-2026-0003  (yang segera jatuh tempo)',
      'Berikutnya: layanan lihat PI-2026-0004  (yang lama menunggu)',
    ]);
  });

  test('--json BIDANG memilih bagian; --csv berjudul; bendera asing keluar 2', async () => {
    expect(Object.keys(JSON.parse((await m.layanan(['--json', 'segera'], JUMAT)).keluar))).toEqual(['segera']);
    expect((await m.layanan(['--csv'], JUMAT)).keluar.split('\r\n')[0]).toBe(
      'bagian,nomor,diterima,tenggat,sisa,status,pemegang,nama,perihal',
    );
    expect((await m.layanan(['--entah'], JUMAT)).kode).toBe(2);
  });

  test.each([[['-h']], [['--bantuan']], [['bantuan']]])('%j tetap bantuan', async (argumen) => {
    // The tool adds --data after them; help takes no case from a store.
    const lain = await mejaDalam().layanan(argumen);
    expect(lain.keluar).toContain('Pemakaian:\n  layanan PERINTAH');
  });

  test('toko kosong: petunjuk pertama adalah layanan daftar', async () => {
    const lain = meja();
    const { kode, keluar, galat } = await lain.layanan([]);
    expect([kode, keluar]).toEqual([0, '']);
    expect(galat.split('\n').slice(0, 2)).toEqual([
      'Tidak ada kasus berjalan di meja ini.',
      'Berikutnya: layanan daftar  (permohonan informasi yang baru)',
    ]);
    expect(await lain.json([])).toEqual({ terlambat: [], segera: [], menunggu: [], belumDisentuh: [], draf: [] });
    lain.buang();
  });
});

describe('meja di layar 80 × 24', () => {
  const LAYAR = { tty: true, kolom: 80 };

  test('muat dalam 24 baris walaupun setiap bagian penuh, dan menyebut sisanya', async () => {
    const d = mejaDalam();
    d.jam('2026-11-20T09:00:00+07:00');
    // Eight late, eight due soon, eight stopped; all but the stopped ones untouched.
    for (const diterima of ['2026-11-02', '2026-11-16', '2026-11-19']) {
      for (let i = 0; i < 8; i += 1) {
        await d.layanan(daftarDengan({ '--diterima': diterima, '--nama': `${'Raden '.repeat(8)}Asep ${i}` }));
      }
    }
    for (let i = 17; i <= 24; i += 1) {
      await d.layanan(['tunda', `PI-${i}`, '--kategori', 'kelengkapan', '--alasan', 'KTP']);
    }
    const { keluar, galat } = await d.layanan([], LAYAR);
    d.buang();
    const baris = [...keluar.trimEnd().split('\n'), ...galat.trimEnd().split('\n')];
    expect(baris.length).toBeLessThanOrEqual(23);
    for (const b of baris) expect(b.length).toBeLessThanOrEqual(80);
    expect(keluar).toContain('TERLAMBAT: 8 kasus');
    expect(keluar).toContain('… dan 6 lagi: layanan terlambat\n');
    expect(keluar).toContain('… dan 6 lagi: layanan terlambat --segera 3\n');
    expect(keluar).toContain('PI-2026-0001  2026-11-09  TERLAMBAT 9');
  });

  test('bagian kosong tidak tampak; yang sedikit tampak semua; tanpa glif bila diminta', async () => {
    const d = mejaDalam();
    d.jam('2026-11-20T09:00:00+07:00');
    for (let i = 0; i < 7; i += 1) await d.layanan(daftarDengan({ '--diterima': '2026-11-20' }));
    const penuh = (await d.layanan([], LAYAR)).keluar;
    const ascii = (await d.layanan([], { ...LAYAR, ascii: true })).keluar;
    d.buang();
    expect(penuh).not.toMatch(/TERLAMBAT|Jatuh tempo|Menunggu/);
    expect(penuh.split('\n').filter((b) => b.startsWith('  PI-'))).toHaveLength(5);
    expect(penuh).toContain('… dan 2 lagi: layanan tugas');
    expect(ascii).toContain('... dan 2 lagi: layanan tugas');
    expect(ascii).not.toContain('…');
  });

  test('yang menunggu lebih dari 10 hari kerja ditandai, tepat 10 belum', async () => {
    const d = mejaDalam();
    d.jam('2026-11-05T09:00:00+07:00');
    await d.layanan(DAFTAR);
    await d.layanan(['tunda', '1', '--kategori', 'klarifikasi', '--alasan', 'menunggu jawaban']);
    d.jam('2026-11-19T09:00:00+07:00');
    const sepuluh = (await d.layanan([], LAYAR)).keluar;
    d.jam('2026-11-20T09:00:00+07:00');
    const sebelas = (await d.layanan([], LAYAR)).keluar;
    d.buang();
    expect(sepuluh).toContain('  10 hari kerja');
    expect(sepuluh).not.toContain('LAMA');
    expect(sebelas).toContain('  LAMA, 11 hari kerja');
  });

  test('tidak ada yang mendesak: satu kalimat', async () => {
    const d = mejaDalam();
    await d.layanan(DAFTAR);
    await d.layanan(['teruskan', '1']);
    const { galat } = await d.layanan([], LAYAR);
    d.buang();
    expect(galat).toMatch(/^1 kasus berjalan; tidak ada yang terlambat/);
  });
});

describe('laporan terlambat di layar', () => {
  const isi = async (kolom: number, ...argumen: readonly string[]) => {
    const d = mejaDalam();
    d.jam('2026-11-20T09:00:00+07:00');
    await d.layanan(daftarDengan({ '--diterima': '2026-11-02' }));
    await d.layanan(daftarDengan({ '--diterima': '2026-11-10' }));
    await d.layanan(daftarDengan({ '--diterima': '2026-11-16' }));
    const hasil = await d.layanan(['terlambat', ...argumen], { tty: true, kolom });
    d.buang();
    return hasil;
  };

  test('80 kolom: tabel muat, kata tidak terpotong, jumlah di bawahnya', async () => {
    const { keluar, galat } = await isi(80, '--segera', '3');
    for (const b of keluar.split('\n')) expect(b.length).toBeLessThanOrEqual(80);
    expect(keluar).not.toContain('…');
    for (const kata of ['TERLAMBAT 9', 'undang-undang', 'segera, 1', 'Sekretariat', '2026-11-09']) {
      expect(keluar).toContain(kata);
    }
    expect(galat.replaceAll('\n', ' ')).toContain(
      '2 terlambat: 1 lewat undang-undang, 1 lewat janji saja; paling lama 9 hari kerja.',
    );
    expect(galat).toContain('Menurut jenis: permohonan 2.');
    expect(galat).toContain('1 jatuh tempo dalam 3 hari kerja.');
  });

  test('kartu dan layar lebar memuat semua kolom, dengan kata TERLAMBAT', async () => {
    for (const kolom of [50, 160]) {
      const { keluar } = await isi(kolom);
      for (const kata of ['TERLAMBAT 9', 'lewat undang-undang', 'lewat janji', 'permohonan', '2026-11-16']) {
        expect(keluar).toContain(kata);
      }
    }
  });

  test('jumlah tidak ikut --json dan --csv', async () => {
    expect((await isi(80, '--json')).galat).toBe('');
    expect((await isi(80, '--csv')).galat).toBe(TERBUKA);
  });
});

describe('tugas', () => {
  test('semua jabatan, dikelompokkan; jabatan dengan kasus paling mendesak dahulu', async () => {
    const semua = await m.json(['tugas'], JUMAT);
    const pemegang: string[] = semua.map((k: { pemegang: string }) => k.pemegang);
    expect([...new Set(pemegang)]).toEqual(['sekretariat', 'pejabat-pengaduan', 'kepala-dinas']);
    expect(pemegang.indexOf('pejabat-pengaduan')).toBe(pemegang.lastIndexOf('sekretariat') + 1);
    expect(nomor(semua)).toHaveLength(8);
  });

  test('--jabatan: hanya miliknya, yang paling mendesak dahulu', async () => {
    expect(nomor(await m.json(['tugas', '--jabatan', 'kepala-dinas'], JUMAT))).toEqual(['PI-2026-0002']);
    expect(nomor(await m.json(['tugas', '--jabatan', 'pejabat-pengaduan'], JUMAT))).toEqual([
      'PD-2026-0001',
      'PD-2026-0002',
      'PD-2026-0003',
    ]);
    const { keluar } = await m.layanan(['tugas', '--jabatan', 'kepala-dinas'], JUMAT);
    expect(keluar.split('\t').slice(0, 4)).toEqual(['PI-2026-0002', '2026-11-10', '2026-11-17', 'TERLAMBAT 3']);
  });

  test('jabatan yang tidak memegang apa pun: kosong; yang asing: keluar 2 dengan daftarnya', async () => {
    expect(await m.layanan(['tugas', '--jabatan', 'ppid'], JUMAT)).toMatchObject({ kode: 0, keluar: '' });
    const asing = await m.layanan(['tugas', '--jabatan', 'bupati'], JUMAT);
    expect(asing.kode).toBe(2);
    expect(asing.galat).toMatch(/--jabatan: "bupati" tidak dikenal.*front-office/);
  });

  test('di layar: satu tabel tiap jabatan, dengan langkah berikutnya', async () => {
    const d = mejaDalam();
    await d.layanan(DAFTAR);
    await d.layanan(DAFTAR);
    await d.layanan(['teruskan', '1']);
    const { keluar } = await d.layanan(['tugas'], { tty: true, kolom: 80 });
    d.buang();
    expect(keluar).toContain('Kepala Dinas (kepala-dinas): 1 kasus');
    expect(keluar).toContain('Sekretariat (sekretariat): 1 kasus');
    expect(keluar).toContain('disposisi');
    for (const b of keluar.split('\n')) expect(b.length).toBeLessThanOrEqual(80);
  });
});
