import { appendFileSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acuanBerkas } from '../../src/adapters/acuan-berkas.js';
import { barisPeristiwa, KEPALA_AWAL, sambung } from '../../src/adapters/store-json/baris-jejak.js';
import { bagianDari, susunRencana } from '../../src/adapters/store-json/periksa-rencana.js';
import type { Telaah } from '../../src/adapters/store-json/periksa-telaah.js';
import { kerjakanUtas } from '../../src/adapters/store-json/periksa-utas.js';
import { ringkasan } from '../../src/adapters/store-json/ringkasan.js';
import { ruangDi } from '../../src/adapters/store-json/ruang.js';
import type { BukaUtas, TugasUtas, Utas } from '../../src/adapters/store-json/utas.js';
import { bukaUtas } from '../../src/adapters/utas-pekerja.js';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { susunNomor } from '../../src/domain/nomor.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';
import { berkasSelesai } from '../../src/domain/selesai.js';
import type { Temuan } from '../../src/ports/periksa.js';
import { tafsiran } from '../../src/usecases/tafsiran.js';
import { AKAR } from '../alat/program.js';
import { rahasiaDi } from '../alat/segel.js';
import { buangFolder, daftarkan, folderBaru, JAM, nilai, PENCATAT, tindakan, toko } from './bahan-toko.js';

/** Enough for a second thread to be asked for. */
const BANYAK = 2050;
const acuan = acuanBerkas(AKAR);
const aturan = {
  tafsir: tafsiran(acuan),
  selesai: (b: BerkasKasus) => berkasSelesai(b, acuan.standar(b.standar)),
};
const UTAS = join(AKAR, 'bin/utas.cjs');

function kasus(urut: number): BerkasKasus {
  const kepala = {
    nomor: susunNomor('PI', 2026, urut),
    jenis: 'permohonan',
    standar: 'permohonan-informasi',
    garam: String(urut).padStart(64, '0'),
  };
  const daftar = tindakan('daftar', { status: 'terdaftar', pribadi: { nama: `Asep ${urut}` } });
  const beku = { tenggat: '2026-03-09', tenggatUndangUndang: null, terlambat: false, terlambatUndangUndang: false };
  const tutup = tindakan('serah', { status: 'diserahkan', isi: { beku: { ...beku, sisaHariKerja: 5 } } });
  const berkas = tambahkan(berkasBaru(kepala), [daftar], PENCATAT);
  return urut % 2 === 0 ? tambahkan(berkas, [tutup], PENCATAT) : berkas;
}

/** Half open, half closed, without papers; and one of every kind of damage that a case may have. */
async function tokoBanyak(): Promise<string> {
  const folder = folderBaru();
  await daftarkan(toko(folder));
  mkdirSync(join(folder, 'arsip/2026'), { mode: 0o700 });
  unlinkSync(join(folder, 'berjalan/PI-2026-0001.1.json'));
  const semua = Array.from({ length: BANYAK }, (_, i) => kasus(i + 1));
  const jalur = ({ nomor, revisi }: BerkasKasus) =>
    join(folder, revisi === 1 ? 'berjalan' : 'arsip/2026', `${nomor}.${revisi}.json`);
  const tulis = (b: BerkasKasus, ke = jalur(b)) =>
    writeFileSync(ke, `${JSON.stringify(b, null, 2)}\n`, { mode: 0o600 });
  for (const satu of semua) tulis(satu);
  const isi = semua.flatMap((b) => b.peristiwa.map((p) => barisPeristiwa(b.nomor, p)));
  const baris = sambung(KEPALA_AWAL, isi).map((b) => `${JSON.stringify(b)}\n`);
  writeFileSync(join(folder, 'jejak/2026-03.jsonl'), baris.join(''), { mode: 0o600 });
  const arsip = semua.filter((b) => b.revisi > 1).map((b) => `${JSON.stringify(ringkasan(b))}\n`);
  writeFileSync(join(folder, 'arsip/2026.jsonl'), arsip.slice(1).join(''), { mode: 0o600 });
  appendFileSync(join(folder, 'arsip/2026.jsonl'), 'bukan baris\n');
  const [, , tiga, empat, lima, enam] = semua as [BerkasKasus, ...BerkasKasus[]];
  if (!tiga || !empat || !lima || !enam) throw new Error('kasus kurang');
  writeFileSync(jalur(tiga), readFileSync(jalur(tiga), 'utf8').replace('Asep', 'Usep'));
  tulis(enam, join(folder, 'berjalan', `${enam.nomor}.2.json`));
  tulis({ ...empat, revisi: 1 }, join(folder, 'berjalan', `${empat.nomor}.1.json`));
  unlinkSync(jalur(lima));
  tulis(kasus(BANYAK + 2), join(folder, 'arsip/2026', `${susunNomor('PI', 2026, BANYAK + 2)}.2.json`));
  return folder;
}

async function temuan(folder: string, utas?: BukaUtas) {
  const semua: Temuan[] = [];
  const maju: number[] = [];
  const t = toko(folder, { selesai: aturan.selesai, utas });
  const pengamat = {
    tafsir: aturan.tafsir,
    temuan: (x: Temuan) => void semua.push(x),
    maju: (n: number) => void maju.push(n),
  };
  return { jumlah: await t.periksa(pengamat), semua, maju };
}

