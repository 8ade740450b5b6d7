import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { terbaca } from '../alat/segel.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

type Naskah = readonly (readonly [string, string])[];

let m: MejaDalam;
let acak = 0;
beforeEach(() => {
  acak = 0;
  m = mejaDalam({ acak: () => (++acak).toString(16).padStart(16, '0').padEnd(64, '0') });
});
afterEach(() => m.buang());

const NIK = '3602141303909001';
const AWAL: Naskah = [
  ['NIK', NIK],
  ['Nama pemohon', 'Asep Suherman'],
];
const SISA: Naskah = [
  ['Alamat', 'Maja'],
  ['Pekerjaan', ''],
  ['Nomor telepon', ''],
  ['Pos-el', ''],
  ['Dikuasakan', ''],
  ['Rincian', 'Rekap bantuan'],
  ['Tujuan', 'Penelitian'],
  ['Cara memperoleh', 'melihat'],
  ['Sudah benar?', 'simpan'],
];
const TAWARAN = 'Ada yang belum selesai diketik.';

async function bicara(argumen: readonly string[], ...naskah: Naskah) {
  const { prompter, sisa, dikatakan, ditawari, pilihan } = orang(...naskah);
  const hasil = await m.tanya(argumen, prompter);
  expect(sisa).toEqual([]);
  return { ...hasil, dikatakan, ditawari, pilihan };
}

const berhenti = () => bicara(['daftar'], ...AWAL, ['Alamat', CTRL_C]);
/** A case of somebody else. */
const kasusLain = () =>
  m.json([
    ...['daftar', '--nama', 'Budi', '--nik', '3602141303909003', '--alamat', 'Cipanas', '--rincian', 'Denah'],
    ...['--tujuan', 'x', '--cara-memperoleh', 'melihat'],
  ]);
const draf = async () => (await m.json(['meja'])).draf;
const berkas = () => readdirSync(join(m.toko, 'draf'));
const masukSebagai = (petugas: string) =>
  m.duduk({
    ...{ keadaan: 'masuk', petugas, nama: petugas, nip: null },
    jabatan: [{ jabatan: 'front-office', penunjukan: 'definitif', dari: '2026-01-01', sampai: null }],
  });

describe('yang sudah diketik tidak hilang', () => {
  test('Ctrl-C: keluar 130, satu kalimat yang menyebut cara melanjutkan; --lanjut meneruskan dari situ', async () => {
    const { kode, keluar, galat } = await berhenti();
    expect({ kode, keluar }).toEqual({ kode: 130, keluar: '' });
    expect(galat).toBe(
      'Dibatalkan; tidak ada yang dicatat. Jawaban tersimpan sebagai draf; lanjutkan dengan: layanan daftar --lanjut\n',
    );
    const lanjut = await bicara(['daftar', '--lanjut'], ...SISA);
    expect(lanjut).toMatchObject({ kode: 0, keluar: 'PI-2026-0001\n' });
    expect(await m.json(['lihat', '1', '--lengkap'])).toMatchObject({ nama: 'Asep Suherman', alamat: 'Maja' });
    expect(await draf()).toEqual([]);
    expect(berkas()).toEqual([]);
  });

  test('tanpa satu jawaban pun tidak ada draf', async () => {
    const { galat } = await bicara(['daftar'], ['NIK', CTRL_C]);
    expect(galat).toBe('Dibatalkan; tidak ada yang dicatat.\n');
    expect(await draf()).toEqual([]);
  });

  test('perintah yang sama menawarkannya; < mundur juga ke jawaban dari draf', async () => {
    await berhenti();
    const { pilihan } = await bicara(
      ['daftar'],
      [TAWARAN, '0000000000000001'],
      ['Alamat', '<'],
      ['Nama pemohon', '<'],
      ['NIK', ''],
      ['Nama pemohon', 'Rina Wati'],
      ...SISA,
    );
    expect(pilihan.get(TAWARAN)?.slice(1)).toEqual(['baru', 'buang']);
    expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Rina Wati', identitas: { nomor: '360214******9001' } });
    expect(await draf()).toEqual([]);
  });

  test('mulai yang baru: drafnya tetap ada; buang: hilang', async () => {
    await berhenti();
    await bicara(['daftar'], [TAWARAN, 'baru'], ...AWAL, ...SISA.slice(0, -1), ['Sudah benar?', 'simpan']);
    expect(await draf()).toHaveLength(1);
    await bicara(['daftar'], [TAWARAN, 'buang'], ['NIK', CTRL_C]);
    expect(await draf()).toEqual([]);
  });

  test('semua sudah dijawab: langsung kartunya; batal di kartu menyimpan drafnya', async () => {
    const { galat } = await bicara(['daftar'], ...AWAL, ...SISA.slice(0, -1), ['Sudah benar?', 'batal']);
    expect(galat).toContain('--lanjut');
    expect((await bicara(['daftar', '--lanjut'], ['Sudah benar?', 'simpan'])).kode).toBe(0);
  });

  test('bendera saat melanjutkan mengalahkan draf', async () => {
    await berhenti();
    await bicara(['daftar', '--lanjut', '--nama', 'Rina Wati'], ...SISA);
    expect(await m.json(['lihat', '1'])).toMatchObject({ nama: 'Rina Wati' });
  });

  test('bendera saat memulai ikut tersimpan dan tidak ditanyakan lagi', async () => {
    await bicara(['daftar', '--alamat', 'Maja', '--saluran', 'surat'], ...AWAL, ['Pekerjaan', CTRL_C]);
    await bicara(['daftar', '--lanjut'], ...SISA.slice(1));
    expect(await m.json(['lihat', '1'])).toMatchObject({ alamat: 'Maja', saluran: 'surat' });
  });

  test('ditolak saat menyimpan: jawabannya tersimpan, penolakannya menyebut cara melanjutkan', async () => {
    await bicara(['daftar'], ...AWAL, ...SISA);
    await m.layanan(['teruskan', '1']);
    const { prompter } = orang(
      ['Diteruskan', 'sekretaris-dinas'],
      ['Isi', 'proses'],
      ['Sifat', ''],
      SISA.at(-1) ?? ['', ''],
    );
    const pilih: typeof prompter.pilih = async (tanya, pilihan, awal) => {
      // Somebody else, meanwhile.
      if (tanya === 'Sudah benar?') await m.layanan(['cabut', '1', '--alasan', 'dicabut pemohon']);
      return prompter.pilih(tanya, pilihan, awal);
    };
    const hasil = await m.tanya(['disposisi', '1'], { ...prompter, pilih });
    expect(hasil.kode).toBe(4);
    expect(hasil.galat).toContain('tersimpan sebagai draf; lanjutkan dengan: layanan disposisi PI-2026-0001 --lanjut');
    expect(await draf()).toHaveLength(1);
  });
});

