import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DAFTAR, daftarDengan, sampai } from '../alat/permohonan.js';
import { disebut, pelanggaranRusak } from '../alat/rusak.js';
import { mejaBerkunci } from '../alat/segel.js';

interface Tersegel {
  segel: string;
  cari: string[];
  peristiwa: Record<string, unknown>[];
  [kunci: string]: unknown;
}

/** Damage to a sealed case that somebody can do who has no key; `lain` is the sealed file of another case. */
const KERUSAKAN: readonly (readonly [apa: string, ubah: (k: Tersegel, lain: Tersegel) => Tersegel])[] = [
  [
    'satu huruf segelnya diubah',
    (k) => ({ ...k, segel: k.segel.replace(/.(.{20})$/, (h, s) => (h[0] === 'A' ? 'B' : 'A') + s) }),
  ],
  ['segelnya dari kasus lain', (k, lain) => ({ ...k, segel: lain.segel })],
  ['segelnya dipotong', (k) => ({ ...k, segel: k.segel.slice(0, 40) })],
  ['segelnya kosong', (k) => ({ ...k, segel: '' })],
  ['byte versinya lain', (k) => ({ ...k, segel: `Ag${k.segel.slice(2)}` })],
  ['tandanya dipendekkan menjadi 4 byte', (k) => ({ ...k, segel: pendekkan(k.segel) })],
  ['penanda NIK-nya dihapus', (k) => ({ ...k, cari: [] })],
  ['penanda NIK-nya dari kasus lain', (k, lain) => ({ ...k, cari: lain.cari })],
  [
    'statusnya di luar segel diubah',
    (k) => ({ ...k, peristiwa: k.peristiwa.map((p) => ({ ...p, status: 'diserahkan' })) }),
  ],
  [
    'petugasnya di luar segel diubah',
    (k) => ({ ...k, peristiwa: k.peristiwa.map((p) => ({ ...p, petugas: 'lain' })) }),
  ],
  ['sebuah peristiwa dibuang', (k) => ({ ...k, peristiwa: k.peristiwa.slice(0, 1) })],
  ['isi terang disisipkan', (k) => ({ ...k, peristiwa: k.peristiwa.map((p) => ({ ...p, isi: {} })) })],
  ['berisian tambahan', (k) => ({ ...k, catatan: 'x' })],
];

function pendekkan(segel: string): string {
  return Buffer.from(segel, 'base64').subarray(0, -12).toString('base64');
}

let m: ReturnType<typeof mejaBerkunci>;
beforeEach(async () => {
  m = mejaBerkunci();
  await m.beres(['pengaturan', 'enkripsi', 'nyala']);
});
afterEach(() => m.buang());

describe('segel yang rusak disebut berkas dan kasusnya, dan kasus lain jalan terus', () => {
  test.each(KERUSAKAN)('%s', async (_, ubah) => {
    const satu = await sampai(m, 1);
    const dua = (await m.beres(daftarDengan({ '--nama': 'Rina Wati', '--nik': '3602145505909002' }))).keluar.trim();
    await m.beres(['teruskan', dua]);
    const rusakkan = (teks: string, lain: string) =>
      `${JSON.stringify(ubah(JSON.parse(teks), JSON.parse(lain)), null, 2)}\n`;
    expect(await pelanggaranRusak(m, satu, dua, rusakkan)).toEqual([]);
  });

  test('lampiran yang ditukar dengan lampiran kasus lain', async () => {
    for (const isi of ['satu', 'dua']) {
      const lampiran = join(m.folder, `${isi}.pdf`);
      writeFileSync(lampiran, `%PDF-1.4 ${isi}`);
      await m.beres(['daftar', ...DAFTAR.slice(1), '--tetap-daftar', '--lampiran', lampiran]);
    }
    const [a = '', b = ''] = readdirSync(join(m.toko, 'lampiran')).map((nama) => `lampiran/${nama}`);
    writeFileSync(join(m.toko, a), readFileSync(join(m.toko, b)));
    expect(await disebut(m)).toEqual([expect.stringMatching(new RegExp(`^lampiran ${a} PI-2026-000[12]$`))]);
  });

  test('kertas yang ditukar dengan kertas kasus lain tidak dipakai: digambar lagi', async () => {
    const satu = await sampai(m, 0);
    const dua = await sampai(m, 0);
    const kertas = (nomor: string) => join(m.toko, 'dokumen/2026', nomor, 'tanda-terima.pdf');
    const [isi] = [(await m.json(['lihat', satu])).dokumen[0].sha256];
    writeFileSync(kertas(satu), readFileSync(kertas(dua)));
    expect((await m.json(['lihat', satu])).dokumen[0].sha256).toBe(isi);
    expect((await m.json(['lihat', dua])).dokumen[0].sha256).not.toBe(isi);
  });
});

