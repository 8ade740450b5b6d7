import { appendFileSync, chmodSync, copyFileSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { bacaKasus, masalah, rantaiUlang, tafsir, temuan, tokoIsi, ubahKasus } from './alat-periksa.js';
import { ganti, jadikanFolder, lampiran, membesar, PI1 } from './alat-temuan.js';
import { buangFolder, lakukan, TB, toko } from './bahan-toko.js';

afterEach(buangFolder);

describe('nomor, klaim, lampiran, ringkasan', () => {
  const TB1 = 'nomor/TB-2026-0001.1.json';
  test.each<[string, (folder: string) => void, string[]]>([
    [
      'klaim dihapus',
      (f) => unlinkSync(join(f, TB1)),
      ['klaim nomor/TB-2026-0002.1.json TB-2026-0002', 'klaim arsip/2026/PI-2026-0002.2.json PI-2026-0002'],
    ],
    [
      'klaim terakhir dihapus',
      (f) => unlinkSync(join(f, 'nomor/TB-2026-0002.1.json')),
      ['klaim arsip/2026/PI-2026-0004.2.json PI-2026-0004'],
    ],
    ['klaim kosong', ganti(TB1, () => ''), [`klaim ${TB1} TB-2026-0001`]],
    ['klaim tak lengkap', ganti(TB1, (t) => t.replace('"skema": 1,', '')), [`klaim ${TB1} TB-2026-0001`]],
    ['klaim dengan baris kosong di belakangnya', ganti(TB1, (t) => `${t}\n`), [`klaim ${TB1} TB-2026-0001`]],
    ['klaim dengan 1.000 baris kosong', ganti(TB1, (t) => t + '\n'.repeat(1000)), [`klaim ${TB1} TB-2026-0001`]],
    ['klaim dengan bita asing', ganti(TB1, (t) => Buffer.from(`${t}\xff`, 'latin1')), [`klaim ${TB1} TB-2026-0001`]],
    ['klaim yang tertulis dua kali', ganti(TB1, (t) => t + t), [`klaim ${TB1} TB-2026-0001`]],
    [
      'klaim untuk kasus lain',
      ganti(TB1, (t) => t.replace('PI-2026-0002', 'PI-2026-0003')),
      [`klaim ${TB1} PI-2026-0002`],
    ],
    [
      'klaim tanpa kasus',
      (f) => {
        const isi = readFileSync(join(f, TB1), 'utf8').replace('PI-2026-0002', 'PI-2026-0001');
        writeFileSync(join(f, 'nomor/TB-2026-0003.1.json'), isi, { mode: 0o600 });
      },
      ['klaim nomor/TB-2026-0003.1.json PI-2026-0001'],
    ],
    [
      'klaim disebut batal padahal kasusnya memakai nomornya',
      ganti(TB1, (t) => t.replace('terpakai', 'batal')),
      ['klaim arsip/2026/PI-2026-0002.2.json PI-2026-0002'],
    ],
    [
      'klaim pencacah lain yang mengulang sidik kasus itu',
      (f) => copyFileSync(join(f, TB1), join(f, 'nomor/XX-2026-0001.1.json')),
      ['klaim nomor/XX-2026-0001.1.json PI-2026-0002'],
    ],
    [
      'nomor yang sudah terpakai diajukan lagi',
      (f) => copyFileSync(join(f, TB1), join(f, 'nomor/TB-2026-0001.2.json')),
      ['klaim nomor/TB-2026-0001.2.json TB-2026-0001'],
    ],
    [
      'pengajuan sebelumnya hilang',
      (f) => renameSync(join(f, TB1), join(f, 'nomor/TB-2026-0001.2.json')),
      ['klaim nomor/TB-2026-0001.2.json TB-2026-0001'],
    ],
    ['lampiran diganti isinya', (f) => writeFileSync(lampiran(f), '%PDF-palsu'), ['lampiran LAMPIRAN PI-2026-0003']],
    ['lampiran dihapus', (f) => unlinkSync(lampiran(f)), ['lampiran LAMPIRAN PI-2026-0003']],
    ['lampiran menjadi folder', (f) => jadikanFolder(lampiran(f)), ['lampiran LAMPIRAN PI-2026-0003']],
    [
      'ringkasan lain isinya',
      ganti('arsip/2026.jsonl', (t) => t.replace('diserahkan', 'ditolak')),
      ['ringkasan arsip/2026.jsonl PI-2026-0002'],
    ],
    [
      'ringkasan menyebut revisi lebih tinggi',
      ganti('arsip/2026.jsonl', (t) => t.replace('"revisi":2', '"revisi":9')),
      ['kasus arsip/2026.jsonl PI-2026-0002'],
    ],
    [
      'ringkasan kasus yang tidak ada',
      (f) => appendFileSync(join(f, 'arsip/2026.jsonl'), '{"nomor":"PI-2026-0009","revisi":2}\n'),
      ['nomor arsip/2026.jsonl PI-2026-0009'],
    ],
  ])('%s', async (_, rusakkan, harus) => {
    const folder = await tokoIsi();
    const nama = `lampiran/${basename(lampiran(folder))}`;
    rusakkan(folder);
    expect(await masalah(folder)).toEqual(harus.map((h) => h.replace('LAMPIRAN', nama)));
  });

  test('nomor yang diambil dua kasus disebut, juga bila pemiliknya sudah diperiksa', async () => {
    const folder = await tokoIsi();
    ubahKasus(folder, 'PI-2026-0004', (p) =>
      p.map((satu) => ({
        ...satu,
        isi: { ...satu.isi, ...(satu.isi.nomorDokumen ? { nomorDokumen: 'TB-2026-0001' } : {}) },
      })),
    );
    expect(await masalah(folder)).toContain(`klaim ${TB1} PI-2026-0004`);
  });

  test('nomor yang klaim terakhirnya disebut batal tidak diberikan lagi kalau kasusnya memakainya', async () => {
    const folder = await tokoIsi();
    ganti('nomor/TB-2026-0002.1.json', (t) => t.replace('terpakai', 'batal'))(folder);
    await toko(folder).ubah('PI-2026-0003', lakukan('serah', '', 'diserahkan'), TB);
    expect(bacaKasus(folder, 'PI-2026-0003').peristiwa.at(-1)?.isi.nomorDokumen).toBe('TB-2026-0003');
    expect(await masalah(folder)).toEqual(['klaim arsip/2026/PI-2026-0004.2.json PI-2026-0004']);
  });

  test('yang hilang karena listrik pada berkas turunan hanya catatan', async () => {
    const folder = await tokoIsi();
    writeFileSync(join(folder, 'arsip/2026.jsonl'), '{"nomor":"PI-20');
    writeFileSync(join(folder, 'lampiran', `${'ab'.repeat(32)}.pdf`), 'x', { mode: 0o600 });
    appendFileSync(join(folder, 'jejak/2026-04.jsonl'), '{"urut":12,"wa\n');
    expect(await masalah(folder)).toEqual([]);
    const catatan = (await temuan(folder)).map((t) => `${t.jenis} ${t.berkas} ${t.nomor}`);
    expect(catatan).toEqual([
      'asing surat.pdf null',
      'yatim jejak/2026-04.jsonl null',
      'ringkasan arsip/2026.jsonl PI-2026-0002',
      'ringkasan arsip/2026.jsonl PI-2026-0004',
      'ringkasan arsip/2026.jsonl null',
      `yatim lampiran/${'ab'.repeat(32)}.pdf null`,
    ]);
  });

  test('ringkasan yang menjadi besar sekali dibaca baris demi baris', async () => {
    const folder = await tokoIsi();
    membesar(join(folder, 'arsip/2026.jsonl'));
    expect(await masalah(folder)).toEqual([]);
    appendFileSync(join(folder, 'arsip/2026.jsonl'), '{"nomor":"PI-2026-0009","revisi":2}');
    expect(await masalah(folder)).toEqual(['nomor arsip/2026.jsonl PI-2026-0009']);
  });

  (process.getuid?.() === 0 ? test.skip : test)('ringkasan tanpa hak baca: kasusnya tetap diperiksa', async () => {
    const folder = await tokoIsi();
    chmodSync(join(folder, 'arsip/2026.jsonl'), 0);
    ganti(PI1, (t) => t.replace('anggaran', 'anggarap'))(folder);
    expect(await masalah(folder)).toEqual(['toko arsip/2026.jsonl null', `kasus ${PI1} PI-2026-0001`]);
  });

  test('kertas yang tidak ada, kosong, atau bukan berkas hanya catatan dengan obatnya', async () => {
    const folder = await tokoIsi();
    const kertas = (nomor: string) => join(folder, 'dokumen', '2026', nomor, 'tanda-terima.pdf');
    for (const n of ['PI-2026-0002', 'PI-2026-0003'])
      await toko(folder).simpanDokumen(n, 'tanda-terima', Buffer.from('%PDF'));
    writeFileSync(kertas('PI-2026-0003'), '');
    const semua = await temuan(folder, toko(folder), (b) => ({
      ...tafsir(b),
      kertas: b.jenis === 'permohonan' ? ['tanda-terima'] : [],
    }));
    const catatan = semua.filter((t) => t.jenis === 'kertas');
    expect(catatan.map((t) => `${t.nomor} ${t.tingkat}`)).toEqual([
      'PI-2026-0004 catatan',
      'PD-2026-0001 catatan',
      'PI-2026-0001 catatan',
      'PI-2026-0003 catatan',
    ]);
    expect(catatan[0]).toMatchObject({
      berkas: 'dokumen/2026/PI-2026-0004/tanda-terima.pdf',
      pesan: expect.stringContaining('layanan cetak PI-2026-0004'),
    });
    expect(catatan[3]?.pesan).toContain('tidak utuh');
  });

  test('nomor yang melompat jauh adalah satu temuan, dan celah menyebut nomornya', async () => {
    const folder = await tokoIsi();
    const jauh = {
      ...rantaiUlang(
        { ...bacaKasus(folder, 'PI-2026-0003'), nomor: 'PI-2026-90001' },
        bacaKasus(folder, 'PI-2026-0003').peristiwa,
      ),
      nomor: 'PI-2026-90001',
    };
    writeFileSync(join(folder, 'berjalan/PI-2026-90001.1.json'), `${JSON.stringify(jauh, null, 2)}\n`, { mode: 0o600 });
    const celah = (await temuan(folder)).filter((t) => t.jenis === 'nomor');
    expect(celah.map((t) => t.nomor)).toEqual(['PI-2026-0005']);
    expect(celah[0]?.pesan).toContain('PI-2026-0005 sampai PI-2026-90000');
  });
});
