import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Peristiwa } from '../../domain/kasus.js';
import type { TafsirKasus, Temuan } from '../../ports/periksa.js';
import { bereskan } from './bereskan.js';
import { bulanJejak } from './berkas-jejak.js';
import { hapus, kecuali, simpul, tulisBaru } from './cakram.js';
import { BERKAS_SEKILAS } from './jalur.js';
import { catatJejak } from './jejak.js';
import { denganKunci } from './kunci.js';
import { buangCadangan, cadangkanBerkas } from './perbaiki-cadangan.js';
import { tulisUlangRingkasan } from './perbaiki-ringkasan.js';
import { periksa } from './periksa.js';
import type { Ekor } from './periksa-silang.js';
import { rampungkan } from './rapikan.js';
import type { Ruang } from './ruang.js';
import { buangSekilas } from './sekilas-berkas.js';
import { terbaru } from './terbaru.js';
import { kepalaTerbuka } from './toko.js';

/** A copy set aside this long ago belongs to no form that is still being filled in (ms). */
const UMUR_SISA_MS = 3_600_000;

/** Kinds of finding that whole cases can put right. */
const DIKERJAKAN: readonly string[] = ['salinan', 'tempat', 'jejak-ekor', 'ringkasan', 'sekilas', 'sisa'];

/** What is to be redone. Of a case with any grave finding nothing is. */
interface Rencana {
  temuan: readonly Temuan[];
  ekor: readonly Ekor[];
  /** Files that will change or go. */
  berkas: readonly string[];
  terlarang: ReadonlySet<string>;
}

/**
 * Examines, then redoes under the lock what whole cases tell: the ledger's tail, summaries, leftovers, a closed case's
 * place. Everything it touches is copied to `cadangan/` first. Answers what was done; doing it again does nothing.
 */
export async function perbaiki(r: Ruang, tafsir: TafsirKasus): Promise<readonly string[]> {
  if ((await kepalaTerbuka(r)) === null) return [];
  const temuan: Temuan[] = [];
  const ekor: Ekor[] = [];
  await periksa(r, { tafsir, temuan: (t) => temuan.push(t), maju: () => undefined }, (e) => ekor.push(e));
  if (!temuan.some((t) => t.tingkat !== 'masalah' && DIKERJAKAN.includes(t.jenis))) return [];
  return denganKunci(r, async () => {
    const rencana = susun(r, temuan, ekor);
    if (rencana.berkas.length === 0) return [];
    const cadangan = await cadangkanBerkas(r, rencana.berkas);
    const selesai = [
      ...(await bereskanSisa(r, rencana)),
      ...(await tambahEkor(r, rencana)),
      ...(await rapikanKasus(r, rencana)),
      ...(await tulisUlangRingkasan(r, rencana.temuan)),
      ...susunLagiSekilas(r, rencana),
    ];
    if (selesai.length === 0) buangCadangan(r, cadangan);
    return selesai.length === 0 ? [] : [`Salinan berkas yang disentuh: ${cadangan}`, ...selesai];
  });
}

function susun(r: Ruang, semua: readonly Temuan[], ekor: readonly Ekor[]): Rencana {
  // In the clear, but whole.
  const berat = semua.filter((t) => t.tingkat === 'masalah' && t.jenis !== 'terang');
  const masalah = berat.flatMap((t) => t.nomor ?? []);
  const terlarang = new Set(masalah);
  const kini = jamToko(r);
  const temuan = semua.filter((t) => t.tingkat !== 'masalah' && dapat(r, t, kini) && !terlarang.has(t.nomor ?? ''));
  const berkas = new Set(temuan.map((t) => t.berkas));
  const bulan = bulanJejak(r.folder).at(-1);
  // Whatever carries a case through may add its lines.
  if (temuan.length > 0 && bulan !== undefined) berkas.add(`jejak/${bulan}.jsonl`);
  return { temuan, ekor: ekor.filter((e) => !terlarang.has(e.nomor)), berkas: [...berkas], terlarang };
}

function dapat(r: Ruang, { jenis, berkas }: Temuan, kini: number): boolean {
  if (jenis !== 'sisa') return DIKERJAKAN.includes(jenis);
  if (!berkas.startsWith('proses/')) return false;
  if (berkas.endsWith('.json')) return true;
  const mtime = kecuali('ENOENT', null, () => statSync(join(r.folder, berkas)).mtimeMs);
  return mtime !== null && kini - mtime > UMUR_SISA_MS;
}

/** Now, by the clock that gives the files their times. */
function jamToko(r: Ruang): number {
  const jalur = join(r.folder, 'proses', `jam-${r.acak()}.tmp`);
  tulisBaru(jalur, '');
  const { mtimeMs } = statSync(jalur);
  hapus(jalur);
  return mtimeMs;
}

async function bereskanSisa(r: Ruang, { temuan, terlarang }: Rencana): Promise<string[]> {
  const sisa = temuan.filter((t) => t.jenis === 'sisa');
  if (sisa.some((t) => t.berkas.endsWith('.json'))) await bereskan(r, (niat) => !terlarang.has(niat.nomor));
  for (const t of sisa.filter((satu) => satu.berkas.endsWith('.tmp'))) hapus(join(r.folder, t.berkas));
  const hilang = sisa.filter((t) => simpul(join(r.folder, t.berkas)) === null);
  return hilang.map((t) => `${t.berkas}: sisa penulisan dibereskan.`);
}

/** In the order of entry, so that the lines become what they were. */
async function tambahEkor(r: Ruang, { ekor }: Rencana): Promise<string[]> {
  const semua = ekor.flatMap(({ nomor, peristiwa }) => peristiwa.map((p) => ({ nomor, p })));
  const selesai: string[] = [];
  for (const { nomor, p } of semua.sort(urutCatat)) {
    const kini = await terbaru(r, nomor);
    const sampai = kini?.berkas.peristiwa.slice(0, p.urut) ?? [];
    if (kini === null || sampai.at(-1)?.sidik !== p.sidik) continue;
    await catatJejak(r, { ...kini.berkas, peristiwa: sampai }, () => null);
    selesai.push(`jejak: peristiwa ke-${p.urut} ${nomor} (${p.tindakan}) dicatat di ujungnya.`);
  }
  return selesai;
}

function susunLagiSekilas(r: Ruang, { temuan }: Rencana): string[] {
  if (!temuan.some((t) => t.jenis === 'sekilas')) return [];
  buangSekilas(r);
  return [`${BERKAS_SEKILAS}: dibuang; daftar berikutnya menyusunnya lagi.`];
}

type Tercatat = { nomor: string; p: Peristiwa };

function urutCatat(a: Tercatat, b: Tercatat): number {
  const kunci = ({ nomor, p }: Tercatat) => `${p.waktu} ${nomor}`;
  if (kunci(a) !== kunci(b)) return kunci(a) < kunci(b) ? -1 : 1;
  return a.p.urut - b.p.urut;
}

async function rapikanKasus(r: Ruang, { temuan }: Rencana): Promise<string[]> {
  const kasus = temuan.filter((t) => t.jenis === 'salinan' || t.jenis === 'tempat');
  for (const nomor of new Set(kasus.flatMap((t) => t.nomor ?? []))) {
    const kini = await terbaru(r, nomor);
    if (kini !== null) await rampungkan(r, kini.berkas, () => null);
  }
  const pindah = kasus.filter((t) => simpul(join(r.folder, t.berkas)) === null);
  return pindah.map((t) => `${t.berkas}: ${t.jenis === 'tempat' ? 'dipindahkan ke arsip' : 'revisi lama dibuang'}.`);
}
