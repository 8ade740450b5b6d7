import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a scanner sees of a page that was printed and scanned at 150 dpi: the text of each QR code on it. */
export function pindai(pdf: Uint8Array, halaman: number): string[] {
  const satu = ['-f', String(halaman), '-l', String(halaman)];
  const folder = mkdtempSync(join(tmpdir(), 'layanan-qr-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', '150', ...satu, '-png', join(folder, 'a.pdf'), join(folder, 'h')]);
    const gambar = readdirSync(folder).filter((n) => n.endsWith('.png'));
    return gambar.flatMap((n) => bacaGambar(join(folder, n)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** zbarimg ends with 4 where it finds no code. */
function bacaGambar(berkas: string): string[] {
  const argumen = ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', berkas];
  try {
    const keluar = execFileSync('zbarimg', argumen, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return keluar.split('\n').filter((b) => b !== '');
  } catch (galat) {
    if ((galat as { status?: number }).status === 4) return [];
    throw galat;
  }
}