/** A second thread that isn't one: it has done the parts that `boleh` lets it do before anybody asks. */
function tiruan(boleh: (ke: number) => boolean, datang: (hasil: Map<number, string>) => Utas): BukaUtas {
  return async (tugas: TugasUtas) => {
    const hasil = new Map<number, string>();
    for (const ke of tugas.bagian.keys()) if (!boleh(ke)) Atomics.store(tugas.diambil, ke, 9);
    await kerjakanUtas(tugas, aturan, (ke, teks) => hasil.set(ke, teks));
    for (const ke of tugas.bagian.keys()) if (!boleh(ke)) Atomics.store(tugas.diambil, ke, 0);
    return datang(hasil);
  };
}

const bersama = (banyak: number) => new Int32Array(new SharedArrayBuffer(4 * banyak));

const langsung = (hasil: Map<number, string>): Utas => ({
  ambil: (ke) => hasil.get(ke),
  mati: () => false,
  tunggu: async () => undefined,
  tutup: async () => undefined,
});

describe('dua utas menemukan yang ditemukan satu utas', () => {
  let folder = '';
  let sendiri: Awaited<ReturnType<typeof temuan>>;
  beforeAll(async () => {
    folder = await tokoBanyak();
    sendiri = await temuan(folder);
  });
  afterAll(buangFolder);

  test('yang diperiksa bukan toko yang sehat, dan setiap kasus terhitung sekali', () => {
    const jenis = new Set(sendiri.semua.map((t) => t.jenis));
    for (const satu of ['kasus', 'kertas', 'nomor', 'ringkasan', 'salinan', 'jejak-ekor'])
      expect(jenis).toContain(satu);
    expect(sendiri.jumlah.kasus).toBe(BANYAK);
    expect(sendiri.maju).toEqual(Array.from({ length: BANYAK }, (_, i) => i + 1));
  });

  test.each<[string, BukaUtas]>([
    ['semuanya dikerjakan utas kedua', tiruan(() => true, langsung)],
    ['setiap bagian ketiga', tiruan((ke) => ke % 3 === 1, langsung)],
    [
      'hasilnya baru datang sesudah ditunggu',
      tiruan(
        (ke) => ke < 9,
        (hasil) => {
          const nanti = new Map<number, string>();
          return {
            ...langsung(nanti),
            tunggu: async () => {
              const [satu] = [...hasil].reverse();
              if (satu === undefined) throw new Error('tidak ada lagi yang ditunggu');
              nanti.set(...satu);
              hasil.delete(satu[0]);
            },
          };
        },
      ),
    ],
    [
      'ia mati dengan bagian yang sudah diambilnya',
      tiruan(
        (ke) => ke % 2 === 0,
        (hasil) => ({ ...langsung(new Map([...hasil].slice(0, 3))), mati: () => true }),
      ),
    ],
    ['ia tidak dapat dimulai', async () => null],
    ['ia gagal saat dimuat', async (tugas) => bukaUtas(join(AKAR, 'tests/alat/tidak-ada.cjs'), tugas)],
  ])('%s', async (_, utas) => {
    expect(await temuan(folder, utas)).toEqual(sendiri);
  });

  test('utas yang sebenarnya dari program yang dibangun', async () => {
    let diambil = 0;
    const hasil = await temuan(folder, async (tugas) => {
      const utas = bukaUtas(UTAS, tugas);
      await utas?.tunggu();
      const hitung = (teks: string | undefined) => {
        diambil += teks === undefined ? 0 : 1;
        return teks;
      };
      return utas && { ...utas, ambil: (ke) => hitung(utas.ambil(ke)) };
    });
    expect(hasil).toEqual(sendiri);
    expect(diambil).toBeGreaterThan(0);
  });
});

test('ia tidak jauh mendahului bagian yang dinanti', async () => {
  const banyak = 150;
  const bagian = Array.from({ length: banyak }, () => bagianDari(null, ['bPI-2026-0001.1.json']));
  const [diambil, dinanti] = [bersama(banyak + 1), bersama(1)];
  const utas = bukaUtas(UTAS, { folder: folderBaru(), kunci: null, bagian, diambil, dinanti });
  const sampai = async (ke: number) => {
    while (utas?.ambil(ke) === undefined) await utas?.tunggu();
  };
  await sampai(100);
  expect(diambil.indexOf(0)).toBe(101);
  Atomics.store(dinanti, 0, 49);
  Atomics.notify(dinanti, 0);
  await sampai(149);
  expect(diambil).not.toContain(0);
  await utas?.tutup();
  buangFolder();
});

test('kasus tersegel dibuka dengan kunci yang diberikan, dan hanya dengan itu', async () => {
  const folder = folderBaru();
  const rahasia = rahasiaDi(join(folderBaru(), 'config'));
  await daftarkan(toko(folder, { rahasia }));
  nilai(await toko(folder, { rahasia }).ubahEnkripsi('nyala', false, () => undefined));
  const diam = () => undefined;
  const dasar = { ...aturan, jam: () => JAM, acak: () => 'x', inti: null, sekilas: null, kabari: diam, kemajuan: diam };
  const r = ruangDi({ ...dasar, kait: async () => undefined, rahasia, ingatan: new Map() }, folder);
  const { bagian } = susunRencana(r);
  const telaah = async (kunci: TugasUtas['kunci']) => {
    const hasil: Telaah[] = [];
    const tugas = { folder, kunci, bagian, diambil: bersama(bagian.length + 1), dinanti: bersama(1) };
    await kerjakanUtas(tugas, aturan, (ke, teks) => void (ke < bagian.length && hasil.push(...JSON.parse(teks))));
    return hasil.map((satu) => [satu.nomor, satu.rusak, satu.isi?.peristiwa]);
  };
  expect(await telaah(await r.kunciData())).toEqual([['PI-2026-0001', false, 1]]);
  expect(await telaah(null)).toEqual([['PI-2026-0001', true, undefined]]);
  buangFolder();
});
