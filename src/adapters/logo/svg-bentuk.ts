import { bacaJalur, deretAngka, panjang } from './svg-angka.js';
import { rusak } from './svg-tolak.js';
import type { Unsur } from './svg-xml.js';

/** The shapes that a logo may have, as data of a path (SVG 1.1 §9); null: nothing is drawn. */
export const BENTUK: Readonly<Record<string, (u: Unsur) => string | null>> = {
  path: ({ atribut }) => bacaJalur(atribut.get('d') ?? '') || null,
  rect: persegi,
  circle: ({ atribut: a }) => elips(n(a, 'cx'), n(a, 'cy'), n(a, 'r'), n(a, 'r')),
  ellipse: ({ atribut: a }) => elips(n(a, 'cx'), n(a, 'cy'), n(a, 'rx'), n(a, 'ry')),
  line: ({ atribut: a }) => `M ${n(a, 'x1')} ${n(a, 'y1')} L ${n(a, 'x2')} ${n(a, 'y2')}`,
  polyline: ({ atribut }) => titik(atribut.get('points') ?? '', ''),
  polygon: ({ atribut }) => titik(atribut.get('points') ?? '', ' Z'),
};

function n(atribut: ReadonlyMap<string, string>, kunci: string): number {
  return panjang(atribut.get(kunci), 0);
}

function persegi({ atribut: a }: Unsur): string | null {
  const [x, y, lebar, tinggi] = [n(a, 'x'), n(a, 'y'), n(a, 'width'), n(a, 'height')];
  if (lebar <= 0 || tinggi <= 0) return null;
  const [mx, my] = [a.get('rx') ?? a.get('ry'), a.get('ry') ?? a.get('rx')];
  const rx = Math.min(Math.max(0, panjang(mx, 0)), lebar / 2);
  const ry = Math.min(Math.max(0, panjang(my, 0)), tinggi / 2);
  if (rx === 0 || ry === 0) return `M ${x} ${y} h ${lebar} v ${tinggi} h ${-lebar} Z`;
  const [datar, tegak] = [lebar - 2 * rx, tinggi - 2 * ry];
  const lengkung = (dx: number, dy: number) => `a ${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const atas = `M ${x + rx} ${y} h ${datar} ${lengkung(rx, ry)} v ${tegak} ${lengkung(-rx, ry)}`;
  return `${atas} h ${-datar} ${lengkung(-rx, -ry)} v ${-tegak} ${lengkung(rx, -ry)} Z`;
}

function elips(x: number, y: number, rx: number, ry: number): string | null {
  if (rx <= 0 || ry <= 0) return null;
  const separuh = (dx: number) => `a ${rx} ${ry} 0 1 1 ${dx} 0`;
  return `M ${x - rx} ${y} ${separuh(2 * rx)} ${separuh(-2 * rx)} Z`;
}

function titik(teks: string, akhir: string): string | null {
  const angka = deretAngka(teks);
  if (angka.length % 2 === 1) rusak();
  if (angka.length < 4) return null;
  const pasang = Array.from({ length: angka.length / 2 }, (_, i) => `${angka[2 * i]} ${angka[2 * i + 1]}`);
  return `M ${pasang.join(' L ')}${akhir}`;
}
