import { isUtf8 } from 'node:buffer';
import { sebutUkuran } from '../../domain/batas.js';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import { bacaTransformasi, deretAngka, kali, type Matriks, panjang, TETAP } from './svg-angka.js';
import { BENTUK } from './svg-bentuk.js';
import { GAYA_AWAL, type Gaya, gayaDari, sifat } from './svg-gaya.js';
import { rusak, SvgDitolak, tolak } from './svg-tolak.js';
import { bacaXml, type Unsur } from './svg-xml.js';

/** A shape as it is drawn: a path, where it stands, how it is painted. */
export interface BentukSvg extends Gaya {
  d: string;
  matriks: Matriks;
}

export interface GambarSvg {
  lebar: number;
  tinggi: number;
  bentuk: readonly BentukSvg[];
}

/** It goes into every paper (bytes). */
const TERBESAR = 256 * 1024;
/** Words about the drawing, and what a program keeps for itself. */
const DIABAIKAN: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'sodipodi:namedview']);
const WADAH: ReadonlySet<string> = new Set(['svg', 'g', 'defs']);

/** The safe part of SVG: shapes, groups, transforms, plain colours. Anything else is refused by its name. */
export function uraiSvg(berkas: Uint8Array): Result<GambarSvg, string> {
  if (berkas.length > TERBESAR) return gagal(`SVG itu lebih dari ${sebutUkuran(TERBESAR)}; sederhanakan, atau PNG`);
  if (!isUtf8(berkas)) return gagal('SVG itu bukan teks UTF-8; simpan ulang sebagai SVG biasa atau PNG');
  try {
    const akar = bacaXml(
      Buffer.from(berkas)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
    if (akar.nama !== 'svg') rusak();
    const { lebar, tinggi, asal } = bidang(akar);
    const bentuk = [...telusuri(akar, GAYA_AWAL, asal)];
    return bentuk.length > 0
      ? berhasil({ lebar, tinggi, bentuk })
      : gagal('SVG itu tidak menggambar apa pun; PNG saja');
  } catch (galat) {
    if (galat instanceof SvgDitolak) return gagal(galat.message);
    throw galat;
  }
}

/** The sheet of the drawing; its corner becomes the origin. */
function bidang({ atribut }: Unsur): { lebar: number; tinggi: number; asal: Matriks } {
  const kotak = atribut.get('viewBox');
  const [x = 0, y = 0, lebar = 0, tinggi = 0] =
    kotak === undefined
      ? [0, 0, panjang(atribut.get('width'), 0), panjang(atribut.get('height'), 0)]
      : deretAngka(kotak);
  const sah = lebar > 0 && tinggi > 0 && lebar / tinggi <= 50 && tinggi / lebar <= 50;
  return sah ? { lebar, tinggi, asal: [1, 0, 0, 1, -x, -y] } : tolak('bidang (viewBox) yang tidak dapat dipakai');
}

function* telusuri(u: Unsur, induk: Gaya, letak: Matriks): Generator<BentukSvg> {
  if (DIABAIKAN.has(u.nama)) return;
  const bentuk = Object.hasOwn(BENTUK, u.nama) ? BENTUK[u.nama] : undefined;
  if (bentuk === undefined && !WADAH.has(u.nama)) tolak(`<${u.nama}>`);
  const s = sifat(u.atribut);
  const gaya = gayaDari(s, induk);
  const matriks = kali(letak, bacaTransformasi(s.get('transform') ?? ''));
  if (s.get('display') === 'none' || s.get('visibility') === 'hidden') return;
  const d = gaya.isi === null && gaya.garis === null ? null : (bentuk?.(u) ?? null);
  if (d !== null) yield { ...gaya, d, matriks };
  for (const anak of u.anak) {
    // A part that is only kept for use elsewhere isn't drawn here, and nothing may use it.
    if (u.nama === 'defs') tolak(`<defs> dengan <${anak.nama}>`);
    yield* telusuri(anak, gaya, matriks);
  }
}

/** The same drawing written anew, with nothing in it but what is drawn. */
export function ringkasSvg(berkas: Uint8Array): Result<Buffer, string> {
  const gambar = uraiSvg(berkas);
  if (!gambar.ok) return gambar;
  const { lebar, tinggi, bentuk } = gambar.nilai;
  const isi = bentuk.map(tulisBentuk).join('\n');
  return berhasil(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${lebar} ${tinggi}">\n${isi}\n</svg>\n`),
  );
}

function tulisBentuk(b: BentukSvg): string {
  const m = b.matriks.map((n) => Math.round(n * 1e6) / 1e6 + 0);
  const garis = b.garis === null ? '' : ` stroke="${b.garis}" stroke-width="${b.tebal}"`;
  const ujung = `${b.ujung === 'butt' ? '' : ` stroke-linecap="${b.ujung}"`}${b.sudut === 'miter' ? '' : ` stroke-linejoin="${b.sudut}"`}`;
  const aturan = b.aturan === 'nonzero' ? '' : ' fill-rule="evenodd"';
  const letak = m.join() === TETAP.join() ? '' : ` transform="matrix(${m.join(' ')})"`;
  return `<path${letak} fill="${b.isi ?? 'none'}"${aturan}${garis}${ujung} d="${b.d}"/>`;
}
