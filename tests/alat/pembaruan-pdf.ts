import { deflateSync } from 'node:zlib';

/** Incremental updates (ISO 32000-1 §7.5.6), good ones and forged ones, in each of their forms. */

/** Number of an object and what stands between `obj` and `endobj`. */
export type Baru = readonly [nomor: number, isi: string];

export interface Bentuk {
  /** A table; a stream that stands for one, its rows packed by a PNG predictor; the same with the objects in an object stream. */
  bentuk?: 'tabel' | 'aliran' | 'himpunan';
  /** More keys of the trailer. */
  trailer?: string;
  /** Other keys in place of what the file has: Root, Size, Prev. */
  ganti?: Readonly<Record<string, string>>;
  /** Entries beside those of the objects: free numbers. */
  bebas?: readonly number[];
  /** The table names the objects of the stream in the wrong order. */
  balik?: boolean;
}

/** Numbers of the parts of a paper of ours. */
export function bagianKertas(asli: string) {
  const satu = (pola: RegExp, dari = asli) => Number(pola.exec(dari)?.[1]);
  const katalog = satu(/\/Root (\d+) 0 R/);
  const halaman = [...asli.matchAll(/(\d+) 0 obj\n<<\n\/Type \/Page\n/g)].map((m) => Number(m[1]));
  const lembar = isiObjek(asli, halaman[0] ?? 0);
  const sumber = satu(/\/Resources (\d+)/, lembar);
  return {
    ...{ katalog, halaman, lembar, sumber, info: satu(/\/Info (\d+) 0 R/), ukuran: ukuranKertas(asli) },
    isi: satu(/\/Contents (\d+)/, lembar),
    font: satu(/\/F1 (\d+) 0 R/, isiObjek(asli, sumber)),
    metadata: satu(/\/Metadata (\d+) 0 R/, isiObjek(asli, katalog)),
    akarHalaman: satu(/\/Pages (\d+) 0 R/, isiObjek(asli, katalog)),
  };
}

/** The last object of this number. */
export function isiObjek(asli: string, nomor: number): string {
  const letak = asli.lastIndexOf(`\n${nomor} 0 obj\n`);
  const mulai = letak + `\n${nomor} 0 obj\n`.length;
  return asli.slice(mulai, asli.indexOf('\nendobj', mulai));
}

/** A dictionary with something put before its end. */
export function sisipkan(kamus: string, isi: string): string {
  return `${kamus.slice(0, kamus.lastIndexOf('>>'))}${isi}>>`;
}

export function aliran(isi: string, kunci = ''): string {
  return `<<${kunci}/Length ${isi.length}>>\nstream\n${isi}\nendstream`;
}

function ukuranKertas(asli: string): number {
  return Math.max(...[...asli.matchAll(/\/Size (\d+)/g)].map((m) => Number(m[1])));
}

/** Adds these objects to the end of a file, with all that belongs to an update. */
export function perbarui(asli: string, baru: readonly Baru[], cara: Bentuk = {}): string {
  const { bentuk = 'tabel', trailer = '', ganti = {}, bebas = [], balik = false } = cara;
  const ukuran = Math.max(ukuranKertas(asli), ...baru.map(([n]) => n + 1));
  const kunci = {
    Root: `${/\/Root (\d+ 0 R)/.exec(asli)?.[1]}`,
    Info: `${/\/Info (\d+ 0 R)/.exec(asli)?.[1]}`,
    Prev: `${/startxref\n(\d+)\n%%EOF\s*$/.exec(asli)?.[1]}`,
    Size: String(bentuk === 'tabel' ? ukuran : ukuran + 2),
    ...ganti,
  };
  const isi = `${Object.entries(kunci)
    .map(([k, n]) => `/${k} ${n}`)
    .join('')}${trailer}`;
  return bentuk === 'tabel'
    ? denganTabel(asli, baru, isi, bebas)
    : denganAliran({ asli, baru, isi, ukuran, bentuk, balik });
}

function denganTabel(asli: string, baru: readonly Baru[], trailer: string, bebas: readonly number[]): string {
  const { hasil, letak } = tambahkan(`${asli}\n`, baru);
  const baris = [...letak].map(([n, di]) => `${n} 1\n${String(di).padStart(10, '0')} 00000 n \n`);
  const kosong = bebas.map((n) => `${n} 1\n0000000000 00001 f \n`);
  return penutup(`${hasil}xref\n${[...baris, ...kosong].join('')}trailer\n<<${trailer}>>\n`, hasil.length);
}

interface Rakitan {
  asli: string;
  baru: readonly Baru[];
  isi: string;
  ukuran: number;
  bentuk: 'aliran' | 'himpunan';
  balik: boolean;
}

function denganAliran({ asli, baru, isi, ukuran, bentuk, balik }: Rakitan): string {
  const dikemas = bentuk === 'himpunan' ? baru.filter(([, o]) => !o.includes('stream\n')) : [];
  const wadah = ukuran;
  const langsung = [
    ...baru.filter((b) => !dikemas.includes(b)),
    ...(dikemas.length > 0 ? [himpun(wadah, dikemas)] : []),
  ];
  const { hasil, letak } = tambahkan(`${asli}\n`, langsung);
  const semua = [
    ...[...letak].map(([n, di]): readonly number[] => [n, 1, di, 0]),
    ...dikemas.map(([n], ke): readonly number[] => [n, 2, wadah, balik ? dikemas.length - 1 - ke : ke]),
    [ukuran + 1, 1, hasil.length, 0],
  ];
  const baris = semua.map(([, macam = 0, satu = 0, dua = 0]) => {
    const b = Buffer.alloc(7);
    b.writeUInt8(macam, 0);
    b.writeUInt32BE(satu, 1);
    b.writeUInt16BE(dua, 5);
    return b;
  });
  // Each row by its difference to the one above (PNG filter 2).
  const tersaring = baris.map((b, i) => Buffer.from([2, ...b.map((n, j) => n - (baris[i - 1]?.[j] ?? 0))]));
  const indeks = semua.map(([n]) => `${n} 1`).join(' ');
  const kunci = `/Type/XRef/W[1 4 2]/Index[${indeks}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>${isi}`;
  const rujukan = aliran(deflateSync(Buffer.concat(tersaring)).toString('latin1'), kunci);
  return penutup(`${hasil}${ukuran + 1} 0 obj\n${rujukan}\nendobj\n`, hasil.length);
}

function himpun(wadah: number, baru: readonly Baru[]): Baru {
  let isi = '';
  const kepala = baru.map(([n, o]) => {
    const ini = isi.length;
    isi += `${o}\n`;
    return `${n} ${ini}`;
  });
  const awal = `${kepala.join(' ')}\n`;
  const mampat = deflateSync(Buffer.from(`${awal}${isi}`, 'latin1')).toString('latin1');
  return [wadah, aliran(mampat, `/Type/ObjStm/N ${baru.length}/First ${awal.length}/Filter/FlateDecode`)];
}

function tambahkan(asli: string, baru: readonly Baru[]): { hasil: string; letak: Map<number, number> } {
  let hasil = asli;
  const letak = new Map<number, number>();
  for (const [nomor, isi] of baru) {
    letak.set(nomor, hasil.length);
    hasil += `${nomor} 0 obj\n${isi}\nendobj\n`;
  }
  return { hasil, letak };
}

function penutup(isi: string, mulai: number): string {
  return `${isi}startxref\n${mulai}\n%%EOF\n`;
}
