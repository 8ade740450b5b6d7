import { type Baris, type BarisDinilai, KEPALA_AWAL, penilaiBaris, persisBaris, uraiBaris } from './baris-jejak.js';
import { type BulanJejak, bulanJejak, potonganBulan } from './berkas-jejak.js';
import { type JejakKasus, jejakKasus } from './periksa-jejak-kasus.js';
import type { Periksaan } from './periksaan.js';
import type { KepalaToko } from './toko.js';

export interface HasilJejak {
  kasus: JejakKasus;
  /** Last line that counts. */
  akhir: Baris | null;
  /** No line is missing or damaged: what the cases have beyond it is its tail. */
  utuh: boolean;
}

/** Walks the ledger through all months: its chain, its files, and what it says of each case. `kira`: about so many cases. */
export function periksaJejak(p: Periksaan, kepala: KepalaToko | null, kira = 0): HasilJejak {
  const hasil: HasilJejak = { kasus: jejakKasus(kira), akhir: null, utuh: true };
  const [pertama] = bulanJejak(p.r.folder);
  if (pertama !== undefined && kepala !== null && pertama !== kepala.dibuat.slice(0, 7)) {
    laporJejak(p, hasil, pertama, `Jejak mestinya mulai bulan ${kepala.dibuat.slice(0, 7)}.`);
  }
  for (const bulan of bulanJejak(p.r.folder)) {
    const harus = hasil.akhir;
    if (harus !== null && !('lanjut' in harus && harus.lanjut === bulan)) {
      laporJejak(p, hasil, bulan, 'Bulan sebelumnya tidak menyambung ke berkas ini.');
    }
    const nilai = penilaiBaris(harus ?? KEPALA_AWAL);
    let ke = 0;
    for (const potongan of potonganBulan(p.r.folder, bulan)) {
      ke += 1;
      const dinilai = nilai(potongan);
      if (dinilai.baris === null || !dinilai.berlaku) periksaLain(p, hasil, { bulan, ke, potongan, ...dinilai });
      else periksaBerlaku(p, hasil, { bulan, ke, potongan, ...dinilai, baris: dinilai.baris });
    }
  }
  return hasil;
}

type Ditelusuri = BarisDinilai & { bulan: string; ke: number; potongan: string };

/** A line that counts. */
function periksaBerlaku(p: Periksaan, hasil: HasilJejak, b: Ditelusuri & { baris: Baris }): void {
  const { bulan, baris } = b;
  if (!b.lanjutan) {
    const dari = hasil.akhir?.urut ?? KEPALA_AWAL.urut;
    const apa = `Rantai jejak putus antara baris urut ${dari} dan ${baris.urut}: ada yang diubah atau hilang.`;
    laporJejak(p, hasil, bulan, apa, 'nomor' in baris ? baris.nomor : null);
  }
  if (!persisBaris(b.potongan, baris)) {
    laporJejak(p, hasil, bulan, `Baris ke-${b.ke} bukan tulisan program (kunci ganda atau spasi).`);
  }
  if ('nomor' in baris) hasil.kasus.catat(baris.nomor, baris.peristiwa, baris.sidik);
  p.jumlah.baris += 1;
  hasil.akhir = baris;
}

/** A line that doesn't count: torn by a crash, void after a race, or put in by somebody. */
function periksaLain(p: Periksaan, hasil: HasilJejak, { bulan, ke, potongan, baris }: Ditelusuri): void {
  if (potongan === '') return;
  if (baris === null) {
    const apa = `Baris ke-${ke} tidak dapat dibaca dan bukan bagian rantainya.`;
    p.lapor('yatim', `jejak/${bulan}.jsonl`, null, apa);
  } else if ('nomor' in baris) hasil.kasus.ragukan(baris.nomor);
}

function laporJejak(p: Periksaan, hasil: HasilJejak, bulan: string, apa: string, nomor: string | null = null): void {
  hasil.utuh = false;
  p.lapor('jejak', `jejak/${bulan}.jsonl`, nomor, apa);
}

/** Lines of a month that are not, letter for letter, those that count; `baris` null = can't be read. */
export function* barisLain({ teks, sah }: BulanJejak): Generator<{ ke: number; baris: Baris | null; sah: boolean }> {
  let i = 0;
  for (const [ke, potongan] of teks.split('\n').entries()) {
    if (potongan === '') continue;
    const harus = sah[i];
    if (potongan === JSON.stringify(harus)) {
      i += 1;
      continue;
    }
    const baris = uraiBaris(potongan);
    const sama = baris !== null && baris.jejak === harus?.jejak;
    if (sama) i += 1;
    yield { ke: ke + 1, baris, sah: sama };
  }
}
