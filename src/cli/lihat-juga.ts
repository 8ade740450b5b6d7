import type { Perintah } from '../commands/perintah.js';

/** The topic that explains what the commands of a group have in common. */
const TOPIK: Readonly<Record<Perintah['kelompok'], string>> = {
  Permohonan: 'alur',
  Pengaduan: 'alur',
  Keberatan: 'alur',
  'Semua kasus': 'tenggat',
  Membaca: 'json',
  'Mengurus meja': 'lingkungan',
};

/** What to read next: what the row names, else the steps before and after in the table; and the group's topic. */
export function lihatJuga(p: Perintah, semua: readonly Perintah[]): readonly string[] {
  const sekelompok = semua.filter((q) => q.kelompok === p.kelompok);
  const letak = sekelompok.indexOf(p);
  const tetangga = [sekelompok[letak - 1], sekelompok[letak + 1]].flatMap((q) => (q === undefined ? [] : [q.nama]));
  return [...(p.lihatJuga ?? tetangga), TOPIK[p.kelompok]].map((n) => `layanan bantuan ${n}`);
}
