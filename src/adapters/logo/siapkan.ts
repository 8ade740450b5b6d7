import type { LogoSiap } from '../../context.js';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import { bersihkanJpeg } from './jpeg.js';
import { ratakanPng } from './png.js';
import { ringkasSvg } from './svg.js';

/** Whatever stands before it; what may is decided when it is read. */
const AWAL_SVG = /<(?:svg[\s>]|\?xml|!DOCTYPE\s+svg)/i;

/** PNG, JPEG or SVG by content, whatever its name. The refusal is one sentence with the cure. */
export function siapkanLogo(berkas: Buffer): Result<LogoSiap, string> {
  if (berkas.length === 0) return gagal('berkas kosong (0 byte); pilih berkas yang berisi');
  if (berkas[0] === 0x89) return jadi('png', ratakanPng(berkas));
  if (berkas[0] === 0xff && berkas[1] === 0xd8) return jadi('jpg', bersihkanJpeg(berkas));
  if (AWAL_SVG.test(berkas.toString('latin1', 0, 4096))) return jadi('svg', ringkasSvg(berkas));
  return gagal('bukan PNG, JPEG, atau SVG menurut isinya; simpan dahulu sebagai PNG dengan aplikasi gambar');
}

function jadi(tipe: LogoSiap['tipe'], isi: Result<Buffer, string>): Result<LogoSiap, string> {
  return isi.ok ? berhasil({ tipe, isi: isi.nilai }) : isi;
}
