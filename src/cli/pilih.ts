import type { Perintah } from '../commands/perintah.js';
import { berhasil, gagal, type Penolakan, type Result } from '../domain/hasil.js';
import { terdekat } from './terdekat.js';

/**
 * The command that the first words name, and the words after it. The longest name wins (`standar lihat`). A refusal names
 * what may have been meant, among them `lain`: what else could stand here.
 */
export function pilihPerintah(
  tabel: readonly Perintah[],
  kata: readonly string[],
  lain: readonly string[] = [],
): Result<{ perintah: Perintah; sisa: readonly string[] }> {
  const cocok = tabel
    .filter((p) => p.nama.split(' ').every((n, i) => kata[i] === n))
    .sort((a, b) => b.nama.length - a.nama.length)[0];
  if (cocok !== undefined) return berhasil({ perintah: cocok, sisa: kata.slice(cocok.nama.split(' ').length) });
  return gagal(tolakPerintah(tabel, kata, lain));
}

function tolakPerintah(tabel: readonly Perintah[], kata: readonly string[], lain: readonly string[]): Penolakan {
  const diketik = kata[0] ?? '';
  const anak = tabel.filter((p) => p.nama.startsWith(`${diketik} `)).map((p) => p.nama);
  const nama = [
    ...new Set([
      ...tabel.flatMap((p) => [p.nama, p.nama.split(' ')[0] ?? '']),
      ...(lain.length > 0 ? lain : ['bantuan']),
    ]),
  ];
  // A topic may be typed in two words, or only its first one.
  const topik = lain.filter((l) => l.startsWith(kata.join('-')) || l.split('-').includes(diketik));
  const mungkin = anak.length > 0 ? anak : [...new Set([...topik, ...terdekat(diketik, nama)])];
  return {
    jenis: 'pemakaian',
    pesan:
      anak.length > 0
        ? `"${diketik}" belum lengkap.`
        : `${lain.length > 0 ? 'Topik' : 'Perintah'} "${diketik.slice(0, 60)}" tidak dikenal.`,
    sebab:
      mungkin.length === 0
        ? `Tidak ada ${lain.length > 0 ? 'topik atau perintah' : 'perintah'} yang mirip.`
        : `Mungkin: ${mungkin.join(', ')}.`,
    coba: lain.length > 0 && mungkin[0] !== undefined ? `layanan bantuan ${mungkin[0]}` : 'layanan --bantuan',
  };
}
