import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import { bukaSaringan } from './png-saringan.js';
import { type Cuplikan, pembacaTitik } from './png-titik.js';

const AWAL = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Longest side that is read, and that is kept: 460 dots an inch at the height of a letterhead. */
export const SISI_TERBESAR = 4000;
const SISI_SIMPAN = 400;
/** Samples a pixel, by colour type (PNG §11.2.2). */
const CUPLIKAN: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Isi extends Cuplikan {
  lebar: number;
  tinggi: number;
  data: Buffer;
}

/**
 * A PNG as papers carry it: no transparency (laid on white), no metadata, made smaller where it is larger than a
 * letterhead needs. What a PDF library would deflate anew at each drawing, and differently on another machine, is done once.
 */
export function ratakanPng(berkas: Buffer): Result<Buffer, string> {
  const isi = uraiPng(berkas);
  if (!isi.ok) return isi;
  const { lebar, tinggi, bit, jenis, data } = isi.nilai;
  const barisByte = Math.ceil((lebar * bit * (CUPLIKAN[jenis] ?? 0)) / 8);
  const panjang = (barisByte + 1) * tinggi;
  let saring: Buffer;
  try {
    saring = inflateSync(data, { maxOutputLength: panjang });
  } catch {
    return gagal(RUSAK);
  }
  const mentah = saring.length < panjang ? null : bukaSaringan(saring, barisByte, tinggi, langkah(bit, jenis));
  return mentah === null ? gagal(RUSAK) : berhasil(kecilkan(isi.nilai, mentah, barisByte));
}

const RUSAK = 'PNG itu rusak; simpan ulang sebagai PNG dengan aplikasi gambar';

/** Bytes from a sample to the one left of it, as the filters count. */
function langkah(bit: number, jenis: number): number {
  return Math.max(1, (bit * (CUPLIKAN[jenis] ?? 0)) / 8);
}

function uraiPng(berkas: Buffer): Result<Isi, string> {
  if (!berkas.subarray(0, 8).equals(AWAL)) return gagal(RUSAK);
  const bagian = new Map<string, Buffer[]>();
  for (let i = 8; i + 12 <= berkas.length; ) {
    const panjang = berkas.readUInt32BE(i);
    const nama = berkas.toString('latin1', i + 4, i + 8);
    if (i + 12 + panjang > berkas.length) return gagal(RUSAK);
    bagian.set(nama, [...(bagian.get(nama) ?? []), berkas.subarray(i + 8, i + 8 + panjang)]);
    i += 12 + panjang;
  }
  const kepala = bagian.get('IHDR')?.[0];
  if (kepala === undefined || kepala.length !== 13) return gagal(RUSAK);
  const [lebar, tinggi] = [kepala.readUInt32BE(0), kepala.readUInt32BE(4)];
  const [bit = 0, jenis = 9, , , selang = 0] = kepala.subarray(8);
  if (lebar < 1 || tinggi < 1 || CUPLIKAN[jenis] === undefined || ![1, 2, 4, 8, 16].includes(bit)) return gagal(RUSAK);
  if (Math.max(lebar, tinggi) > SISI_TERBESAR) return gagal(`gambarnya lebih dari ${SISI_TERBESAR} titik; perkecil`);
  if (selang !== 0) return gagal('PNG itu berselang (interlaced); simpan ulang sebagai PNG tanpa selang');
  const palet = bagian.get('PLTE')?.[0] ?? Buffer.alloc(0);
  const tembus = bagian.get('tRNS')?.[0] ?? null;
  const data = Buffer.concat(bagian.get('IDAT') ?? []);
  return berhasil({ lebar, tinggi, bit, jenis, palet, tembus, data });
}

/** Averages squares of pixels, on white, and writes the result. */
function kecilkan(isi: Isi, mentah: Buffer, barisByte: number): Buffer {
  const kali = Math.ceil(Math.max(isi.lebar, isi.tinggi) / SISI_SIMPAN);
  const [lebar, tinggi] = [Math.ceil(isi.lebar / kali), Math.ceil(isi.tinggi / kali)];
  const jumlah = new Float64Array(lebar * tinggi * 3);
  const banyak = new Uint32Array(lebar * tinggi);
  const titik = pembacaTitik(isi);
  for (let y = 0; y < isi.tinggi; y += 1) {
    const baris = mentah.subarray(y * barisByte, (y + 1) * barisByte);
    for (let x = 0; x < isi.lebar; x += 1) {
      const tujuan = Math.floor(y / kali) * lebar + Math.floor(x / kali);
      banyak[tujuan] = (banyak[tujuan] ?? 0) + 1;
      titik(baris, x, (warna, nilai) => {
        jumlah[tujuan * 3 + warna] = (jumlah[tujuan * 3 + warna] ?? 0) + nilai;
      });
    }
  }
  const rata = Uint8Array.from(jumlah, (n, i) => Math.round(n / (banyak[Math.floor(i / 3)] ?? 1)));
  return tulisPng(rata, lebar, tinggi);
}

function tulisPng(rgb: Uint8Array, lebar: number, tinggi: number): Buffer {
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([8, 2, 0, 0, 0], 8);
  const baris = Array.from({ length: tinggi }, (_, y) =>
    Buffer.concat([Buffer.from([0]), rgb.subarray(y * lebar * 3, (y + 1) * lebar * 3)]),
  );
  const data = deflateSync(Buffer.concat(baris), { level: 9 });
  return Buffer.concat([AWAL, potongan('IHDR', kepala), potongan('IDAT', data), potongan('IEND', Buffer.alloc(0))]);
}

function potongan(nama: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(nama, 'latin1'), isi]);
  const [panjang, sidik] = [Buffer.alloc(4), Buffer.alloc(4)];
  panjang.writeUInt32BE(isi.length);
  sidik.writeUInt32BE(crc32(badan));
  return Buffer.concat([panjang, badan, sidik]);
}
