import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dengan, halamanTeks, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { buatJpeg, lambang } from '../alat/gambar.js';
import { DAFTAR } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { LAMBANG_SVG } from '../alat/svg.js';

const LOGO = ['pengaturan', 'instansi.logo'];

describe('logo di kop', () => {
  let m: MejaDalam;
  let berkas: string;
  beforeEach(() => {
    m = mejaDalam({ kertasAsli: true });
    berkas = join(m.folder, 'logo.bin');
    writeFileSync(berkas, lambang(90, 120));
  });
  afterEach(() => m.buang());

  const lampiran = () => readdirSync(join(m.toko, 'lampiran'));
  async function daftar(): Promise<Buffer> {
    const { nomor } = await m.json([...DAFTAR, '--tetap-daftar']);
    return readFileSync(join(m.toko, 'dokumen/2026', nomor, 'tanda-terima.pdf'));
  }

  testDengan('pdfinfo')('disalin ke toko: berkasnya boleh hilang; dokumen sebelumnya tetap', async () => {
    const lama = await daftar();
    const { nilai, sumber } = await m.json([...LOGO, berkas]);
    expect([nilai, sumber]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/), 'toko']);
    expect(lampiran()).toEqual([nilai]);
    expect(statSync(join(m.toko, 'lampiran', nilai)).mode & 0o777).toBe(0o600);
    rmSync(berkas);
    const baru = await daftar();
    expect(dengan(baru, 'pdfimages', (f) => ['-list', f])).toMatch(/image +90 +120 +rgb/);
    expect(dengan(lama, 'pdfimages', (f) => ['-list', f])).not.toContain('image');
    for (const [nomor, asli] of [
      ['1', lama],
      ['2', baru],
    ] as const) {
      const ke = join(m.folder, `${nomor}.pdf`);
      await m.json(['cetak', nomor, '--dokumen', 'tanda-terima', '--asli', '--ke', ke]);
      expect(readFileSync(ke).equals(asli)).toBe(true);
    }
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [], catatan: [] });
  });

  test('dipasang lagi tidak dicatat; dikosongkan kembali menjadi tulisan', async () => {
    await m.json([...LOGO, berkas]);
    expect((await m.layanan([...LOGO, berkas])).galat).toContain('tidak ada yang dicatat');
    const berlogo = await daftar();
    await m.json([...LOGO, '']);
    expect((await daftar()).length).toBeLessThan(berlogo.length);
    expect(lampiran()).toHaveLength(1);
  });

  testDengan('qpdf')('SVG: digambar sebagai jalur, bertanda, sama bila dicetak lagi', async () => {
    writeFileSync(berkas, LAMBANG_SVG);
    const { nilai } = await m.json([...LOGO, berkas]);
    expect(nilai).toMatch(/^[0-9a-f]{64}\.svg$/);
    expect(readFileSync(join(m.toko, 'lampiran', nilai), 'utf8')).not.toMatch(/karangan|metadata|inkscape/);
    const kertas = await daftar();
    const isi = kertas.toString('latin1');
    expect(isi).toContain('/Alt (Logo)');
    // Plain colours through the page's own description of them, clipped to the drawing, no transparency, no image.
    expect(isi).toMatch(/W n\n/);
    expect(isi).toMatch(/1 0\.843137\d* 0 scn/);
    expect(isi).not.toMatch(/\/Subtype \/Image|\/SMask|\/ca |\/CA /);
    expect(() => dengan(kertas, 'qpdf', (f) => ['--check', f])).not.toThrow();
    const ke = join(m.folder, 'lagi.pdf');
    await m.json(['cetak', 'pi-1', '--dokumen', 'tanda-terima', '--asli', '--ke', ke]);
    expect(readFileSync(ke).equals(kertas)).toBe(true);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true, masalah: [] });
    expect((await m.layanan(['cek-dokumen', ke])).kode).toBe(0);
  });

  test('JPEG menurut isinya', async () => {
    writeFileSync(berkas, buatJpeg());
    expect((await m.json([...LOGO, berkas])).nilai).toMatch(/\.jpg$/);
    expect((await daftar()).includes('GPS')).toBe(false);
  });

  test('--uji-coba memeriksa dan tidak menulis apa pun', async () => {
    expect((await m.layanan([...LOGO, berkas, '--uji-coba'])).kode).toBe(0);
    expect(await m.json(LOGO)).toMatchObject({ nilai: '', sumber: 'bawaan' });
  });

  test.each<[string, () => string, string]>([
    ['SVG', () => '<svg viewBox="0 0 1 1"><script></script></svg>', 'simpan sebagai PNG atau jadikan jalur'],
    ['PDF', () => '%PDF-1.4', 'bukan PNG, JPEG, atau SVG'],
    ['kosong', () => '', 'kosong'],
    ['terlalu besar', () => 'x'.repeat(4 * 1024 * 1024 + 1), 'paling besar 4 MB'],
  ])('%s: keluar 2 dan tidak ada yang dicatat', async (_, isi, kata) => {
    writeFileSync(berkas, isi());
    const { kode, galat } = await m.layanan([...LOGO, berkas]);
    expect([kode, galat]).toEqual([2, expect.stringContaining(kata)]);
    expect(await m.json(LOGO)).toMatchObject({ sumber: 'bawaan' });
  });

  test('folder, perangkat, yang tidak ada, dan nama sidik saja', async () => {
    symlinkSync('/dev/zero', join(m.folder, 'nol'));
    for (const jalur of [m.folder, join(m.folder, 'nol'), join(m.folder, 'tiada'), `${'a'.repeat(64)}.png`]) {
      expect((await m.layanan([...LOGO, jalur])).kode).toBe(2);
    }
  });

  test('salinannya hilang: tindakan tetap tercatat, dan disebut mengapa dokumennya tidak ada', async () => {
    const { nilai } = await m.json([...LOGO, berkas]);
    rmSync(join(m.toko, 'lampiran', nilai));
    const { kode, keluar, galat } = await m.layanan(DAFTAR);
    expect([kode, keluar, galat]).toEqual([6, 'PI-2026-0001\n', expect.stringContaining(`lampiran/${nilai} hilang`)]);
    expect((await m.layanan(['periksa'])).kode).toBe(6);
  });

  testDengan('pdftotext')('kertas sempit: sidik jejak di kaki tidak terpotong', async () => {
    await m.json(['pengaturan', 'kertas.margin', '1,5 5 2 5']);
    const teks = halamanTeks(await daftar()).map((h) => h.replaceAll(/\s+/g, ' '));
    for (const h of teks) expect(h).toMatch(/Sidik jejak.*(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}/);
  });
});

describe('toko tersegel', () => {
  let d: Meja;
  beforeEach(() => {
    d = meja();
  });
  afterEach(() => d.buang());

  test('logonya tersegel juga, terbaca saat menggambar, dan ikut cadangan', async () => {
    const env = { LAYANAN_KUNCI_BERKAS: join(d.folder, 'k.kunci') };
    const berkas = join(d.folder, 'logo.png');
    writeFileSync(berkas, lambang(90, 120));
    await d.beres(['pengaturan', 'enkripsi', 'nyala'], { env });
    const { nilai } = await d.json([...LOGO, berkas], { env });
    expect(readFileSync(join(d.toko, 'lampiran', nilai)).includes('IHDR')).toBe(false);
    await d.beres(DAFTAR, { env });
    const ke = join(d.folder, 'tt.pdf');
    await d.beres(['cetak', '1', '--dokumen', 'tanda-terima', '--ke', ke], { env });
    expect(readFileSync(ke).includes('/Subtype /Image')).toBe(true);
    expect(await d.json(['periksa'], { env })).toMatchObject({ baik: true });
  });
});
