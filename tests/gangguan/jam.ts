import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BerkasKasus, Peristiwa } from '../../src/domain/kasus.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { AKAR } from '../alat/program.js';
import { denganFolder, layanan, type Usai } from './alat/jalan.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';
import { kasusWarga, periksaPulih } from './alat/toko.js';

const JAM = pathToFileURL(join(AKAR, 'tests/alat/jam.mjs')).href;
const BENAR = '2026-03-13T09:12:00+07:00';
const SEKALIGUS = 4;
/** What the clock shows instead; a whole number of acts is done with it, then it is right again. */
const SALAH = [
  '2026-03-13T08:12:00+07:00',
  '2026-02-13T09:12:00+07:00',
  '1970-01-01T07:00:00+07:00',
  '2038-01-19T10:14:08+07:00',
];
/** Steps back inside a run (ms): an hour, 30 days. */
const LOMPATAN = [-3_600_000, -30 * 86_400_000];
const ZONA = ['Asia/Jakarta', 'America/New_York', 'Pacific/Kiritimati'];
/** More looks at the clock than any command takes. */
const TERBANYAK = 60;

/** A command on the clock of the test; its own log says when the clock stepped. */
function pada(toko: string, jam: string, argumen: readonly string[], env: Record<string, string> = {}): Promise<Usai> {
  return layanan(toko, argumen, { env: { NODE_OPTIONS: `--import=${JAM}`, JAM_TES: jam, ...env } });
}

/** As `pada`, but refused is a breach; answers what was printed. */
async function lancar(buku: Buku, ...[toko, jam, argumen, env]: Parameters<typeof pada>): Promise<string> {
  const { kode, keluar, galat } = await pada(toko, jam, argumen, env);
  if (kode !== 0) buku.rusak(`${argumen[0]} pada ${jam} keluar ${kode}: ${galat.trim()}`);
  return keluar.trim();
}

const langkah = (nomor: string, i: number): string[] => {
  const [kata = '', ...flag] = LANGKAH[i] ?? [];
  return [kata, nomor, ...flag];
};

/** What the mark of an entry must be, from the moments themselves: whole minutes when more than 5, else none. */
function tandaHarus(sebelum: Peristiwa | undefined, ini: Peristiwa): number | undefined {
  const menit = sebelum === undefined ? 0 : (Date.parse(sebelum.waktu) - Date.parse(ini.waktu)) / 60_000;
  return menit > 5 ? Math.floor(menit) : undefined;
}

/** The store is whole, its case holds these acts in this order, and `riwayat` shows every mark and no other. */
async function periksaKasus(buku: Buku, toko: string, nomor: string, acara: readonly string[]): Promise<BerkasKasus[]> {
  const diakui = acara.map((tindakan) => ({ nomor, tindakan }));
  const semua = await periksaPulih(buku, toko, diakui);
  const peristiwa = semua.find((k) => k.nomor === nomor)?.peristiwa ?? [];
  const urutan = peristiwa.map((p) => `${p.urut} ${p.tindakan}`).join(', ');
  if (urutan !== acara.map((a, i) => `${i + 1} ${a}`).join(', ')) buku.rusak(`${nomor} urutan: ${urutan}`);
  const harus = peristiwa.map((p, i) => tandaHarus(peristiwa[i - 1], p));
  const tanda = peristiwa.map((p) => p.isi.jamMundur);
  if (`${tanda}` !== `${harus}`) buku.rusak(`${nomor} tanda: ${tanda} bukan ${harus}`);
  const tampak = (await lancar(buku, toko, BENAR, ['riwayat', nomor])).split('\n').map((b) => b.includes('jam mundur'));
  if (`${tampak}` !== `${harus.map((h) => h !== undefined)}`) buku.rusak(`${nomor} riwayat menandai: ${tampak}`);
  return semua;
}

/** The clock is wrong for one act of a case and right again for the next. */
async function salahSekali(buku: Buku, toko: string, jam: string, ke: number): Promise<void> {
  const nomor = await lancar(buku, toko, BENAR, DAFTAR);
  for (let i = 0; i <= ke + 1; i += 1) await lancar(buku, toko, i === ke ? jam : BENAR, langkah(nomor, i));
  const acara = ['daftar', ...LANGKAH.slice(0, ke + 2).map(([kata = '']) => kata)];
  const kasus = (await periksaKasus(buku, toko, nomor, acara)).find((k) => k.nomor === nomor);
  const [salah, tanda] = [kasus?.peristiwa[ke + 1], kasus?.peristiwa.some((p) => p.isi.jamMundur !== undefined)];
  // It fired: the entry bears the wrong moment, and somewhere the clock went back.
  if (salah?.waktu.startsWith(jam.slice(0, 13)) && tanda) buku.kena();
  else buku.rusak(`jam ${jam} tidak kena: ${salah?.waktu}`);
}

