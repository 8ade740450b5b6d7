// The peers with the same question on the same cases: which are late? taskwarrior (`task overdue`), and what reads rows as
// they lie there, without a rule of its own: sqlite3 and jq. Each only where it is installed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ada, jalankan, layanan, tangkap } from './jalan.js';

const DETIK_HARI = 86_400;

/** Name → `{ perintah, env }` over the open cases of this store. */
export function rekan(folder, dataToko) {
  const kasus = JSON.parse(
    tangkap(layanan('cari', '--json', 'nomor,nama,diterima,tenggat'), { LAYANAN_DATA: dataToko }),
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const hariIni = new Date().toISOString().slice(0, 10);
  return {
    ...(ada('task') ? { 'task overdue': taskwarrior(folder, kasus) } : {}),
    ...(ada('sqlite3') ? { sqlite3: sqlite(folder, kasus, hariIni) } : {}),
    ...(ada('jq') ? { jq: jq(folder, kasus, hariIni) } : {}),
  };
}

function taskwarrior(folder, kasus) {
  const detik = (tanggal) => Math.floor(Date.parse(tanggal) / 1000);
  const baris = kasus.map((k, i) => {
    const heks = i.toString(16).padStart(12, '0');
    const waktu = `entry:"${detik(k.diterima)}" modified:"${detik(k.diterima)}" due:"${detik(k.tenggat) + DETIK_HARI}"`;
    return `[description:"${k.nomor} ${k.nama}" ${waktu} status:"pending" uuid:"00000000-0000-4000-8000-${heks}"]\n`;
  });
  writeFileSync(join(folder, 'pending.data'), baris.join(''));
  writeFileSync(join(folder, 'taskrc'), 'confirmation=no\nverbose=nothing\nhooks=off\n');
  return { perintah: ['task', 'overdue'], env: { TASKDATA: folder, TASKRC: join(folder, 'taskrc') } };
}

function sqlite(folder, kasus, hariIni) {
  const db = join(folder, 'kasus.db');
  const nilai = kasus.map((k) => `('${[k.nomor, k.nama, k.diterima, k.tenggat].join("','")}')`);
  const tanya = (sql) => ['sqlite3', db, sql];
  writeFileSync(
    join(folder, 'isi.sql'),
    `CREATE TABLE kasus(nomor,nama,diterima,tenggat);
INSERT INTO kasus VALUES${nilai.join(',')};`,
  );
  jalankan(tanya(`.read ${join(folder, 'isi.sql')}`));
  return { perintah: tanya(`SELECT * FROM kasus WHERE tenggat < '${hariIni}' ORDER BY tenggat`) };
}

function jq(folder, kasus, hariIni) {
  const berkas = join(folder, 'kasus.json');
  writeFileSync(berkas, JSON.stringify(kasus));
  return { perintah: ['jq', '-r', `map(select(.tenggat < "${hariIni}")) | sort_by(.tenggat)[] | .nomor`, berkas] };
}
