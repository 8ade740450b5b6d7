import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { salinanProgram } from '../alat/salinan-program.js';

let m: Meja;
let program: string;
beforeEach(() => {
  m = meja();
  program = salinanProgram(join(m.folder, 'program'));
});
afterEach(() => m.buang());

const templat = (nama: string) => join(m.folder, 'program/templates', nama);
const daftar = () => m.layanan([...DAFTAR, '--tetap-daftar'], { program });

function sunting(nama: string, ubah: (isi: string) => string): void {
  writeFileSync(templat(nama), ubah(readFileSync(templat(nama), 'utf8')));
}

test('tanda yang tidak dimiliki huruf kertas: satu perhatian dengan isiannya, tidak menghalangi', async () => {
  const isi = { '--nama': '李 Suherman', '--rincian': 'Data 😀\nper desa', '--tujuan': 'Çelik – Nguyễn “ya”' };
  const { kode, keluar, galat } = await m.layanan([...daftarDengan(isi), '--tetap-daftar']);
  expect([kode, keluar]).toEqual([0, 'PI-2026-0001\n']);
  expect(galat.match(/^Perhatian: .*huruf kertas/gm)).toEqual([
    expect.stringMatching(/^Perhatian: (--rincian, --nama|--nama, --rincian) memuat tanda/),
  ]);
  const biasa = await m.layanan([...daftarDengan({ '--tujuan': isi['--tujuan'] }), '--tetap-daftar']);
  expect([biasa.kode, biasa.galat]).toEqual([0, expect.not.stringContaining('huruf kertas')]);
});

/** Breaks a part of the program; then what the refusal says. */
const RUSAK: readonly [apa: string, rusakkan: () => void, sebab: RegExp][] = [
  [
    'pengisi yang tidak dikenal',
    () => sunting('tanda-terima.json', (isi) => isi.replace('{nomor}', '{nomer}')),
    /templates\/tanda-terima\.json baris 3: pengisi \{nomer\} tidak dikenal/,
  ],
  [
    'JSON yang rusak',
    () => sunting('formulir.json', (isi) => isi.replace(',\n', '\n')),
    /templates\/formulir\.json Berkas bukan JSON yang benar pada baris 3 kolom/,
  ],
  [
    'kunci yang bukan kalimat',
    () => sunting('kop.json', (isi) => isi.replace('"{alamat}"', '12')),
    /templates\/kop\.json baris 2: "alamat" bukan kalimat/,
  ],
  ['templat yang hilang', () => rmSync(templat('verifikasi.json')), /templates\/verifikasi\.json tidak ada/],
  [
    'huruf yang hilang',
    () => rmSync(templat('fonts/LayananSerif-Bold.ttf')),
    /templates\/fonts\/LayananSerif-Bold\.ttf tidak ada/,
  ],
  [
    'huruf yang terpotong',
    () => writeFileSync(templat('fonts/LayananSerif-Regular.ttf'), 'bukan huruf'),
    /templates\/fonts\/LayananSerif-Regular\.ttf tidak dapat dibaca/,
  ],
];

describe('bagian program yang rusak ditemukan sebelum apa pun dicatat', () => {
  test.each(RUSAK)(
    '%s: keluar 6, berkas dan barisnya disebut, tidak ada nomor yang terpakai',
    async (_, rusakkan, sebab) => {
      rusakkan();
      const { kode, keluar, galat } = await daftar();
      expect([kode, keluar, galat]).toEqual([6, '', expect.stringMatching(sebab)]);
      expect(galat).toContain('Coba: pasang ulang program ini');
      expect(await m.json(['cari'])).toEqual([]);
      expect((await m.beres([...DAFTAR])).keluar).toBe('PI-2026-0001\n');
    },
  );

  test('tindakan yang menerbitkan kertas lain tidak terhalang, yang menerbitkan kertas itu terhalang', async () => {
    await sampai(m, 2);
    sunting('kekurangan.json', (isi) => isi.replace('{nomor}', '{nomer}'));
    const disposisi = ['disposisi', '1', '--kepada', 'staf-sekretariat', '--isi', 'Verifikasi berkas'];
    expect((await m.layanan(disposisi, { program })).kode).toBe(0);
    const { kode, galat } = await m.layanan(['verifikasi', '1', '--hasil', 'kurang', '--kurang', 'KTP'], { program });
    expect([kode, galat]).toEqual([6, expect.stringContaining('templates/kekurangan.json')]);
    const { riwayat } = await m.json(['lihat', '1']);
    expect(riwayat.at(-1)).toMatchObject({ tindakan: 'disposisi' });
  });

  test('membaca tetap bisa', async () => {
    await m.beres([...DAFTAR]);
    rmSync(join(m.toko, 'dokumen'), { recursive: true });
    sunting('kop.json', () => '{');
    expect((await m.layanan(['lihat', '1'], { program })).keluar).toContain('PI-2026-0001');
    expect((await m.layanan(['cari'], { program })).kode).toBe(0);
    const { kode, galat } = await m.layanan(['cetak', '1'], { program });
    expect([kode, galat]).toEqual([6, expect.stringContaining('templates/kop.json')]);
  });
});

describe('yang baru ketahuan waktu menggambar', () => {
  test('sudah tercatat: nomornya tetap dicetak, dan cara menggambarnya lagi', async () => {
    sunting('tanda-terima.json', (isi) => isi.replace('"penutup"', '"penutupp"'));
    const { kode, keluar, galat } = await daftar();
    expect([kode, keluar]).toEqual([6, 'PI-2026-0001\n']);
    expect(galat).toMatch(
      /tanda-terima: sudah tercatat, tetapi kertasnya gagal dibuat \(Kesalahan program \(Error\)\)/,
    );
    expect(galat).toContain('layanan cetak PI-2026-0001 --dokumen tanda-terima');
    await m.beres(['cetak', '1', '--dokumen', 'tanda-terima']);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });

  test('serah --ke: salinan yang gagal digambar pun hanya dikatakan', async () => {
    await sampai(m, 5);
    const serah = ['serah', '1', '--penerima', 'Asep Suherman', '--cara', 'langsung'];
    sunting('tanda-bukti-penyerahan.json', (isi) => isi.replace('"penutup"', '"penutupp"'));
    const { kode, keluar, galat } = await m.layanan([...serah, '--ke', join(m.folder, 'bukti.pdf')], { program });
    expect([kode, keluar]).toEqual([6, 'PI-2026-0001\n']);
    expect(galat).toContain('Sudah tercatat, tetapi salinan tidak ditulis.');
  });
});
