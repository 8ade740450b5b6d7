import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { bacaData } from '../alat/acuan.js';
import { DAFTAR, daftarDengan, LANGKAH, tindak } from '../alat/permohonan.js';
import { TERBUKA } from '../alat/program.js';
import { AGUSTUS, BESOKNYA, berkas, catatan, ditolak, m, NAMA } from './alat-libur.js';

describe('diterima 12 Agustus 2025, kalender tanpa 18 Agustus', () => {
  beforeEach(async () => {
    await m.beres(['libur', 'hapus', '2025-08-18', '--ya'], AGUSTUS);
    await m.beres(DAFTAR, AGUSTUS);
  });
  const tenggat = () => m.json(['lihat', '1'], AGUSTUS);

  test('tenggatnya 19 Agustus; sesudah 18 Agustus ditambah 20 Agustus, disebut lama → baru', async () => {
    expect(await tenggat()).toMatchObject({ tenggat: '2025-08-19', tenggatUndangUndang: '2025-08-26' });
    const hasil = await m.beres(['libur', 'tambah', '2025-08-18', NAMA], AGUSTUS);
    expect(hasil.keluar).toBe('2025-08-18\n');
    expect(hasil.galat.split('\n')).toEqual([
      `Libur ditambah: 2025-08-18 (Senin) ${NAMA}`,
      '1 kasus berjalan berpindah tenggat:',
      '  PI-2025-0001: janji 2025-08-19 -> 2025-08-20; undang-undang 2025-08-26 -> 2025-08-27',
      'Tercatat. Kasus yang sudah selesai tidak berubah.',
      ...TERBUKA.split('\n'),
    ]);
    expect(await tenggat()).toMatchObject({ tenggat: '2025-08-20', tenggatUndangUndang: '2025-08-27' });
    const { hari } = await m.json(['tenggat', '1'], AGUSTUS);
    expect(hari).toContainEqual({ tanggal: '2025-08-18', ke: null, sebab: NAMA });
  });

  test('--uji-coba menyebut yang sama dan tidak mencatat apa pun', async () => {
    const sebelum = catatan();
    const coba = await m.beres(['libur', 'tambah', '2025-08-18', NAMA, '--uji-coba'], AGUSTUS);
    expect(coba.keluar).toBe('');
    expect(coba.galat).toContain('PI-2025-0001: janji 2025-08-19 -> 2025-08-20');
    expect(coba.galat).toContain('Uji coba, tidak ada yang dicatat.');
    expect(catatan()).toEqual(sebelum);
    expect(await tenggat()).toMatchObject({ tenggat: '2025-08-19' });
  });

  test('--json memberi perubahan dan kasus yang berpindah sebagai data', async () => {
    const perintah = ['libur', 'tambah', '2025-08-18', NAMA, '--jenis', 'cuti-bersama'];
    const harap = {
      perubahan: [{ aksi: 'tambah', tanggal: '2025-08-18', jenis: 'cuti-bersama', nama: NAMA }],
      dilewati: [],
      pindah: [
        {
          nomor: 'PI-2025-0001',
          tenggat: { lama: '2025-08-19', baru: '2025-08-20' },
          tenggatUndangUndang: { lama: '2025-08-26', baru: '2025-08-27' },
        },
      ],
    };
    expect(await m.json([...perintah, '--uji-coba'], AGUSTUS)).toEqual({ ...harap, tercatat: false });
    expect(await m.json(perintah, AGUSTUS)).toEqual({ ...harap, tercatat: true });
  });

  test('catatannya menyebut petugas, saat, dan kasus yang berpindah lama → baru', async () => {
    await m.beres(['libur', 'tambah', '2025-08-18', NAMA], AGUSTUS);
    const [hapus, tambah] = catatan();
    expect(hapus).toMatchObject({
      tindakan: 'libur',
      isi: { perubahan: { aksi: 'hapus', tanggal: '2025-08-18' }, pindah: [] },
    });
    expect(tambah).toMatchObject({
      tindakan: 'libur',
      petugas: expect.stringMatching(/./),
      waktu: expect.stringMatching(/^2025-08-12T09:00:\d\d\+07:00$/),
      isi: {
        perubahan: { aksi: 'tambah', hari: { tanggal: '2025-08-18', jenis: 'libur-khusus', nama: NAMA } },
        pindah: [
          {
            nomor: 'PI-2025-0001',
            tenggat: { lama: '2025-08-19', baru: '2025-08-20' },
            tenggatUndangUndang: { lama: '2025-08-26', baru: '2025-08-27' },
          },
        ],
      },
    });
  });

  test('yang sudah selesai tidak disebut dan tidak berubah', async () => {
    for (const langkah of LANGKAH) await tindak(m, 'PI-2025-0001', langkah, BESOKNYA);
    await m.beres(daftarDengan({ '--diterima': '2025-08-12', '--rincian': 'Jumlah panti' }), BESOKNYA);
    const selesai = await m.json(['lihat', 'PI-2025-0001'], BESOKNYA);
    const { pindah } = await m.json(['libur', 'tambah', '2025-08-18', NAMA], BESOKNYA);
    expect(pindah.map((p: { nomor: string }) => p.nomor)).toEqual(['PI-2025-0002']);
    expect(await m.json(['lihat', 'PI-2025-0001'], BESOKNYA)).toEqual(selesai);
    expect(selesai).toMatchObject({ selesai: true, tenggat: '2025-08-19' });
  });

  test('pengaduan berpindah menurut kelasnya, tanpa jam undang-undang', async () => {
    const adu = ['adu', '--pelapor', 'Rina', '--saluran', 'telepon', '--uraian', 'Antrean panjang'];
    await m.beres([...adu, '--klasifikasi', 'ringan'], AGUSTUS);
    const { pindah } = await m.json(['libur', 'tambah', '2025-08-18', NAMA], AGUSTUS);
    expect(pindah).toContainEqual({
      nomor: 'PD-2025-0001',
      tenggat: { lama: '2025-08-19', baru: '2025-08-20' },
      tenggatUndangUndang: null,
    });
  });

  test('dihapus lagi: tenggatnya kembali', async () => {
    await m.beres(['libur', 'tambah', '2025-08-18', NAMA], AGUSTUS);
    const hasil = await m.beres(['libur', 'hapus', '18-08-2025', '--ya'], AGUSTUS);
    expect(hasil.galat).toContain('PI-2025-0001: janji 2025-08-20 -> 2025-08-19');
    expect(await tenggat()).toMatchObject({ tenggat: '2025-08-19', tenggatUndangUndang: '2025-08-26' });
  });
});