/** What the clock steps back in: an act on the first case, and the opening of the second. */
const PADA = {
  teruskan: { argumen: langkah('PI-2026-0001', 0), nomor: 'PI-2026-0001', acara: ['daftar', 'teruskan'] },
  daftar: { argumen: DAFTAR, nomor: 'PI-2026-0002', acara: ['daftar'] },
} as const;

/** A step back at the Nth look of a command at the clock; false: it looks less often than that. */
async function satuLompatan(buku: Buku, toko: string, apa: keyof typeof PADA, n: number, ms: number) {
  const { argumen, nomor, acara } = PADA[apa];
  await lancar(buku, toko, BENAR, DAFTAR);
  const usai = await pada(toko, BENAR, argumen, { JAM_LOMPAT: `${n}:${ms}` });
  if (usai.kode !== 0) buku.rusak(`${apa}: lompat ${ms} keluar ${usai.kode}: ${usai.galat.trim()}`);
  await periksaKasus(buku, toko, nomor, acara);
  const kena = usai.galat.includes('JAM MELOMPAT');
  if (kena) buku.kena();
  return kena;
}

/** Each look in turn (or every so many) until there is none left. */
async function sapuLompatan(buku: Buku, folder: string, apa: keyof typeof PADA, ms: number, hanya: number) {
  let n = 1;
  while (n <= hanya && (await satuLompatan(buku, join(folder, `${apa}${ms}-${n}`), apa, n, ms))) n += 1;
  if (n === 1) buku.rusak(`lompatan ${ms} tidak kena`);
}

/** Around midnight in WIB (17:00 UTC), back over it too: the year is the office's, wherever the PC thinks it is. */
async function gantiTahun(buku: Buku, toko: string, tahun: number, TZ: string): Promise<void> {
  const saat = [`${tahun}-12-31T16:56:00Z`, `${tahun}-12-31T17:00:00Z`, `${tahun}-12-31T16:57:00Z`];
  const harus = [`PI-${tahun}-0001`, `PI-${tahun + 1}-0001`, `PI-${tahun}-0002`];
  for (const [i, jam] of saat.entries()) {
    const nomor = await lancar(buku, toko, jam, DAFTAR, { TZ });
    if (nomor !== harus[i]) buku.rusak(`TZ=${TZ} ${jam}: ${nomor} bukan ${harus[i]}`);
  }
  const diakui = harus.map((nomor) => ({ nomor, tindakan: 'daftar' }));
  for (const { nomor, peristiwa } of kasusWarga(await periksaPulih(buku, toko, diakui))) {
    const i = harus.indexOf(nomor);
    const beda = Date.parse(peristiwa[0]?.waktu ?? '') - Date.parse(saat[i] ?? '');
    if (beda >= 0 && beda < 180_000) buku.kena();
    else buku.rusak(`${nomor} tercatat ${peristiwa[0]?.waktu}`);
  }
}

type Kerja = (buku: Buku, folder: string) => Promise<void>;

function daftarKerja(pendek: boolean): Kerja[] {
  const ke = pendek ? [0] : [0, 1, 2, 3];
  const tahun = pendek ? [2026] : [2026, 2037];
  return [
    ...(['teruskan', 'daftar'] as const).flatMap((apa) =>
      LOMPATAN.map(
        (ms): Kerja =>
          (b, f) =>
            sapuLompatan(b, f, apa, ms, pendek ? 3 : TERBANYAK),
      ),
    ),
    ...SALAH.flatMap((jam, i) =>
      ke.map(
        (k): Kerja =>
          (b, f) =>
            salahSekali(b, join(f, `salah-${i}-${k}`), jam, k),
      ),
    ),
    ...tahun.flatMap((t) =>
      ZONA.map(
        (z, i): Kerja =>
          (b, f) =>
            gantiTahun(b, join(f, `tahun-${t}-${i}`), t, z),
      ),
    ),
  ];
}

async function salahJam({ pendek }: { pendek: boolean }) {
  return denganFolder(async (folder) => {
    const buku = bukuBaru();
    await kolam(SEKALIGUS, daftarKerja(pendek), (kerja) => kerja(buku, folder));
    return buku.hasil();
  });
}

export const jam: Skenario = { janji: 13, nama: 'the clock is wrong', sasaran: 50, jalankan: salahJam };
