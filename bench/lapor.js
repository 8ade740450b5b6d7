// The results for people: a table on stdout, the same in docs/kinerja.md between its marks, a chart, and bench/hasil.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grafik } from './grafik.js';
import { AKAR } from './sumber.js';

const AWAL = '<!-- npm run bench: from here … -->';
const AKHIR = '<!-- … to here -->';

/** `lengkap`: all was measured, so the documents may be renewed. */
export function lapor(hasil, lengkap) {
  const tabel = `${sebutMesin(hasil.mesin)}\n\n${tabelBaris(hasil.baris)}\n`;
  process.stdout.write(tabel);
  if (!lengkap) return;
  writeFileSync(join(AKAR, 'bench/hasil.json'), `${JSON.stringify(hasil, null, 2)}\n`);
  writeFileSync(join(AKAR, 'docs/kinerja.svg'), grafik(hasil.tumbuh));
  const halaman = join(AKAR, 'docs/kinerja.md');
  const [depan, sisa = ''] = readFileSync(halaman, 'utf8').split(AWAL);
  writeFileSync(halaman, `${depan}${AWAL}\n${tabel}${AKHIR}${sisa.split(AKHIR)[1] ?? '\n'}`);
}

function sebutMesin(m) {
  const perangkat = `${m.prosesor} × ${m.inti}, ${m.memoriGiB} GiB, ${m.cakram}, ${m.sistem}, Node ${m.node}`;
  return `Measured on ${m.waktu.slice(0, 10)} on: ${perangkat}.`;
}

function tabelBaris(baris) {
  const isi = baris.map((b) => {
    const ms = b.ms === undefined ? '' : Math.round(b.ms).toLocaleString('en');
    return `| ${[b.apa, b.tempat, b.diminta, b.hasil, ms, b.n, tanda(b.tercapai)].join(' | ')} |`;
  });
  return ['| work | store | wanted | measured | ms | runs | met |', '|---|---|---|---|---|---|---|', ...isi].join('\n');
}

function tanda(tercapai) {
  return tercapai === null ? '–' : tercapai ? 'yes' : '**NO**';
}