describe('yang menghilangkan sesuatu perlu --ya di luar terminal', () => {
  test('hapus: keluar 2, menyebut --ya dan apa yang akan terjadi', async () => {
    const hasil = await m.layanan(['libur', 'hapus', '2026-08-17']);
    ditolak(hasil, 2, '--ya', 'Libur dihapus: 2026-08-17 (Senin) Proklamasi Kemerdekaan');
    expect(hasil.galat).toContain('Coba: layanan libur hapus 2026-08-17 --ya');
  });

  test('hapus --uji-coba tidak memerlukannya', async () => {
    expect((await m.beres(['libur', 'hapus', '2026-08-17', '--uji-coba'])).galat).toContain('Uji coba');
  });

  test('mengganti tahun: yang bertambah dan yang hilang disebut satu per satu', async () => {
    const k = bacaData<{ hari: { tanggal: string }[] }>('data/kalender/2026.json');
    const hari = [
      ...k.hari.filter((h) => h.tanggal !== '2026-12-24'),
      { tanggal: '2026-12-31', jenis: 'cuti-bersama', nama: 'Akhir tahun' },
    ];
    const jalur = berkas('2026.json', { ...k, hari });
    ditolak(await m.layanan(['libur', 'impor', jalur]), 2, '--ya', 'Kalender 2026 diganti: 25 hari');
    const hasil = await m.beres(['libur', 'impor', jalur, '--ya']);
    expect(hasil.keluar).toBe('2026\n');
    expect(hasil.galat).toContain('  + 2026-12-31 (Kamis) Akhir tahun\n');
    expect(hasil.galat).toContain('  - 2026-12-24 (Kamis) Kelahiran Yesus Kristus\n');
    const { keluar } = await m.beres(['libur', 'daftar', '--tahun', '2026']);
    expect(keluar).toContain('2026-12-31\tKamis\tAkhir tahun\tcuti-bersama\tSKB\n');
    expect(keluar).not.toContain('2026-12-24');
  });

  test('tahun baru tidak; sesudah dimuat tenggat tidak lagi sementara', async () => {
    await m.beres(DAFTAR, { jam: '2027-12-27T09:00:00+07:00' });
    const opsi = { jam: '2027-12-28T09:00:00+07:00' };
    expect(await m.json(['lihat', '1'], opsi)).toMatchObject({ tenggatSementara: true, kalenderKurang: [2028] });
    const hari = [{ tanggal: '2028-01-03', jenis: 'cuti-bersama', nama: 'Tahun baru' }];
    const jalur = berkas('2028.json', { tahun: 2028, dasar: 'SKB uji', hari });
    const hasil = await m.beres(['libur', 'impor', jalur], opsi);
    expect(hasil.galat).toContain('PI-2027-0001: janji 2028-01-03 -> 2028-01-04');
    expect(await m.json(['lihat', '1'], opsi)).toMatchObject({ tenggat: '2028-01-04', tenggatSementara: false });
  });
});

