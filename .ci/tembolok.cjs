// The code cache of dist/ (bin/muat.cjs): the functions that a registration with its receipt, a table and a question
// compile. Made by the Node that builds.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { muat, naskah } = require('../bin/muat.cjs');
const { diamkan, simpanTembolok } = require('./tembolok-alat.cjs');

const akar = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'layanan-tembolok-'));
const DAFTAR = [
  '--nama',
  'Asep Suherman',
  '--nik',
  '3602140107809001',
  '--alamat',
  'Rangkasbitung',
  '--rincian',
  'Data',
];
const FORMULIR = ['daftar', ...DAFTAR, '--tujuan', 'Riset', '--cara-memperoleh', 'melihat'];
const DICOBA = [['--versi'], ['-h'], FORMULIR, ['teruskan', '1'], ['terlambat'], ['tugas'], ['lihat', '1'], ['rekap']];

/** Looks at the desk: one opens what is in its cache, so a case and lists have one each. */
const dilihat = () => ({ daftar: [['terlambat'], ['tugas'], ['meja']], kasus: [['lihat', kasusPertama()]] });

/** Acts of a day, which have a file of their own too: a case from its form to its receipt, and an act that brings no paper. */
const DITINDAK = {
  kertas: [
    FORMULIR,
    ['teruskan', '2'],
    ['disposisi', '2', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti'],
    ['disposisi', '2', '--kepada', 'staf-sekretariat', '--isi', 'Verifikasi berkas'],
    ['verifikasi', '2', '--hasil', 'ya'],
    ['proses', '2', '--hasil', 'seluruhnya', '--informasi', 'Rekap; softcopy; 1 berkas'],
    ['serah', '2', '--penerima', 'Asep Suherman', '--cara', 'langsung'],
    FORMULIR,
  ],
  tindakan: [['teruskan', '3', '--catatan', 'berkas lengkap']],
};

async function hangatkan() {
  const { run, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  const suarakan = diamkan();
  const kode = [];
  for (const kata of DICOBA) kode.push(await jalan({ run, sistemNyata }, kata));
  await hangatkanLengkapi();
  suarakan();
  if (kode.some((k) => k !== 0)) throw new Error(`tembolok: perintah keluar ${kode.join(' ')}`);
  // Not zod's, which only reads a calendar of the office: it would be a thirtieth of the package.
  for (const pustaka of ['inquirer', 'ical-js', 'cli-table3']) muat(join(akar, 'dist'), `pustaka/${pustaka}.cjs`);
  simpanTembolok(naskah);
  hangatkanLain('tembolok-muka.cjs');
  hangatkanTiap('tembolok-lihat.cjs', dilihat());
  hangatkanTiap('tembolok-tindak.cjs', DITINDAK);
}

/** With its year, which is another one by the clock of `tembolok-lihat.cjs` at the end of a year. */
const kasusPertama = () =>
  readdirSync(join(folder, 'toko/berjalan'))
    .find((nama) => nama.startsWith('PI-'))
    .replace(/\..*/, '');

function hangatkanTiap(naskahnya, tiap) {
  for (const [untuk, semua] of Object.entries(tiap))
    hangatkanLain(naskahnya, join(folder, 'toko'), untuk, ...semua.map((kata) => JSON.stringify(kata)));
}

/** In a process of its own: a cache holds what was compiled until then. */
function hangatkanLain(naskahnya, ...kata) {
  const { status, stderr } = spawnSync(process.execPath, [join(__dirname, naskahnya), ...kata], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${naskahnya} ${kata.join(' ')}: ${status} ${stderr.slice(-500)}`);
}

function jalan({ run, sistemNyata }, kata) {
  process.env.LAYANAN_DATA = join(folder, 'toko');
  return run(kata, sistemNyata(akar));
}

/** What completion knows of the commands, and the light way that answers it. */
async function hangatkanLengkapi() {
  const { bahanBantuan, bahanLengkapi, sistemNyata } = muat(join(akar, 'dist'), 'main.cjs#main');
  const { acuan } = sistemNyata(akar).context({}, null);
  writeFileSync(join(akar, 'dist/lengkapi.json'), JSON.stringify(await bahanLengkapi(acuan)));
  writeFileSync(join(akar, 'dist/bantuan.json'), JSON.stringify(await bahanBantuan(acuan)));
  const { jawabLengkapi } = muat(join(akar, 'dist'), 'lengkapi.cjs');
  jawabLengkapi(['bash', '4', 'layanan', '--data', join(folder, 'toko'), 'lihat', ''], akar);
}

hangatkan().finally(() => rmSync(folder, { recursive: true, force: true }));
