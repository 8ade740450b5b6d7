import type { Isi } from '../domain/kasus.js';
import { isianTampak } from '../domain/tampak.js';
import type { UntukJson } from './kasus-json.js';
import type { Daftar } from './sel.js';

/** Cases as rows: number, receipt, due date, days left, status, holder, name, text. */
export function daftarKasus(kasus: readonly UntukJson[]): Daftar {
  return {
    kolom: [
      { nama: 'nomor' },
      { nama: 'diterima', sampingan: true },
      { nama: 'tenggat' },
      { nama: 'sisa', rata: 'kanan' },
      { nama: 'status' },
      { nama: 'pemegang', lentur: true, sampingan: true },
      { nama: 'nama', lentur: true },
      { nama: 'perihal', lentur: true, sampingan: true },
    ],
    baris: kasus.map((k) => [
      k.kasus.nomor,
      k.kasus.diterima,
      tandaTenggat(k),
      sisa(k),
      k.kasus.status,
      k.pemegang ?? '-',
      ...namaPerihal(isianTampak(k.kasus)),
    ]),
  };
}

function namaPerihal(isian: Isi): readonly [string, string] {
  return [String(isian.nama ?? '-'), satuBaris(String(isian.rincian ?? isian.uraian ?? '-'))];
}

/** A due date that may still move says so. */
export function tandaTenggat({ tenggat }: UntukJson): string {
  return tenggat.tenggatSementara ? `${tenggat.tenggat} (sementara)` : tenggat.tenggat;
}

/** Late is a word first. */
export function sisa({ tenggat }: UntukJson): string {
  return tenggat.terlambat ? `TERLAMBAT ${-tenggat.sisaHariKerja}` : String(tenggat.sisaHariKerja);
}

/** A text of several lines on one, so that a record stays one line. */
function satuBaris(teks: string): string {
  return teks.replaceAll(/\s+/g, ' ').trim();
}
