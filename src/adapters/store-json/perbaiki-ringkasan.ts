import { renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Temuan } from '../../ports/periksa.js';
import { fsyncFolder, tulisBaru } from './cakram.js';
import { barisRingkasan } from './periksa-ringkasan.js';
import { ringkasan } from './ringkasan.js';
import type { Ruang } from './ruang.js';
import { terbaru } from './terbaru.js';

/** Writes summaries of closed cases again from the cases; lines of cases that have no file stay: they are a witness. */
export async function tulisUlangRingkasan(r: Ruang, temuan: readonly Temuan[]): Promise<string[]> {
  const ringkas = temuan.filter((t) => t.jenis === 'ringkasan');
  const selesai: string[] = [];
  for (const berkas of new Set(ringkas.map((t) => t.berkas))) {
    const nomor = ringkas.flatMap((t) => (t.berkas === berkas ? (t.nomor ?? []) : []));
    await tulisTahun(r, berkas, nomor);
    selesai.push(`${berkas}: ringkasan ditulis ulang (${nomor.length} kasus).`);
  }
  return selesai;
}

async function tulisTahun(r: Ruang, berkas: string, nomor: readonly string[]): Promise<void> {
  const tahun = basename(berkas, '.jsonl');
  const baris = new Map<string, string>();
  for (const { teks, isi } of barisRingkasan(r, tahun)) if (isi !== null) baris.set(isi.nomor, teks);
  for (const satu of nomor) {
    const kini = await terbaru(r, satu);
    if (kini?.wadah === 'arsip') baris.set(satu, JSON.stringify(ringkasan(kini.berkas)));
  }
  const sementara = join(r.folder, 'proses', `ringkasan-${r.acak()}.tmp`);
  tulisBaru(sementara, [...baris.values()].map((b) => `${b}\n`).join(''));
  renameSync(sementara, join(r.folder, berkas));
  fsyncFolder(join(r.folder, 'arsip'));
}
