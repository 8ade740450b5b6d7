import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A paper of a case, as the program keeps it. */
export function jalurKertas(toko: string, nomor: string, jenis: string): string {
  return join(toko, 'dokumen', nomor.split('-')[1] ?? '', nomor, `${jenis}.pdf`);
}

/** The code of the ledger that stands on a receipt, read off the paper as its holder would. Needs pdftotext. */
export function sidikDiKertas(toko: string, nomor: string): string {
  const jalur = jalurKertas(toko, nomor, 'tanda-terima');
  const teks = execFileSync('pdftotext', ['-layout', jalur, '-'], { encoding: 'utf8' });
  return /Sidik jejak ([0-9A-Z-]{19})/.exec(teks)?.[1] ?? '';
}
