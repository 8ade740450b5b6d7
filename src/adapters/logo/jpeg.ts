import { sebutUkuran } from '../../domain/batas.js';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import { SISI_TERBESAR } from './png.js';

/** It goes into every paper as it is (bytes). */
const TERBESAR = 300 * 1024;
const LAIN = 'JPEG jenis itu tidak didukung; simpan sebagai PNG';
const RUSAK = 'JPEG itu rusak; simpan ulang sebagai PNG dengan aplikasi gambar';
/** Segments that a picture needs: JFIF, Adobe's colours, tables, frame (baseline, extended, progressive), restart. */
const PERLU: ReadonlySet<number> = new Set([0xe0, 0xee, 0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd, 0xda]);
const SOS = 0xda;

interface Ruas {
  jenis: number;
  /** With its marker; of the scan all that follows. */
  isi: Buffer;
}

/** A JPEG without what tells of its maker (place, camera, comments). Refused: what no PDF takes, and what is too large. */
export function bersihkanJpeg(berkas: Buffer): Result<Buffer, string> {
  const ruas = uraiRuas(berkas);
  if (ruas === null) return gagal(RUSAK);
  if (ruas.some((r) => r.jenis > 0xc2 && r.jenis <= 0xcf && !PERLU.has(r.jenis))) return gagal(LAIN);
  const bingkai = ruas.find((r) => r.jenis >= 0xc0 && r.jenis <= 0xc2)?.isi.subarray(4);
  const salah = bingkai === undefined ? RUSAK : salahBingkai(bingkai);
  if (salah !== null) return gagal(salah);
  const hasil = Buffer.concat([berkas.subarray(0, 2), ...ruas.filter((r) => PERLU.has(r.jenis)).map((r) => r.isi)]);
  return hasil.length <= TERBESAR
    ? berhasil(hasil)
    : gagal(`JPEG itu lebih dari ${sebutUkuran(TERBESAR)}; perkecil, atau simpan sebagai PNG`);
}

/** Its segments up to the first scan; null: it isn't whole. */
function uraiRuas(berkas: Buffer): Ruas[] | null {
  const ruas: Ruas[] = [];
  for (let i = 2; i + 4 <= berkas.length && berkas[i] === 0xff; ) {
    const jenis = berkas[i + 1] ?? 0;
    const akhir = i + 2 + berkas.readUInt16BE(i + 2);
    if (akhir > berkas.length) return null;
    ruas.push({ jenis, isi: berkas.subarray(i, jenis === SOS ? berkas.length : akhir) });
    if (jenis === SOS) return ruas;
    i = akhir;
  }
  return null;
}

function salahBingkai(bingkai: Buffer): string | null {
  if (bingkai.length < 6) return RUSAK;
  const [tinggi, lebar] = [bingkai.readUInt16BE(1), bingkai.readUInt16BE(3)];
  if (lebar < 1 || tinggi < 1) return RUSAK;
  if (Math.max(lebar, tinggi) > SISI_TERBESAR) return `gambarnya lebih dari ${SISI_TERBESAR} titik; perkecil`;
  return bingkai[5] === 1 || bingkai[5] === 3 ? null : 'JPEG itu bukan RGB atau abu-abu; simpan sebagai PNG';
}
