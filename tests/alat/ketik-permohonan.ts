import type { Terminal } from './terminal.js';

export const NIK = '3602141303909001';

/** All of a request up to its details, one line each, in the order of the questions. */
const SEBARIS: readonly (readonly [RegExp, string])[] = [
  [/NIK \(kosong/, NIK],
  [/Nama pemohon/, 'Asep Suherman'],
  [/Alamat/, 'Kp. Sawah RT 02/01, Rangkasbitung'],
  [/Pekerjaan/, 'Guru'],
  [/Nomor telepon/, '081234567890'],
  [/E-mail/, ''],
  [/Dikuasakan kepada/, ''],
];

/** Types the fields of the applicant as they are asked, from this place of them on. */
export async function ketikPemohon(t: Terminal, dari = 0): Promise<void> {
  for (const [tanya, jawab] of SEBARIS.slice(dari)) await t.jawabSaat(tanya, jawab);
}

/** Types a whole request; the card is on the screen then. */
export async function ketikPermohonan(t: Terminal): Promise<void> {
  await ketikPemohon(t);
  await t.jawabSaat('Rincian informasi', 'Rekap penerima bantuan sosial 2025');
  await t.tekan('Enter');
  await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
  await t.jawabSaat('Cara memperoleh', '');
  await t.tunggu('Sudah benar?');
}
