import type { Perintah } from '../commands/perintah.js';
import { berhasil, type Result } from '../domain/hasil.js';
import { halamanKelompok, halamanPerintah, halamanUmum } from './bantuan.js';
import type { Halaman } from './halaman.js';
import { BENDERA_BANTUAN, mintaBantuan } from './minta-bantuan.js';
import { pilihPerintah } from './pilih.js';
import { type BahanTopik, halamanTopik, TOPIK } from './topik.js';

/**
 * The words of a call for help: `bantuan X`, `--bantuan X`, `petugas --bantuan`; [] = the whole program. null: it is
 * none, or its command explains itself (`daftar --bantuan`).
 */
export function topikDiminta(tabel: readonly Perintah[], kata: readonly string[]): readonly string[] | null {
  const [pertama = '', ...sisa] = kata;
  if (mintaBantuan(pertama)) return kataTopik(sisa);
  const dimintai = kata.some((k) => BENDERA_BANTUAN.has(k));
  return dimintai && !pertama.startsWith('-') && !pilihPerintah(tabel, kata).ok ? [pertama] : null;
}

/** Up to the first flag; asking for help on help is asking for help. */
function kataTopik(kata: readonly string[]): readonly string[] {
  const nama = kata.filter((k) => !mintaBantuan(k));
  const bendera = nama.findIndex((k) => k.startsWith('-'));
  return bendera === -1 ? nama : nama.slice(0, bendera);
}

/** The page for these words: a command, the first word of several, a topic. Refused (2) with what may have been meant. */
export function bantu(kata: readonly string[], perintah: readonly Perintah[], bahan: BahanTopik): Result<Halaman> {
  const [pertama] = kata;
  if (pertama === undefined)
    return berhasil(
      halamanUmum(
        perintah,
        TOPIK.map((t) => [t.nama, t.ringkasan]),
      ),
    );
  // A topic of the same name as a command says what is common; the command explains itself with --bantuan.
  const topik = kata.length === 1 ? TOPIK.find((t) => t.nama === pertama) : undefined;
  if (topik !== undefined) return berhasil(halamanTopik(topik, bahan));
  const anak = perintah.filter((p) => p.nama.startsWith(`${pertama} `));
  const lain = TOPIK.map((t) => t.nama);
  const satu = pilihPerintah(perintah, kata, lain);
  if (satu.ok) return berhasil(halamanPerintah(satu.nilai.perintah, perintah, bahan.akses));
  return anak.length > 0 && kata.length === 1 ? berhasil(halamanKelompok(pertama, anak)) : satu;
}
