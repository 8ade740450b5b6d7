import type { Hasil, Skenario } from './skenario.js';

export interface Baris {
  skenario: Skenario;
  hasil: Hasil;
  detik: number;
}

/** Breaches of a row: what it lost or damaged, and faults that did not fire. */
export function pelanggaran({ skenario, hasil }: Baris, pendek: boolean): string | null {
  if (hasil.lewati !== null) return null;
  const sebab = hasil.catatan === undefined ? '' : ` (${hasil.catatan})`;
  if (hasil.kena === 0) return `tidak ada gangguan yang kena${sebab}`;
  const kurang = skenario.sasaran !== undefined && !pendek && hasil.kena < skenario.sasaran;
  if (kurang) return `hanya ${hasil.kena} dari ${skenario.sasaran} gangguan`;
  return hasil.hilang + hasil.rusak > 0 ? (hasil.catatan ?? 'melanggar janji') : null;
}

export function tabel(semua: readonly Baris[], pendek: boolean): string {
  const kepala = [
    '| # | scenario | faults fired | lost | damaged | skipped | seconds | |',
    '|---|---|---|---|---|---|---|---|',
  ];
  const isi = [...semua]
    .sort((a, b) => a.skenario.janji - b.skenario.janji)
    .map((satu) => {
      const { skenario: s, hasil: h, detik } = satu;
      const nilai = h.lewati === null ? [h.kena, h.hilang, h.rusak, ''] : ['', '', '', h.lewati];
      const baik = h.lewati !== null ? 'skipped' : pelanggaran(satu, pendek) === null ? 'held' : '**broken**';
      return `| ${[s.janji, s.nama, ...nilai, detik.toFixed(0), baik].join(' | ')} |`;
    });
  return [...kepala, ...isi].join('\n');
}

/** The old table with the new rows in the place of their old ones: a run may be of some promises only. */
export function gabungTabel(lama: string, baru: string): string {
  const [kepala = '', garis = '', ...isiBaru] = baru.split('\n');
  const baris = new Map<string, string>();
  for (const satu of [...lama.split('\n').slice(2), ...isiBaru]) {
    const kunci = satu.split(' | ').slice(0, 2).join(' | ');
    if (kunci !== '') baris.set(kunci, satu);
  }
  const janji = (satu: string) => Number(/\d+/.exec(satu)?.[0]);
  return [kepala, garis, ...[...baris.values()].sort((a, b) => janji(a) - janji(b))].join('\n');
}
