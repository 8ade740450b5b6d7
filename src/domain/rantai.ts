import { createHash, hash } from 'node:crypto';
import { hmacDengan } from './hmac.js';
import type { BerkasKasus, Isi, Json, Peristiwa, PeristiwaBaru } from './kasus.js';
import { HAPUS_IDENTITAS } from './pribadi.js';

const AWALAN_PERISTIWA = 'layanan/peristiwa/v1\n';
const AWALAN_PRIBADI = 'layanan/pribadi/v1\n';
const AWALAN_GARAM = 'layanan/garam/v1\n';
/** `sebelum` of a first event. */
export const SIDIK_NOL = '0'.repeat(64);

/** A case without events; it is stored once it has its first. */
export function berkasBaru(kepala: Pick<BerkasKasus, 'nomor' | 'jenis' | 'standar' | 'garam'>): BerkasKasus {
  const { nomor, jenis, standar, garam } = kepala;
  return { skema: 1, nomor, jenis, standar, garam, revisi: 0, peristiwa: [] };
}

/** The next revision: events numbered, dated by the clock and chained to the last one. */
export function tambahkan(
  berkas: BerkasKasus,
  baru: readonly PeristiwaBaru[],
  pencatat: { waktu: string; petugas: string },
): BerkasKasus {
  const peristiwa = [...berkas.peristiwa];
  for (const p of baru) peristiwa.push(rangkai(berkas, peristiwa, p, pencatat));
  return { ...berkas, revisi: berkas.revisi + 1, peristiwa };
}

function rangkai(
  berkas: BerkasKasus,
  ada: readonly Peristiwa[],
  baru: PeristiwaBaru,
  { waktu, petugas }: { waktu: string; petugas: string },
): Peristiwa {
  const { tindakan, tanggal, jabatan, status, isi, pribadi, terhapus } = baru;
  if (berkas.garam === '' && Object.keys(pribadi).length > 0) throw new Error('data pribadi sesudah identitas dihapus');
  const sebelum = ada.at(-1)?.sidik ?? SIDIK_NOL;
  const tanpaSidik = {
    urut: ada.length + 1,
    tindakan,
    tanggal,
    jabatan,
    status,
    isi,
    pribadi,
    ...(terhapus === undefined ? {} : { terhapus }),
    waktu,
    petugas,
    sebelum,
  };
  return { ...tanpaSidik, sidik: sidikPeristiwa(berkas, tanpaSidik, ringkasPribadi(berkas, baru)) };
}

/** One Indonesian sentence that names what is wrong with the chain; null = whole. The end can be cut unseen: see the ledger. */
export function periksaRantai(berkas: BerkasKasus): string | null {
  let sebelum = SIDIK_NOL;
  const terhapus = berkas.garam === '';
  if (terhapus !== berkas.peristiwa.some((p) => p.tindakan === HAPUS_IDENTITAS)) {
    return terhapus ? 'Identitasnya hilang tanpa peristiwa penghapusannya.' : 'Identitasnya ada lagi sesudah dihapus.';
  }
  for (const [i, p] of berkas.peristiwa.entries()) {
    if (p.urut !== i + 1)
      return `Peristiwa ke-${i + 1} bernomor urut ${p.urut}: ada yang hilang, disisipkan, atau ditukar.`;
    if (p.sebelum !== sebelum) return `Peristiwa ke-${p.urut} tidak menyambung ke peristiwa sebelumnya.`;
    if (terhapus ? Object.keys(p.pribadi).length > 0 : p.terhapus !== undefined) {
      return `Data pribadi peristiwa ke-${p.urut} tidak sejalan dengan penghapusan identitasnya.`;
    }
    const salah = periksaSidik(berkas, p);
    if (salah !== null) return salah;
    sebelum = p.sidik;
  }
  return null;
}

function periksaSidik(berkas: BerkasKasus, p: Peristiwa): string | null {
  const sidik = sidikDibaca(() => sidikPeristiwa(berkas, p, ringkasPribadi(berkas, p)));
  if (sidik === p.sidik) return null;
  const beda = sidik === null ? 'memuat angka di luar jangkauan' : 'tidak cocok dengan sidiknya';
  return `Isi peristiwa ke-${p.urut} (${p.tindakan}) ${beda}.`;
}

/** A hash over what was read, which may say anything; null where it bears a number that can't have been recorded. */
export function sidikDibaca(hitung: () => string): string | null {
  try {
    return hitung();
  } catch (galat) {
    if (galat instanceof AngkaLiar) return null;
    throw galat;
  }
}

/**
 * The hash knows personal fields by their digests only: after an erasure an event keeps this map
 * instead of fields and salt, and the chain still verifies.
 */
