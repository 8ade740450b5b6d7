import type { LogoSiap } from '../../context.js';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import { bersihkanJpeg } from './jpeg.js';
import { ratakanPng } from './png.js';

/** PNG or JPEG by content, whatever its name. The refusal is one sentence with the cure. */
export function siapkanLogo(berkas: Buffer): Result<LogoSiap, string> {
  if (berkas.length === 0) return gagal('berkas kosong (0 byte); pilih berkas yang berisi');
  if (berkas[0] === 0x89) return jadi('png', ratakanPng(berkas));
  if (berkas[0] === 0xff && berkas[1] === 0xd8) return jadi('jpg', bersihkanJpeg(berkas));
  const svg = /<svg[\s>]/i.test(berkas.toString('latin1', 0, 4096));
  return gagal(
    svg
      ? 'SVG tidak dapat dipakai; ubah dahulu ke PNG, mis. dengan Inkscape (Ekspor PNG, lebar 800 titik)'
      : 'bukan PNG atau JPEG menurut isinya; ubah dahulu ke salah satunya',
  );
}

function jadi(tipe: LogoSiap['tipe'], isi: Result<Buffer, string>): Result<LogoSiap, string> {
  return isi.ok ? berhasil({ tipe, isi: isi.nilai }) : isi;
}
