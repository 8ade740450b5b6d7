import { relative } from 'node:path';
import type { Peristiwa } from '../../domain/kasus.js';
import type { Baris } from './baris-jejak.js';
import { semuaBulan } from './berkas-jejak.js';
import { daftarNiat } from './niat.js';
import { barisLain, type HasilJejak } from './periksa-jejak.js';
import { sibuk } from './periksa-telaah.js';
import { type Periksaan, terbaca } from './periksaan.js';
import { type Terbaru, terbaruCepat } from './terbaru.js';

/** Cases looked at side by side: so many lists of lines are in memory (cases). */
const SEKALI = 2000;
/** A case that goes on changing while it is compared is compared again. */
const ULANG = 3;

export interface BarisKasus {
  bulan: string;
  urut: number;
  peristiwa: number;
  sidik: string;
  /** Counts in the chain. */
  sah: boolean;
}

/** Events that the ledger lacks at its end, ready to be written again. */
export interface Ekor {
  nomor: string;
  peristiwa: readonly Peristiwa[];
}

/**
 * Cases that don't fit the ledger at first sight, event by event. The case is read before the ledger, and again after:
 * what was written meanwhile is no finding. Answers the numbers that the ledger has and no file.
 */
export async function periksaSilang(
  p: Periksaan,
  ragu: readonly string[],
  jejak: HasilJejak,
  ekor: (e: Ekor) => void,
): Promise<ReadonlySet<string>> {
  const hilang = new Set<string>();
  for (let dari = 0; dari < ragu.length; dari += SEKALI) {
    let sisa: readonly string[] = ragu.slice(dari, dari + SEKALI);
    for (let i = 0; i < ULANG && sisa.length > 0; i += 1) {
      const terakhir = i === ULANG - 1;
      sisa = await bandingkan(p, sisa, { jejak, ekor, hilang, terakhir });
    }
  }
  return hilang;
}

interface Bahan {
  jejak: HasilJejak;
  ekor(e: Ekor): void;
  hilang: Set<string>;
  terakhir: boolean;
}

/** A case before the ledger was read: only these events must have their lines there. */
interface Awal {
  revisi: number;
  peristiwa: number;
  /** The last of them may have been waiting for its line. */
  sibuk: boolean;
}

/** Answers those that moved on meanwhile. */
async function bandingkan(p: Periksaan, nomor: readonly string[], b: Bahan): Promise<string[]> {
  const awal = await bacaAwal(p, nomor);
  const baris = barisKasus(p.r.folder, new Set(nomor));
  const berubah: string[] = [];
  for (const satu of nomor) {
    const kini = await baca(p, satu);
    const dulu = awal.get(satu);
    if (p.rusak.has(satu) || dulu === undefined) continue;
    const maju = (kini?.revisi ?? 0) !== dulu.revisi || (dulu.sibuk && !sibuk(p, satu));
    if (!b.terakhir && maju) berubah.push(satu);
    else laporSilang(p, { nomor: satu, kini, dulu, baris: baris.get(satu) ?? [] }, b);
  }
  return berubah;
}

async function bacaAwal(p: Periksaan, nomor: readonly string[]): Promise<ReadonlyMap<string, Awal>> {
  const awal = new Map<string, Awal>();
  for (const satu of nomor) {
    const isi = await baca(p, satu);
    awal.set(satu, { revisi: isi?.revisi ?? 0, peristiwa: isi?.berkas.peristiwa.length ?? 0, sibuk: false });
  }
  // Asked after the cases: whose write is no longer under way by now has its line before the ledger is read.
  for (const { nomor: satu } of daftarNiat(p.r)) {
    const dulu = awal.get(satu);
    if (dulu !== undefined) dulu.sibuk = true;
  }
  return awal;
}

async function baca(p: Periksaan, nomor: string): Promise<Terbaru | null> {
  if (p.rusak.has(nomor)) return null;
  const isi = await terbaca(p, 'kasus', `berjalan/${nomor}`, nomor, () => terbaruCepat(p.r, nomor));
  if (isi === 'gagal') p.rusak.add(nomor);
  return isi === 'gagal' ? null : isi;
}

/** All lines about some cases, in the ledger's order. */
function barisKasus(folder: string, nomor: ReadonlySet<string>): Map<string, BarisKasus[]> {
  const hasil = new Map<string, BarisKasus[]>();
  const masukkan = (bulan: string, baris: Baris | null, sah: boolean) => {
    if (baris === null || !('nomor' in baris) || !nomor.has(baris.nomor)) return;
    const { urut, peristiwa, sidik } = baris;
    hasil.set(baris.nomor, [...(hasil.get(baris.nomor) ?? []), { bulan, urut, peristiwa, sidik, sah }]);
  };
  for (const bulan of semuaBulan(folder)) {
    for (const baris of bulan.sah) masukkan(bulan.bulan, baris, true);
    for (const lain of barisLain(bulan)) if (!lain.sah) masukkan(bulan.bulan, lain.baris, false);
  }
  return hasil;
}

