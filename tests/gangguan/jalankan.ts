import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AKAR } from '../alat/program.js';
import { lepasSemua } from './alat/cakram.js';
import type { Hasil, Skenario } from './alat/skenario.js';
import { type Baris, gabungTabel, pelanggaran, tabel } from './alat/tabel.js';
import { SKENARIO } from './daftar.js';

/*
 * npm run gangguan [-- --pendek] [-- --tulis] [-- JANJI …]
 * --pendek: a few faults of each kind; --tulis: put the rows into the table of docs/keandalan.md (not the short ones);
 * numbers: only these promises.
 */
const kata = process.argv.slice(2);
const pendek = kata.includes('--pendek');
const janji = kata.filter((k) => /^\d+$/.test(k)).map(Number);

async function satu(skenario: Skenario): Promise<Baris> {
  const mulai = performance.now();
  const hasil = await skenario
    .jalankan({ pendek })
    .catch((galat): Hasil => ({ kena: 0, hilang: 0, rusak: 1, lewati: null, catatan: String(galat) }));
  const baris = { skenario, hasil, detik: (performance.now() - mulai) / 1000 };
  const salah = pelanggaran(baris, pendek);
  const keadaan = hasil.lewati !== null ? `dilewati: ${hasil.lewati}` : (salah ?? `${hasil.kena} gangguan, ditepati`);
  process.stderr.write(`${skenario.janji} ${skenario.nama}: ${keadaan} (${baris.detik.toFixed(0)} s)\n`);
  return baris;
}

function tulisTabel(teks: string): void {
  const jalur = join(AKAR, 'docs/keandalan.md');
  const isi = readFileSync(jalur, 'utf8');
  const antara = /(<!-- gangguan -->\n)([\s\S]*?)(<!-- \/gangguan -->)/;
  writeFileSync(
    jalur,
    isi.replace(antara, (_, awal, lama, akhir) => `${awal}${gabungTabel(lama, teks)}\n${akhir}`),
  );
}

for (const tanda of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(tanda, () => {
    lepasSemua();
    process.stderr.write(`dihentikan oleh ${tanda}\n`);
    process.exit(130);
  });
}
const semua: Baris[] = [];
for (const skenario of SKENARIO) {
  if (janji.length === 0 || janji.includes(skenario.janji)) semua.push(await satu(skenario));
}
const hasil = tabel(semua, pendek);
process.stdout.write(`${hasil}\n`);
if (kata.includes('--tulis') && !pendek) tulisTabel(hasil);
process.exitCode = semua.some((baris) => pelanggaran(baris, pendek) !== null) ? 1 : 0;
