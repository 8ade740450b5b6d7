import type { Context } from '../context.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { NASKAH, SHELL } from '../render/pelengkapan.js';
import { tanyaSatu } from './argumen.js';
import type { Keluaran, Masukan, Perintah } from './perintah.js';

/** Prints the script; what it asks the program is answered by `src/lengkapi.ts`. */
export const pelengkapan: Perintah = {
  nama: 'pelengkapan',
  kelompok: 'Mengurus meja',
  ringkasan: 'Tulis naskah yang melengkapi perintah, bendera, nilai, dan nomor kasus dengan tombol Tab',
  argumen: [
    { nama: 'SHELL', wajib: true, uraian: SHELL.join(', '), kata: SHELL, tanya: tanyaSatu('Shell', () => SHELL) },
  ],
  isian: {},
  menulis: false,
  bidang: ['shell', 'naskah'],
  contoh: ['layanan pelengkapan bash', 'layanan pelengkapan fish'],
  lihatJuga: ['pengaturan'],
  jalankan,
};

async function jalankan(_: Context, { argumen }: Masukan): Promise<Result<Keluaran>> {
  const shell = SHELL.find((s) => s === argumen.SHELL);
  if (shell === undefined) return tolakShell();
  const naskah = NASKAH[shell];
  return berhasil({ json: { shell, naskah }, teks: naskah, pesan: [caraPasang(naskah)] });
}

/** The script's own first lines say how it is installed. */
function caraPasang(naskah: string): string {
  return /Pasang: (.*)/.exec(naskah)?.[0] ?? '';
}

function tolakShell(): Result<never> {
  return gagal({
    jenis: 'pemakaian',
    pesan: 'Shell itu tidak dikenal.',
    sebab: `SHELL: pilih ${SHELL.join(', ')}.`,
    coba: 'layanan pelengkapan bash',
  });
}