function sidikPeristiwa(
  { nomor, jenis, standar }: BerkasKasus,
  p: Omit<Peristiwa, 'sidik'>,
  pribadi: Readonly<Record<string, string>>,
): string {
  const { urut, tindakan, tanggal, jabatan, status, isi, waktu, petugas, sebelum } = p;
  const awal = `"isi":${kanonik(isi)},"jabatan":${teksKanonik(jabatan)},"jenis":${teksKanonik(jenis)}`;
  const lalu = `"nomor":${teksKanonik(nomor)},"petugas":${teksKanonik(petugas)},"pribadi":${kanonik(pribadi)}`;
  const tengah = `"sebelum":${teksKanonik(sebelum)},"standar":${teksKanonik(standar)},"status":${kanonik(status)}`;
  const sisa = `"tanggal":${teksKanonik(tanggal)},"tindakan":${teksKanonik(tindakan)},"urut":${angkaKanonik(urut)}`;
  // The canonical form of these fields, in its order: half of the cost of reading a case was sorting them.
  return hash('sha256', `${AWALAN_PERISTIWA}{${awal},${lalu},${tengah},${sisa},"waktu":${teksKanonik(waktu)}}`);
}

/** Field → HMAC under the salt of the case: a bare hash of a NIK can be guessed. Of an erased event what it kept. */
export function ringkasPribadi(
  { garam }: Pick<BerkasKasus, 'garam'>,
  { pribadi, terhapus }: Pick<PeristiwaBaru, 'pribadi' | 'terhapus'>,
): Readonly<Record<string, string>> {
  if (terhapus !== undefined) return terhapus;
  // Most events of a case tell nothing of a person.
  if (Object.keys(pribadi).length === 0) return {};
  const hmac = hmacGaram(garam);
  const pasangan: [string, string][] = [];
  for (const bidang of Object.keys(pribadi)) {
    const nilai = pribadi[bidang];
    if (nilai === undefined) continue;
    pasangan.push([bidang.normalize('NFC'), hmac(`${AWALAN_PRIBADI}${kanonik([bidang, nilai])}`)]);
  }
  return Object.fromEntries(pasangan);
}

/** The events of a case ask for it one after the other. */
let terakhir: { garam: string; hmac: (teks: string) => string } | null = null;

function hmacGaram(garam: string): (teks: string) => string {
  if (terakhir?.garam !== garam) terakhir = { garam, hmac: hmacDengan(Buffer.from(garam, 'hex')) };
  return terakhir.hmac;
}

/** Tells two cases apart that took the same number, also after the salt was erased: the erasure recorded this digest of it. */
export function sidikGaram({ garam, peristiwa }: Pick<BerkasKasus, 'garam' | 'peristiwa'>): string {
  if (garam !== '') return createHash('sha256').update(AWALAN_GARAM).update(garam).digest('hex');
  return String(peristiwa.find((p) => p.tindakan === HAPUS_IDENTITAS)?.isi.sidikGaram ?? '');
}

/** One spelling for one value: keys sorted, strings NFC, no number that another reader could round. */
export function kanonik(nilai: Json): string {
  if (typeof nilai === 'string') return teksKanonik(nilai);
  if (typeof nilai === 'number') return angkaKanonik(nilai);
  if (nilai === null || typeof nilai !== 'object') return String(nilai);
  if (Array.isArray(nilai)) return `[${nilai.map(kanonik).join()}]`;
  const objek = nilai as Isi;
  const kunci = Object.keys(objek);
  const pasangan: string[] = [];
  for (const satu of kunci) {
    const isi = objek[satu];
    // JSON drops a key without a value; so does its hash.
    if (isi === undefined) continue;
    const baru = `${teksKanonik(satu)}:${kanonik(isi)}`;
    if (kunci.length > SEDIKIT) pasangan.push(baru);
    else sisipkan(pasangan, baru);
  }
  return `{${(kunci.length > SEDIKIT ? pasangan.sort() : pasangan).join()}}`;
}

/** Up to so many keys are sorted while they are spelled: for them `sort` costs more than all the rest. */
const SEDIKIT = 16;

function sisipkan(urut: string[], baru: string): void {
  let i = urut.length;
  for (let lama = urut[i - 1]; lama !== undefined && lama > baru; lama = urut[i - 1]) {
    urut[i] = lama;
    i -= 1;
  }
  urut[i] = baru;
}

/** Neither to be escaped nor composed: most texts, and every hash. */
const POLOS = /^[ !#-[\]-~]*$/;

function teksKanonik(teks: string): string {
  return POLOS.test(teks) ? `"${teks}"` : JSON.stringify(teks.normalize('NFC'));
}

/** Another reader could round it: nothing that bears it is recorded. */
class AngkaLiar extends Error {
  override name = 'AngkaLiar';
}

function angkaKanonik(nilai: number): string {
  if (!Number.isFinite(nilai) || (Number.isInteger(nilai) && !Number.isSafeInteger(nilai))) {
    throw new AngkaLiar('angka di luar jangkauan tidak dapat dicatat');
  }
  return JSON.stringify(nilai);
}