describe('kunci yang lain', () => {
  const kunci = () => join(m.config, 'layanan/kunci', readdirSync(join(m.config, 'layanan/kunci'))[0] ?? '');

  test('di tempatnya: disebut bukan kunci data ini, keluar 6', async () => {
    await m.beres(DAFTAR);
    const isi = JSON.parse(readFileSync(kunci(), 'utf8'));
    writeFileSync(kunci(), `${JSON.stringify({ ...isi, kunci: Buffer.alloc(32, 7).toString('base64') })}\n`);
    const { kode, galat } = await m.layanan(['cari']);
    expect([kode, galat]).toEqual([6, expect.stringContaining('bukan kunci data ini, atau sudah diganti')]);
  });

  test.each([
    ['kosong', ''],
    ['bukan JSON', 'kunci saya\n'],
    ['kunci terpotong', `${JSON.stringify({ kunci: 'AAAA' })}\n`],
  ])('berkas kunci %s: sama dengan tidak ada', async (_, isi) => {
    await m.beres(DAFTAR);
    writeFileSync(kunci(), isi);
    const { kode, galat } = await m.layanan(['cari']);
    expect([kode, galat]).toEqual([6, expect.stringContaining(`Tidak ada kunci di ${kunci()}`)]);
  });

  test('enkripsi.json hilang atau rusak: disebut, tidak ada yang ditulis terang', async () => {
    await m.beres(DAFTAR);
    const jalur = join(m.toko, 'enkripsi.json');
    const isi = readFileSync(jalur);
    for (const ubah of ['{}', null]) {
      if (ubah === null) rmSync(jalur);
      else writeFileSync(jalur, ubah);
      for (const argumen of [['cari'], DAFTAR]) expect((await m.layanan(argumen)).kode).toBe(6);
    }
    writeFileSync(jalur, isi);
    expect((await m.json(['cari'])).length).toBe(1);
  });

  test('putar: kunci lama tidak membuka data ini lagi; cadangan lama tetap terbuka bagi yang memegang keduanya', async () => {
    await m.beres(DAFTAR);
    const lama = join(m.folder, 'lama.kunci');
    writeFileSync(lama, readFileSync(kunci()));
    const cadangan = (await m.beres(['cadangkan', m.folder])).keluar.trim();
    const { galat } = await m.beres(['pengaturan', 'enkripsi', 'putar']);
    expect(galat).toContain('kunci sebelumnya tidak membuka data ini lagi');
    expect((await m.json(['cari'])).length).toBe(1);
    const orangLain = { XDG_CONFIG_HOME: join(m.folder, 'lain'), LAYANAN_KUNCI_BERKAS: lama };
    expect((await m.layanan(['cari'], { env: orangLain })).kode).toBe(6);
    expect((await m.beres(['pulihkan', cadangan, '--uji-coba'])).galat).toContain('Uji coba');
    // Data that this key doesn't open are not restored over.
    expect((await m.layanan(['pulihkan', cadangan, '--uji-coba'], { env: orangLain })).kode).toBe(6);
  });

  test('berkas kunci di dalam folder data ditolak, dan tidak ada yang disegel', async () => {
    const lain = mejaBerkunci();
    await lain.beres(DAFTAR);
    const env = { LAYANAN_KUNCI_BERKAS: join(lain.toko, 'rahasia.kunci') };
    const { kode, galat } = await lain.layanan(['pengaturan', 'enkripsi', 'nyala'], { env });
    expect([kode, galat]).toEqual([2, expect.stringContaining('tidak boleh terletak di dalam folder data')]);
    expect(readdirSync(lain.toko)).not.toContain('rahasia.kunci');
    expect((await lain.json(['pengaturan', 'enkripsi'])).keadaan).toBe('mati');
    lain.buang();
  });
});
