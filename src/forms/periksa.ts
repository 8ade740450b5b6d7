import type { Kesalahan } from '../domain/hasil.js';
import { type BahanIsian, bendera, type Isian, type JawabanSementara, type TabelIsian } from './isian.js';
import { bentukTeks } from './mentah.js';

export interface Terperiksa {
  jawaban: Record<string, unknown>;
  kesalahan: readonly Kesalahan[];
}

/** Runs the field's validator over every raw answer; every fault is named with its flag. */
export function periksaIsian(
  isian: TabelIsian,
  mentah: Readonly<Record<string, unknown>>,
  bahan: BahanIsian,
): Terperiksa {
  const jawaban: Record<string, unknown> = {};
  const kesalahan: Kesalahan[] = [];
  for (const [kunci, satu] of Object.entries(isian)) {
    const nilai = mentah[kunci];
    // A list without values (`--berkas`) answers nothing.
    if (nilai === undefined || (Array.isArray(nilai) && nilai.length === 0)) continue;
    const bentuk = bentukTeks(nilai, satu);
    if (!bentuk.ok) kesalahan.push({ bendera: bendera(kunci), pesan: bentuk.salah });
    else if (typeof bentuk.nilai === 'boolean') jawaban[kunci] = bentuk.nilai || undefined;
    else periksaNilai(kunci, satu, bentuk.nilai, bahan, jawaban, kesalahan);
  }
  return { jawaban, kesalahan };
}

function periksaNilai(
  kunci: string,
  isian: Isian<unknown>,
  mentah: readonly string[],
  bahan: BahanIsian,
  jawaban: Record<string, unknown>,
  kesalahan: Kesalahan[],
): void {
  const hasil = mentah.map((m) => isian.baca(m, bahan));
  const nilai = hasil.flatMap((h) => (h.ok ? [h.nilai] : []));
  for (const h of hasil) if (!h.ok) kesalahan.push({ bendera: bendera(kunci), pesan: h.salah });
  if (nilai.length < hasil.length) return;
  jawaban[kunci] = isian.banyak ? nilai.flat() : nilai[0];
}

/** The field is in play: its condition holds for the answers so far. */
export function berlaku(isian: Isian<unknown>, jawaban: JawabanSementara): boolean {
  return isian.bila === undefined || isian.bila(jawaban);
}

/** Required fields without an answer, each a fault with its flag. */
export function yangHilang(
  isian: TabelIsian,
  jawaban: JawabanSementara,
  salah: ReadonlySet<string>,
): readonly Kesalahan[] {
  return Object.entries(isian)
    .filter(([k, i]) => i.wajib && berlaku(i, jawaban) && jawaban[k] === undefined && !salah.has(bendera(k)))
    .map(([k, i]) => ({ bendera: bendera(k), pesan: `wajib diisi (${i.uraian})` }));
}

/** A fault that says only that an answer is missing. */
export function belumAda({ pesan }: Kesalahan): boolean {
  return pesan.startsWith('wajib');
}

/** Answers to questions that are not in play, where giving one is a fault. */
export function yangTidakBerlaku(isian: TabelIsian, jawaban: JawabanSementara): readonly Kesalahan[] {
  return Object.entries(isian).flatMap(([k, i]) =>
    i.hanyaBila !== undefined && jawaban[k] !== undefined && !berlaku(i, jawaban)
      ? [{ bendera: bendera(k), pesan: i.hanyaBila, lepas: true }]
      : [],
  );
}

/** What deserves a second look but never blocks: a NIK of another region …; each with its flag, or as `sebut` calls it. */
export function peringatanIsian(
  isian: TabelIsian,
  jawaban: JawabanSementara,
  bahan: BahanIsian,
  sebut: (isian: TabelIsian, kunci: string) => string = (_, kunci) => bendera(kunci),
): readonly string[] {
  return Object.entries(isian).flatMap(([k, i]) =>
    jawaban[k] === undefined ? [] : (i.peringatan?.(jawaban[k], bahan) ?? []).map((p) => `${sebut(isian, k)}: ${p}`),
  );
}
