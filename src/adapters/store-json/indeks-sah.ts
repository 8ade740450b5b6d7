import { uraikanNomor } from '../../domain/nomor.js';
import type { Golongan } from '../../domain/rekap.js';
import { angkaDari, BAGIAN, type Bagian, type Kamus, LEBAR_ANGKA, LEBAR_HARI, LEBAR_MIRIP } from './indeks-bentuk.js';
import type { KepalaIndeks, Potongan } from './indeks-berkas.js';

/*
 * Could this have been written as an index? What the digests can't tell: that no other program wrote it. What it says of
 * cases is never believed anyway; here it is seen to that whoever reads it doesn't stumble.
 */

type Sembarang = Readonly<Record<string, unknown>>;

/** Form and rules are looked at by whoever reads it. */
export function kepalaSah(json: unknown): json is KepalaIndeks {
  if (!objek(json) || !teks(json.cap) || !teks(json.toko) || !objek(json.letak)) return false;
  const { bulan, byte, sidik } = json.letak;
  const nama = (satu: unknown) => objek(satu) && bulat(satu.revisi) && nomor(satu.nomor);
  return (
    (bulan === '' || (teks(bulan) && /^\d{4}-\d{2}$/.test(bulan))) &&
    bulat(byte) &&
    teks(sidik) &&
    semua(json.potongan, potonganSah) &&
    semua(json.diganti, nomor) &&
    semua(json.catatan, nama) &&
    semua(json.ragu, nama)
  );
}

function potonganSah(satu: unknown): boolean {
  if (!objek(satu) || !bulat(satu.jumlah) || !teks(satu.nama) || !/^[A-Za-z0-9]+$/.test(satu.nama)) return false;
  const { masa, sidik } = satu;
  return semua(masa, bulat) && masa.length === 2 && objek(sidik) && BAGIAN.every((b) => teks(sidik[b]));
}

/** A part of a piece of so many cases. */
export function bagianSah({ jumlah }: Pick<Potongan, 'jumlah'>, bagian: Bagian, isi: Buffer): boolean {
  if (bagian === 'golongan') return kamusSah(JSON.parse(isi.toString()));
  if (bagian === 'teks') return teksSah(isi, jumlah);
  if (bagian === 'angka') return isi.length === jumlah * LEBAR_ANGKA * 4;
  const [lebar, kasus] = { hari: [LEBAR_HARI, 1], kunci: [2, 1], mirip: [LEBAR_MIRIP, 0] }[bagian] as [number, number];
  if (isi.length % (lebar * 4) !== 0) return false;
  const angka = angkaDari(isi);
  for (let i = kasus; i < angka.length; i += lebar) if ((angka[i] ?? jumlah) >= jumlah) return false;
  return true;
}

function kamusSah(json: unknown): json is Kamus {
  const pencacah = (satu: unknown) => teks(satu) && nomor(`${satu}-0001`);
  return objek(json) && semua(json.pencacah, pencacah) && semua(json.golongan, golonganSah);
}

function golonganSah(satu: unknown): satu is Golongan {
  if (!objek(satu) || !teks(satu.jenis) || !teks(satu.status) || typeof satu.terlambat !== 'boolean') return false;
  const { klasifikasi, saluran, hariKerja } = satu;
  return (
    [klasifikasi, saluran].every((t) => t === null || teks(t)) && (hariKerja === null || Number.isFinite(hariKerja))
  );
}

/** Where each text ends, then the texts. */
function teksSah(isi: Buffer, jumlah: number): boolean {
  if (isi.length < 4 * (jumlah + 1) || isi.readUInt32LE(0) !== jumlah) return false;
  const batas = angkaDari(isi.subarray(4, 4 * (jumlah + 1)));
  const panjang = isi.length - 4 * (jumlah + 1);
  return batas.every((akhir, i) => akhir >= (batas[i - 1] ?? 0) && akhir <= panjang);
}

function objek(nilai: unknown): nilai is Sembarang {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

function semua(nilai: unknown, sah: (satu: unknown) => boolean): nilai is readonly unknown[] {
  return Array.isArray(nilai) && nilai.every(sah);
}

function teks(nilai: unknown): nilai is string {
  return typeof nilai === 'string';
}

function bulat(nilai: unknown): nilai is number {
  return Number.isSafeInteger(nilai) && Number(nilai) >= 0;
}

function nomor(nilai: unknown): boolean {
  return teks(nilai) && uraikanNomor(nilai) !== null;
}