describe('di luar terminal', () => {
  test('--lanjut menyimpan draf yang lengkap; yang belum lengkap disebut kurangnya dan drafnya tinggal', async () => {
    await berhenti();
    const kurang = await m.layanan(['daftar', '--lanjut']);
    expect(kurang.kode).toBe(2);
    for (const b of ['--alamat', '--rincian', '--tujuan', '--cara-memperoleh']) expect(kurang.galat).toContain(`${b}:`);
    expect(kurang.galat).not.toContain('--nama:');
    expect(await draf()).toHaveLength(1);
    const lain = ['--alamat', 'Maja', '--rincian', 'x', '--tujuan', 'y', '--cara-memperoleh', 'melihat'];
    expect(await m.layanan(['daftar', '--lanjut', ...lain])).toMatchObject({ kode: 0, keluar: 'PI-2026-0001\n' });
    expect(await draf()).toEqual([]);
  });

  test('tidak ada draf: keluar 3; tanpa --lanjut draf tidak dipakai', async () => {
    expect((await m.layanan(['daftar', '--lanjut'])).kode).toBe(3);
    await berhenti();
    expect((await m.layanan(['daftar', '--nama', 'X'])).galat).toContain('--nik');
  });

  test('--uji-coba tidak menyimpan dan tidak menghapus draf', async () => {
    await bicara(['daftar', '--uji-coba'], ...AWAL, ['Alamat', CTRL_C]);
    expect(await draf()).toEqual([]);
    await berhenti();
    await bicara(['daftar', '--lanjut', '--uji-coba'], ...SISA);
    expect(await draf()).toHaveLength(1);
  });
});

describe('draf sebuah tindakan', () => {
  test('tersimpan bagi kasus itu saja, dengan nomor apa pun ia diketik', async () => {
    for (const nik of [NIK, '3602141303909002']) {
      const dikenal = ['--nik', nik, '--tetap-daftar', '--rincian', `Rekap ${nik === NIK ? 'bantuan' : 'jalan desa'}`];
      await m.layanan([
        'daftar',
        '--nama',
        'Asep',
        '--alamat',
        'Maja',
        '--tujuan',
        'x',
        '--cara-memperoleh',
        'melihat',
        ...dikenal,
      ]);
    }
    for (const n of ['1', '2']) await m.layanan(['teruskan', n]);
    const kepada = ['Diteruskan kepada', 'sekretaris-dinas'] as const;
    const { galat } = await bicara(['disposisi', '1'], kepada, ['Isi disposisi', CTRL_C]);
    expect(galat).toContain('layanan disposisi PI-2026-0001 --lanjut');
    const lanjut = await bicara(
      ['disposisi', 'pi-1', '--lanjut'],
      ['Isi disposisi', 'proses'],
      ['Sifat', ''],
      ['Sudah benar?', 'simpan'],
    );
    expect(lanjut.kode).toBe(0);
    expect((await m.layanan(['disposisi', '2', '--lanjut'])).kode).toBe(3);
  });
});

