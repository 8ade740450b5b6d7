import { rusak, tolak } from './svg-tolak.js';

/** An element; text between elements is no picture and isn't kept. */
export interface Unsur {
  nama: string;
  atribut: ReadonlyMap<string, string>;
  anak: readonly Unsur[];
}

const TERDALAM = 32;
const TERBANYAK = 5000;
const ENTITAS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAMA = /[A-Za-z_][\w:.-]*/y;
const ATRIBUT = /\s+([A-Za-z_][\w:.-]*)\s*=\s*("[^"<]*"|'[^'<]*')/y;
const TUTUP = /\s*(\/?)>/y;
/** What is between two tags: text, comments, declarations of a program. */
const ANTARA = /[^<]+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;

/**
 * The root of a small XML text. Strict, and no more than a drawing needs: no document type and so no entities of its
 * own (nothing can be made larger than it is), no CDATA, no deep nesting.
 */
export function bacaXml(teks: string): Unsur {
  const baca = { teks, letak: 0, banyak: 0 };
  lewati(baca);
  const akar = unsur(baca, 0);
  lewati(baca);
  return baca.letak === teks.length ? akar : rusak();
}

interface Pembaca {
  teks: string;
  letak: number;
  banyak: number;
}

function cocok(baca: Pembaca, pola: RegExp): RegExpExecArray | null {
  pola.lastIndex = baca.letak;
  const m = pola.exec(baca.teks);
  if (m !== null) baca.letak = pola.lastIndex;
  return m;
}

function lewati(baca: Pembaca): void {
  while (cocok(baca, ANTARA) !== null);
  if (baca.teks.startsWith('<!', baca.letak)) tolak(baca.teks.slice(baca.letak, baca.letak + 10).split(/\s/)[0] ?? '');
}

function unsur(baca: Pembaca, dalam: number): Unsur {
  baca.banyak += 1;
  if (dalam > TERDALAM || baca.banyak > TERBANYAK) tolak(`lebih dari ${TERBANYAK} unsur atau ${TERDALAM} tingkat`);
  if (baca.teks[baca.letak] !== '<') rusak();
  baca.letak += 1;
  const nama = cocok(baca, NAMA)?.[0] ?? rusak();
  const atribut = new Map<string, string>();
  for (let m = cocok(baca, ATRIBUT); m !== null; m = cocok(baca, ATRIBUT)) {
    const [, kunci = '', nilai = ''] = m;
    if (atribut.has(kunci)) rusak();
    atribut.set(
      kunci,
      nilai.slice(1, -1).replaceAll(/&([^;]{0,12});?/g, (_, e: string) => entitas(e)),
    );
  }
  const tutup = cocok(baca, TUTUP) ?? rusak();
  return { nama, atribut, anak: tutup[1] === '/' ? [] : isi(baca, nama, dalam) };
}

function isi(baca: Pembaca, nama: string, dalam: number): Unsur[] {
  const anak: Unsur[] = [];
  for (;;) {
    lewati(baca);
    if (baca.teks.startsWith('</', baca.letak)) break;
    if (baca.letak >= baca.teks.length) rusak();
    anak.push(unsur(baca, dalam + 1));
  }
  baca.letak += 2;
  if (cocok(baca, NAMA)?.[0] !== nama || cocok(baca, TUTUP)?.[1] !== '') rusak();
  return anak;
}

function entitas(nama: string): string {
  return Object.hasOwn(ENTITAS, nama) ? (ENTITAS[nama] ?? '') : tolak(`entitas &${nama};`);
}