describe('libur daftar', () => {
  test('TAB di pipa, judul di CSV, kosong bila tahunnya belum dimuat', async () => {
    const baris = (await m.beres(['libur', 'daftar', '--tahun', '2026'])).keluar.split('\n');
    expect(baris[0]).toBe('2026-01-01\tKamis\tTahun Baru 2026 Masehi\tlibur-nasional\tSKB');
    expect(baris).toHaveLength(26);
    expect((await m.beres(['libur', 'daftar', '--csv'])).keluar).toMatch(/^tanggal,hari,nama,jenis,sumber\r\n2024-/);
    const kosong = await m.beres(['libur', 'daftar', '--tahun', '2031', '--json']);
    expect(kosong.keluar).toBe('[]\n');
    expect(kosong.galat).toContain('Hari libur tahun 2031 belum dimuat');
  });

  test('--json memilih bidang', async () => {
    const semua = await m.layanan(['libur', 'daftar', '--tahun', '2026', '--json', 'tanggal,sumber']);
    expect(JSON.parse(semua.keluar)[0]).toEqual({ tanggal: '2026-01-01', sumber: 'SKB' });
  });

  test('hari yang ditambah kantor disebut dari kantor', async () => {
    await m.beres(['libur', 'tambah', '2026-07-15', 'Pilkades']);
    const { keluar } = await m.beres(['libur', 'daftar', '--tahun', '2026']);
    expect(keluar).toContain('2026-07-15\tRabu\tPilkades\tlibur-khusus\tkantor\n');
  });
});

describe('catatan kantor bukan kasus', () => {
  test('tidak muncul di cari, tidak mengambil nomor, tidak dapat dilihat sebagai kasus', async () => {
    await m.beres(['libur', 'tambah', '2026-07-15', 'Pilkades']);
    expect(await m.json(['cari', '--semua'])).toEqual([]);
    expect((await m.beres(DAFTAR)).keluar).toBe('PI-2026-0001\n');
    expect((await m.layanan(['lihat', 'KT-2000-0001'])).kode).toBeGreaterThan(0);
  });

  test('dua petugas sekaligus: keduanya tercatat, atau yang kalah diberi tahu', async () => {
    const hari = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16'];
    const hasil = await Promise.all(hari.map((t) => m.layanan(['libur', 'tambah', t, `Libur ${t}`])));
    const tercatat = hari.filter((_, i) => hasil[i]?.kode === 0);
    for (const satu of hasil.filter((h) => h.kode !== 0)) {
      expect(satu).toMatchObject({ kode: 6, keluar: '', galat: expect.stringContaining('petugas lain') });
    }
    expect(tercatat.length).toBeGreaterThan(0);
    const ada = (await m.json(['libur', 'daftar', '--tahun', '2026'])).map((h: { tanggal: string }) => h.tanggal);
    expect(hari.filter((t) => ada.includes(t))).toEqual(tercatat);
  });

  test('catatan yang rusak menghentikan perintah: tidak ada tenggat yang diam-diam salah', async () => {
    await m.beres(['libur', 'tambah', '2026-07-15', 'Pilkades']);
    const nama = readdirSync(join(m.toko, 'berjalan'))[0] ?? '';
    const jalur = join(m.toko, 'berjalan', nama);
    writeFileSync(jalur, readFileSync(jalur, 'utf8').replace('Pilkades', 'Pilkada'));
    for (const perintah of [['libur', 'daftar'], ['tenggat', '--dari', '2026-07-10', '--hari', '5'], DAFTAR]) {
      expect((await m.layanan(perintah)).kode).toBe(6);
    }
  });
});
