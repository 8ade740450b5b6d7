import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acakDari, berkasTercakup } from '../adapters/alat-periksa.js';
import { sidikDiKertas } from '../alat/kertas.js';
import { DAFTAR, sampai, tindak } from '../alat/permohonan.js';
import { denganMeja, denganSalinan, type Meja } from '../alat/program.js';
import { disebut } from '../alat/rusak.js';
import { AKHIR, DUA, SATU, SERANGAN, type Serangan } from './alat/serangan.js';
import { type Buku, bukuBaru, dilewati, kolam, type Skenario } from './alat/skenario.js';
import { kurang } from './alat/syarat.js';

const MARET = { jam: '2026-03-13T09:12:00+07:00' };
const APRIL = { jam: '2026-04-14T09:12:00+07:00' };
/** More than a year later: the papers are old. */
const KEMUDIAN = { jam: '2027-06-01T09:12:00+07:00' };

/** Codes on the receipts, which are in their holders' hands. */
type Kertas = ReadonlyMap<string, string>;

/** Two months of ledger; the last act is the registration whose receipt came last. */
async function isi(m: Meja): Promise<Kertas> {
  await sampai(m, 6, MARET);
  await sampai(m, 1, APRIL);
  await m.beres(DAFTAR, APRIL);
  return new Map([SATU, DUA, AKHIR].map((nomor) => [nomor, sidikDiKertas(m.toko, nomor)]));
}

/** Receipts whose code the ledger still bears out. */
async function yangCocok(m: Meja, kertas: Kertas): Promise<string[]> {
  const cocok: string[] = [];
  for (const [nomor, kode] of kertas) {
    if ((await m.layanan(['periksa', '--jangkar', `${kode}@${nomor}`], KEMUDIAN)).kode === 0) cocok.push(nomor);
  }
  return cocok;
}

async function serang(buku: Buku, m: Meja, kertas: Kertas, s: Serangan): Promise<void> {
  s.lakukan(m.toko);
  buku.kena();
  const semua = await disebut(m);
  const nomor = new Set(semua.map((satu) => satu.split(' ').at(-1)));
  if (s.disebut === null ? semua.length > 0 : !nomor.has(s.disebut))
    buku.rusak(`${s.nama}: ${semua.join(', ') || '-'}`);
  const cocok = await yangCocok(m, kertas);
  if (`${cocok}` !== `${s.cocok}`) buku.rusak(`${s.nama}: kertas yang cocok ${cocok}, bukan ${s.cocok}`);
}

/** One byte of anything covered, anywhere: the file, the case or the ledger is named, and the byte back again is no finding. */
async function ubahBita(buku: Buku, m: Meja, benih: number, banyak: number): Promise<void> {
  const acak = acakDari(benih);
  const berkas = berkasTercakup(m.toko);
  for (let i = 0; i < banyak; i += 1) {
    const nama = berkas[acak(berkas.length)] ?? '';
    const asli = readFileSync(join(m.toko, nama));
    const tempat = acak(asli.length);
    writeFileSync(join(m.toko, nama), asli.with(tempat, ((asli[tempat] ?? 0) + 1 + acak(255)) % 256));
    buku.kena();
    const nomor = /[A-Z]{2}-\d{4}-\d{4}/.exec(nama)?.[0] ?? 'jejak';
    const kata = await disebut(m);
    if (!kata.some((satu) => satu.includes(nama) || satu.includes(nomor)))
      buku.rusak(`${nama} bita ${tempat}: ${kata}`);
    writeFileSync(join(m.toko, nama), asli);
  }
  if ((await disebut(m)).length > 0) buku.rusak('dikembalikan, tetapi masih disebut');
}

/** Long after, with other acts behind it, every receipt still fits: the witness grows old and stays good. */
async function kertasLama(buku: Buku, m: Meja, kertas: Kertas): Promise<void> {
  await m.beres(DAFTAR, KEMUDIAN);
  await tindak(m, AKHIR, ['teruskan'], KEMUDIAN);
  const cocok = await yangCocok(m, kertas);
  if (cocok.length !== kertas.size) buku.rusak(`sesudah setahun hanya ${cocok.join(' ') || 'tidak satu pun'} cocok`);
}

export const sejarah: Skenario = {
  janji: 7,
  nama: 'history edited, removed, inserted, re-ordered, re-hashed; random bytes',
  sasaran: 200,
  jalankan: async ({ pendek }) => {
    const belum = kurang('pdftotext');
    if (belum !== null) return dilewati(belum);
    return denganMeja(async (asal) => {
      const buku = bukuBaru();
      const kertas = await isi(asal);
      await kolam(2, SERANGAN, (s) => denganSalinan(asal, (m) => serang(buku, m, kertas, s)));
      await kolam(2, [20260313, 20260414], (benih) =>
        denganSalinan(asal, (m) => ubahBita(buku, m, benih, pendek ? 5 : 100)),
      );
      await denganSalinan(asal, (m) => kertasLama(buku, m, kertas));
      return buku.hasil();
    });
  },
};
