import { panjang } from './svg-angka.js';
import { tolak } from './svg-tolak.js';

/** How a shape is painted; what it doesn't say itself it has from the elements around it. */
export interface Gaya {
  /** `#rrggbb`, or null: not at all. */
  isi: string | null;
  garis: string | null;
  tebal: number;
  aturan: 'nonzero' | 'evenodd';
  ujung: 'butt' | 'round' | 'square';
  sudut: 'miter' | 'round' | 'bevel';
}

/** As SVG begins: black, without a line. */
export const GAYA_AWAL: Gaya = {
  ...{ isi: '#000000', garis: null, tebal: 1 },
  ...{ aturan: 'nonzero', ujung: 'butt', sudut: 'miter' },
};

/** Names that drawing programs write; others are written by their digits. */
const WARNA: Readonly<Record<string, string>> = {
  ...{ black: '000000', white: 'ffffff', red: 'ff0000', lime: '00ff00', blue: '0000ff', yellow: 'ffff00' },
  ...{ green: '008000', navy: '000080', maroon: '800000', olive: '808000', purple: '800080', teal: '008080' },
  ...{ gray: '808080', grey: '808080', silver: 'c0c0c0', orange: 'ffa500', gold: 'ffd700', brown: 'a52a2a' },
  currentColor: '000000',
};
/** These make transparency or bring in something from elsewhere, unless they have the harmless value. */
const TERLARANG: Readonly<Record<string, RegExp>> = {
  opacity: /^1(?:\.0*)?$|^100%$/,
  'fill-opacity': /^1(?:\.0*)?$|^100%$/,
  'stroke-opacity': /^1(?:\.0*)?$|^100%$/,
  'clip-path': /^none$/,
  mask: /^none$/,
  filter: /^none$/,
  'stroke-dasharray': /^(?:none|0)$/,
  'mix-blend-mode': /^normal$/,
};

/** What an element says of its painting: attributes, and over them its `style`. */
export function sifat(atribut: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const semua = new Map([...atribut].map(([k, v]) => [k, v.trim()]));
  for (const satu of (atribut.get('style') ?? '').split(';')) {
    const [kunci = '', ...nilai] = satu.split(':');
    if (kunci.trim() !== '') semua.set(kunci.trim(), nilai.join(':').trim());
  }
  for (const [kunci, nilai] of semua) {
    if (/^on/i.test(kunci)) tolak(`skrip (${kunci})`);
    if (/(?:^|:)href$/.test(kunci) || /url\(|expression\(|@import/i.test(nilai)) tolak(`rujukan (${kunci})`);
    if (Object.hasOwn(TERLARANG, kunci) && TERLARANG[kunci]?.test(nilai) === false) tolak(`${kunci} ${nilai}`);
  }
  return semua;
}

export function gayaDari(s: ReadonlyMap<string, string>, induk: Gaya): Gaya {
  const tebal = s.get('stroke-width');
  return {
    isi: warna(s.get('fill'), induk.isi),
    garis: warna(s.get('stroke'), induk.garis),
    tebal: tebal === undefined || tebal === 'inherit' ? induk.tebal : Math.abs(panjang(tebal, 1)),
    aturan: salahSatu(s.get('fill-rule'), ['nonzero', 'evenodd'], induk.aturan),
    ujung: salahSatu(s.get('stroke-linecap'), ['butt', 'round', 'square'], induk.ujung),
    sudut: salahSatu(s.get('stroke-linejoin'), ['miter', 'round', 'bevel'], induk.sudut),
  };
}

function salahSatu<T extends string>(nilai: string | undefined, boleh: readonly T[], bila: T): T {
  return boleh.find((b) => b === nilai) ?? bila;
}

function warna(nilai: string | undefined, bila: string | null): string | null {
  if (nilai === undefined || nilai === 'inherit') return bila;
  if (nilai === 'none' || nilai === 'transparent') return null;
  if (Object.hasOwn(WARNA, nilai)) return `#${WARNA[nilai]}`;
  const heks = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(nilai);
  if (heks !== null) return `#${(heks[2] ?? [...(heks[1] ?? '')].map((h) => h + h).join('')).toLowerCase()}`;
  const rgb = /^rgb\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)$/.exec(nilai);
  if (rgb === null) return tolak(`warna "${nilai}" (tulis sebagai #rrggbb)`);
  const dua = (n = '0') => Math.min(255, Number(n)).toString(16).padStart(2, '0');
  return `#${dua(rgb[1])}${dua(rgb[2])}${dua(rgb[3])}`;
}