describe('rahasia dan umur draf', () => {
  test('0600, dan daftarnya menyebut nama saja, tanpa nomor identitas', async () => {
    await berhenti();
    const [nama = ''] = berkas();
    expect(statSync(join(m.toko, 'draf', nama)).mode & 0o777).toBe(0o600);
    expect(statSync(join(m.toko, 'draf')).mode & 0o777).toBe(0o700);
    const { keluar, galat } = await m.layanan([], { tty: true });
    expect(keluar).toContain('Draf: 1');
    expect(keluar).toContain('2026-03-13 09:12  Asep Suherman, 2 jawaban: layanan daftar --lanjut');
    expect(keluar + galat + JSON.stringify(await draf())).not.toContain(NIK);
    expect(await draf()).toEqual([
      {
        perintah: 'layanan daftar --lanjut',
        nama: 'Asep Suherman',
        jawaban: 2,
        disimpan: '2026-03-13T09:12:00+07:00',
        sampai: '2026-03-20',
      },
    ]);
  });

  test('pelapor anonim tidak disebut namanya', async () => {
    await bicara(['adu'], ['Pelapor minta namanya', 'ya'], ['Pelapor minta isi', 'tidak'], ['Saluran', CTRL_C]);
    expect(await draf()).toMatchObject([{ nama: '(anonim)' }]);
  });

  test.each([
    ['2026-03-20T09:11:00+07:00', 1],
    ['2026-03-20T09:13:00+07:00', 0],
  ])('pada %s drafnya tinggal %d', async (saat, banyak) => {
    await berhenti();
    m.jam(saat);
    expect(await draf()).toHaveLength(banyak);
    expect(berkas()).toHaveLength(banyak);
  });

  test('petugas lain tidak melihatnya; yang mengetik masih', async () => {
    masukSebagai('siti');
    await berhenti();
    masukSebagai('budi');
    expect(await draf()).toEqual([]);
    expect((await m.layanan(['daftar', '--lanjut'])).kode).toBe(3);
    masukSebagai('siti');
    expect(await draf()).toHaveLength(1);
  });

  test('sesudah sesi berakhir pun tidak tampak', async () => {
    masukSebagai('siti');
    await berhenti();
    m.duduk(tanpaPetugas('siti', 'terbuka'));
    expect(await draf()).toEqual([]);
  });

  test('toko tersegel: drafnya juga, dan tetap dapat dilanjutkan', async () => {
    await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
    await berhenti();
    expect(terbaca(join(m.toko, 'draf'), ['Asep', NIK])).toEqual([]);
    expect((await bicara(['daftar', '--lanjut'], ...SISA)).kode).toBe(0);
  });

  test('disegel sesudahnya: draf yang sudah ada ikut', async () => {
    await berhenti();
    expect(terbaca(join(m.toko, 'draf'), [NIK])).toHaveLength(1);
    await m.layanan(['pengaturan', 'enkripsi', 'nyala']);
    expect(terbaca(join(m.toko, 'draf'), [NIK])).toEqual([]);
    expect(await draf()).toHaveLength(1);
  });
});

describe('perintah lain mengenal folder draf', () => {
  test('periksa: draf bukan berkas asing, yang lain di situ asing', async () => {
    await berhenti();
    expect((await m.layanan(['periksa'])).kode).toBe(0);
    writeFileSync(join(m.toko, 'draf', 'catatan.txt'), '', { mode: 0o600 });
    const { masalah, catatan = [] } = await m.json(['periksa']);
    expect([...masalah, ...catatan].map((t) => t.berkas)).toContain('draf/catatan.txt');
  });

  test('hapus-identitas membawa draf yang sudah lewat umurnya', async () => {
    await kasusLain();
    await m.layanan(['cabut', '1', '--alasan', 'dicabut pemohon']);
    await berhenti();
    m.jam('2030-03-13T09:12:00+07:00');
    expect((await m.layanan(['arsip', 'hapus-identitas', '--sebelum', '2028', '--ya'])).kode).toBe(0);
    expect(berkas()).toEqual([]);
  });

  test('draf yang rusak tidak mengganggu yang lain', async () => {
    await berhenti();
    writeFileSync(join(m.toko, 'draf', `${'f'.repeat(16)}.json`), '{', { mode: 0o600 });
    expect(await draf()).toHaveLength(1);
  });

  test('cadangan tidak membawa draf', async () => {
    await kasusLain();
    await berhenti();
    const ke = join(m.folder, 'cadangan');
    mkdirSync(ke);
    expect(await m.layanan(['cadangkan', ke])).toMatchObject({ kode: 0 });
    const isi = readdirSync(ke, { recursive: true, encoding: 'utf8' });
    expect(isi.filter((n) => n.includes('draf'))).toEqual([]);
    expect(isi.some((n) => n.includes('berjalan'))).toBe(true);
    expect(readFileSync(join(m.toko, 'draf', berkas()[0] ?? ''), 'utf8')).toContain(NIK);
  });
});
