import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { PilihanTanya } from '../ports/prompter.js';

/** So many are named where a beginning fits several. */
const DISEBUT = 5;

/**
 * What is chosen from a numbered list by what was typed: its number, its name, or a beginning that fits no other. A number
 * that is a name as well is the number. Refused with a sentence; `akhir`: what else can be typed.
 */
export function pilihKetikan(
  pilihan: readonly PilihanTanya[],
  jawab: string,
  akhir = '',
): Result<PilihanTanya, string> {
  const bernomor = /^\d{1,3}$/.test(jawab) ? pilihan[Number(jawab) - 1] : undefined;
  const kata = jawab.toLowerCase();
  const bernama = pilihan.filter((p) => kata !== '' && p.nilai !== '');
  const satu = bernomor ?? bernama.find((p) => namanya(p).includes(kata));
  if (satu !== undefined) return berhasil(satu);
  const cocok = bernama.filter((p) => namanya(p).some((n) => n.startsWith(kata)));
  const [pertama] = cocok;
  if (pertama === undefined) return gagal(`Ketik nomor 1 sampai ${pilihan.length} atau namanya${akhir}.`);
  if (cocok.length === 1) return berhasil(pertama);
  const contoh = cocok.slice(0, DISEBUT).map((p) => p.nilai);
  return gagal(`"${jawab}" dapat berarti ${contoh.join(', ')}${cocok.length > DISEBUT ? ', …' : ''}.`);
}

function namanya({ nilai, nama }: PilihanTanya): readonly string[] {
  return [nilai.toLowerCase(), nama.toLowerCase()];
}
