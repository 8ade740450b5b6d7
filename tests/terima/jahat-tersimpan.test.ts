import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { barisPeristiwa, KEPALA_AWAL, sambung } from '../../src/adapters/store-json/baris-jejak.js';
import type { BerkasKasus, Peristiwa } from '../../src/domain/kasus.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { halamanTeks, mentah, testDengan } from '../adapters/pdf-alat.js';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { liar, TAK_TERLIHAT } from '../alat/jahat.js';
import { DAFTAR } from '../alat/permohonan.js';

/** Everything at once, as no form of this program would take it: from an older or foreign store. */
const SEMUA = `${TAK_TERLIHAT.map(([, teks]) => teks).join(' ')} akhir`;

let m: MejaDalam;
let sumber: MejaDalam;
beforeAll(async () => {
  m = mejaDalam();
  sumber = mejaDalam({ kertasAsli: true });
  const surat = join(sumber.folder, 'surat.pdf');
  writeFileSync(surat, '%PDF-1.4\n');
  await sumber.json([...DAFTAR, '--lampiran', surat]);
  await sumber.json(['teruskan', '1', '--catatan', 'awal']);
  tulisUlang(sumber);
});
afterAll(() => {
  m.buang();
  sumber.buang();
});

/** The case of that store with hostile text in every field, chained anew: as somebody who knows the format would. */
function tulisUlang({ toko }: MejaDalam): void {
  const folder = join(toko, 'berjalan');
  const [nama = ''] = readdirSync(folder).filter((n) => n.startsWith('PI-'));
  const kasus = JSON.parse(readFileSync(join(folder, nama), 'utf8')) as BerkasKasus;
  const isi = (p: Peristiwa): Peristiwa => ({
    ...p,
    petugas: SEMUA,
    isi: { ...p.isi, saluran: SEMUA, asing: SEMUA },
    pribadi: Object.fromEntries(
      Object.entries(p.pribadi).map(([k, v]) => [k, k === 'nik' ? v : Array.isArray(v) ? [SEMUA] : SEMUA]),
    ),
  });
  const awal = berkasBaru(kasus);
  const jadi = kasus.peristiwa.map(isi).reduce((b, p) => tambahkan(b, [p], p), awal);
  writeFileSync(join(folder, nama), `${JSON.stringify({ ...jadi, revisi: kasus.revisi }, null, 2)}\n`);
  const baris = sambung(
    KEPALA_AWAL,
    jadi.peristiwa.map((p) => barisPeristiwa(jadi.nomor, p)),
  );
  writeFileSync(join(toko, 'jejak/2026-03.jsonl'), baris.map((satu) => `${JSON.stringify(satu)}\n`).join(''));
}

const LAYAR = [{}, { tty: true, kolom: 120, warna: true }, { tty: true, kolom: 40, ascii: true }];

describe('teks jahat yang terlanjur tersimpan', () => {
  test('gabung: masuk seperti adanya, dan disebut tanpa kodenya', async () => {
    const { kode, keluar, galat } = await m.layanan(['gabung', sumber.toko, '--ya']);
    expect([kode, keluar, liar(galat)]).toEqual([0, 'PI-2026-0001\n', []]);
    expect((await m.json(['lihat', '1'])).nama).toBe(SEMUA);
    expect(await m.json(['periksa'])).toMatchObject({ baik: true });
  });

  test('cadangkan dan pulihkan: byte demi byte, disebut tanpa kodenya', async () => {
    const { keluar, galat } = await sumber.layanan(['cadangkan', sumber.folder]);
    const lain = mejaDalam();
    const pulih = await lain.layanan(['pulihkan', keluar.trim(), '--ya']);
    expect([pulih.kode, liar(galat + pulih.keluar + pulih.galat)]).toEqual([0, []]);
    expect((await lain.json(['lihat', '1'])).nama).toBe(SEMUA);
    lain.buang();
  });

  describe('dibaca di tempatnya', () => {
    const PERINTAH: readonly (readonly string[])[] = [
      ['meja'],
      ['lihat', '1'],
      ['lihat', '1', '--lengkap', '--alasan', 'x'],
      ['riwayat', '1'],
      ['tenggat', '1'],
      ['cari', '--semua'],
      ['cari', 'akhir'],
      ['tugas'],
      ['terlambat', '--per', '2027-01-04'],
      ['rekap'],
      ['periksa'],
      ['cetak', '1'],
      ['disposisi', '1', '--kepada', 'sekretaris-dinas', '--isi', 'x'],
    ];

    test.each(PERINTAH.map((p) => [p.join(' '), p] as const))(
      '%s: tidak ada yang sampai ke terminal',
      async (_, argumen) => {
        for (const layar of LAYAR) {
          const { keluar, galat } = await sumber.layanan(argumen, layar);
          expect([layar, liar(keluar + galat)]).toEqual([layar, []]);
        }
        for (const cara of [['--json'], ['--csv']]) {
          const { keluar, galat } = await sumber.layanan([...argumen, ...cara]);
          expect([cara, liar(keluar + galat)]).toEqual([cara, []]);
        }
      },
    );

    test('--json memberi teksnya seperti adanya', async () => {
      expect((await sumber.json(['lihat', '1'])).nama).toBe(SEMUA);
    });

    test('satu kasus satu baris, di pipa', async () => {
      const { keluar } = await sumber.layanan(['cari', '--semua']);
      expect(keluar.split('\n')).toHaveLength(2);
    });
  });

  testDengan('pdftotext')('di kertas: kotak yang tampak, tanpa tindakan PDF', async () => {
    const ke = join(sumber.folder, 'kertas.pdf');
    expect((await sumber.layanan(['cetak', '1', '--dokumen', 'tanda-terima', '--ke', ke])).kode).toBe(0);
    const bytes = readFileSync(ke);
    const teks = halamanTeks(bytes).join('');
    expect([teks.includes('□'), liar(teks)]).toEqual([true, []]);
    expect(mentah(bytes)).not.toMatch(/\/(?:JavaScript|OpenAction|Launch|URI|AA)\b/);
  });
});