interface Dibandingkan {
  nomor: string;
  kini: Terbaru | null;
  dulu: Awal;
  baris: readonly BarisKasus[];
}

function laporSilang(p: Periksaan, { nomor, kini, dulu, baris }: Dibandingkan, b: Bahan): void {
  const peristiwa = kini?.berkas.peristiwa ?? [];
  const sah = baris.filter((s) => s.sah);
  if (kini === null) {
    const [satu] = sah.length > 0 ? sah : baris;
    if (satu === undefined) return;
    b.hilang.add(nomor);
    return void p.lapor(
      'nomor',
      `jejak/${satu.bulan}.jsonl`,
      nomor,
      `Jejak mencatat kasus ini, tetapi berkasnya tidak ada.`,
    );
  }
  for (const satu of baris) periksaBaris(p, nomor, satu, peristiwa[satu.peristiwa - 1]);
  periksaUrutan(p, nomor, sah);
  const dinanti = peristiwa.slice(0, dulu.peristiwa);
  const kurang = dinanti.filter((s) => !sah.some((satu) => satu.peristiwa === s.urut && satu.sidik === s.sidik));
  const ditimpa = kurang.some((s) => sah.some((satu) => satu.peristiwa === s.urut));
  // An event of another content than its line is named by that line.
  if (kurang.length > 0 && !ditimpa) laporKurang(p, { kini, dulu, kurang }, b);
}

function periksaBaris(p: Periksaan, nomor: string, baris: BarisKasus, peristiwa: Peristiwa | undefined): void {
  if (peristiwa?.sidik === baris.sidik) return;
  const tempat = `jejak/${baris.bulan}.jsonl`;
  if (!baris.sah)
    p.lapor('jejak', tempat, nomor, `Baris urut ${baris.urut} disisipkan: bukan bagian rantai maupun kasus.`);
  else if (peristiwa === undefined) {
    p.lapor('jejak', tempat, nomor, `Jejak mencatat peristiwa ke-${baris.peristiwa}, tetapi kasusnya tidak memuatnya.`);
  } else {
    p.lapor('jejak', tempat, nomor, `Peristiwa ke-${baris.peristiwa} berbeda dari yang dicatat jejak: riwayat diubah.`);
  }
}

function periksaUrutan(p: Periksaan, nomor: string, sah: readonly BarisKasus[]): void {
  let tertinggi = 0;
  for (const { peristiwa, bulan, urut } of sah) {
    if (peristiwa > tertinggi + 1) {
      const apa = `Baris urut ${urut} (peristiwa ke-${peristiwa}) mendahului peristiwa sebelumnya.`;
      return void p.lapor('jejak', `jejak/${bulan}.jsonl`, nomor, apa);
    }
    tertinggi = Math.max(tertinggi, peristiwa);
  }
}

interface Kurang {
  kini: Terbaru;
  dulu: Awal;
  kurang: readonly Peristiwa[];
}

/** The ledger's tail is what a crash may cost: the last events of a case, not older than its last line. */
function laporKurang(p: Periksaan, { kini, dulu, kurang }: Kurang, { jejak, ekor }: Bahan): void {
  const { nomor } = kini;
  const tempat = relative(p.r.folder, kini.jalur);
  const sebut = kurang.map((s) => s.urut).join(', ');
  if (dulu.sibuk || sibuk(p, nomor))
    return void p.lapor('sisa', tempat, nomor, `Peristiwa ke-${sebut} belum tercatat di jejak.`);
  const pertama = kurang[0];
  const { akhir, utuh } = jejak;
  const diUjung = pertama !== undefined && pertama.urut + kurang.length - 1 === dulu.peristiwa;
  if (utuh && akhir !== null && diUjung && pertama.waktu >= akhir.waktu) {
    ekor({ nomor, peristiwa: kurang });
    p.lapor('jejak-ekor', tempat, nomor, `Peristiwa ke-${sebut} belum tercatat di ujung jejak.`);
  } else
    p.lapor(
      'jejak',
      tempat,
      nomor,
      `Baris jejak peristiwa ke-${sebut} tidak ada: dihapus, atau peristiwanya disisipkan.`,
    );
}
