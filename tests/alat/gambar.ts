import { crc32, deflateSync } from 'node:zlib';

/** How a PNG for a test is made; colours as samples of its own kind. */
export interface ResepPng {
  lebar: number;
  tinggi: number;
  /** Colour type and bits a sample (PNG §11.2.2). */
  jenis: number;
  bit: number;
  /** Samples of the pixel at x, y. */
  titik(x: number, y: number): readonly number[];
  /** Filter of line y (0 when left out): the bytes are filtered accordingly. */
  saringan?: (y: number) => number;
  lain?: readonly (readonly [nama: string, isi: Buffer])[];
  selang?: number;
}

/** A whole PNG, its lines filtered as asked. */
export function buatPng({
  lebar,
  tinggi,
  jenis,
  bit,
  titik,
  saringan = () => 0,
  lain = [],
  selang = 0,
}: ResepPng): Buffer {
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([bit, jenis, 0, 0, selang], 8);
  const cuplikan = Array.from({ length: lebar }, (_, x) => titik(x, 0))[0]?.length ?? 1;
  const langkah = Math.max(1, (cuplikan * bit) / 8);
  let atas = Buffer.alloc(Math.ceil((lebar * cuplikan * bit) / 8));
  const baris = Array.from({ length: tinggi }, (_, y) => {
    const mentah = kemas(Array.from({ length: lebar }, (__, x) => titik(x, y)).flat(), bit);
    const tersaring = saring(mentah, atas, saringan(y), langkah);
    atas = mentah;
    return Buffer.concat([Buffer.from([saringan(y)]), tersaring]);
  });
  const awal = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const semua = [
    ['IHDR', kepala],
    ...lain,
    ['IDAT', deflateSync(Buffer.concat(baris))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([awal, ...semua.map(([nama, isi]) => potongan(nama, isi))]);
}

function kemas(cuplikan: readonly number[], bit: number): Buffer<ArrayBuffer> {
  const biner = cuplikan.map((n) => n.toString(2).padStart(bit, '0')).join('');
  return Buffer.from(
    Array.from({ length: Math.ceil(biner.length / 8) }, (_, i) =>
      Number.parseInt(biner.slice(i * 8, i * 8 + 8).padEnd(8, '0'), 2),
    ),
  );
}

function saring(mentah: Buffer, atas: Buffer, jenis: number, langkah: number): Buffer {
  return Buffer.from(
    mentah.map((nilai, x) => {
      const a = mentah[x - langkah] ?? 0;
      const b = atas[x] ?? 0;
      const c = atas[x - langkah] ?? 0;
      const p = a + b - c;
      const dekat = [a, b, c].reduce((kini, n) => (Math.abs(p - n) < Math.abs(p - kini) ? n : kini));
      return nilai - ([0, a, b, (a + b) >> 1, dekat][jenis] ?? 0);
    }),
  );
}

function potongan(nama: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(nama, 'latin1'), isi]);
  const [panjang, sidik] = [Buffer.alloc(4), Buffer.alloc(4)];
  panjang.writeUInt32BE(isi.length);
  sidik.writeUInt32BE(crc32(badan));
  return Buffer.concat([panjang, badan, sidik]);
}

/** A green disc with a red square on nothing: the emblem of an invented office. */
export function lambang(lebar: number, tinggi: number): Buffer {
  const dalam = (x: number, y: number) => (x / lebar - 0.5) ** 2 + (y / tinggi - 0.5) ** 2 < 0.24;
  const merah = (x: number, y: number) => Math.abs(x / lebar - 0.5) < 0.2 && Math.abs(y / tinggi - 0.5) < 0.2;
  return buatPng({
    ...{ lebar, tinggi, jenis: 6, bit: 8, saringan: (y) => y % 5 },
    titik: (x, y) => (merah(x, y) ? [200, 20, 20, 255] : dalam(x, y) ? [10, 120, 40, 255] : [0, 0, 0, 0]),
    lain: [['tEXt', Buffer.from('Author\0Rahasia Pembuat')]],
  });
}

/** A JPEG as far as a file goes that only copies it: camera's data, comment, frame, scan. */
export function buatJpeg({ warna = 3, bingkai = 0xc0, lebar = 60, tinggi = 40, isi = 200 } = {}): Buffer {
  const ruas = (jenis: number, badan: Buffer) => {
    const kepala = Buffer.from([0xff, jenis, 0, 0]);
    kepala.writeUInt16BE(badan.length + 2, 2);
    return Buffer.concat([kepala, badan]);
  };
  const sof = Buffer.alloc(6 + warna * 3);
  sof[0] = 8;
  sof.writeUInt16BE(tinggi, 1);
  sof.writeUInt16BE(lebar, 3);
  sof[5] = warna;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ruas(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ruas(0xe1, Buffer.from('Exif\0\0 GPS -6.36,106.25')),
    ruas(0xfe, Buffer.from('Rahasia Pembuat')),
    ruas(bingkai, sof),
    ruas(0xda, Buffer.alloc(4 + warna * 2)),
    Buffer.alloc(isi),
    Buffer.from([0xff, 0xd9]),
  ]);
}
