// Stores of the benchmark, made once and kept: closed and open cases that the store itself could have written. The first
// of each kind goes through the program; the others are the same acts on invented people, chained by the program's own
// functions, with the papers of the first (`toko-kertas.js`). Seeded: the same store on every machine, but for the day on
// which it is made.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { layanan, tangkap } from './jalan.js';
import { pemberiKertas } from './toko-kertas.js';

const LANGKAH = [
  ['teruskan'],
  ['disposisi', '--kepada', 'sekretaris-dinas', '--isi', 'Tindak lanjuti'],
  ['disposisi', '--kepada', 'staf-sekretariat', '--isi', 'Verifikasi berkas'],
  ['verifikasi', '--hasil', 'ya'],
  ['proses', '--hasil', 'seluruhnya', '--informasi', 'Rekap 2025; softcopy; 1 berkas'],
  ['serah', '--penerima', 'Asep Suherman', '--cara', 'langsung'],
];
const NAMA = ['Asep', 'Siti', 'Dede', 'Neneng', 'Ujang', 'Rina', 'Yayan', 'Euis', 'Cecep', 'Imas'];
const MARGA = ['Suherman', 'Aminah', 'Kurnia', 'Hasanah', 'Saepudin', 'Marlina', 'Hidayat', 'Rohaeti'];
const PERIHAL = ['bantuan sosial', 'rehabilitasi sosial', 'data terpadu', 'panti', 'program keluarga', 'anggaran'];
/** Days ago on which every second open case was received: late. */
const LALU_HARI = 30;
/** Closed cases are spread over the days of this year before today. */
const geser = (teks, hari) => teks.replace(/"(\d{4}-\d{2}-\d{2})"/g, (_, t) => JSON.stringify(hariSebelum(t, hari)));
const hariSebelum = (tanggal, hari) => new Date(Date.parse(tanggal) - hari * 86_400_000).toISOString().slice(0, 10);
/** Lines kept in memory between two writes. */
const SEKALIGUS = 5000;

export const pendaftaran = (n, ...lain) => [
  'daftar',
  ...['--nama', `Asep Suherman ${n}`, '--nik', '3602140107809001', '--alamat', 'Rangkasbitung'],
  ...['--rincian', `Rekap bantuan sosial bulan ke-${n}`, '--tujuan', 'Riset', '--cara-memperoleh', 'melihat'],
  ...['--tetap-daftar', '--ya', ...lain],
];

/** Days for which a store is kept: later the cases that were young in it are late too. */
const UMUR_HARI = 5;

/** The folder of the store with so many closed and open cases; made when it isn't there yet, or is too old. */
export function toko(sumber, folder, tutup, buka, katakan = () => {}) {
  const jalur = join(folder, `toko-berkertas-${tutup}-${buka}`);
  if (masihMuda(join(jalur, 'toko.json'))) return jalur;
  katakan(`toko: ${tutup} tertutup, ${buka} terbuka …`);
  const sementara = `${jalur}.tmp`;
  for (const lama of [sementara, jalur]) rmSync(lama, { recursive: true, force: true });
  isi(sumber, sementara, tutup, buka);
  renameSync(sementara, jalur);
  return jalur;
}

function masihMuda(berkas) {
  return existsSync(berkas) && Date.now() - statSync(berkas).mtimeMs < UMUR_HARI * 86_400_000;
}

function isi(sumber, folder, tutup, buka) {
  const env = { LAYANAN_DATA: folder };
  const lalu = new Date(Date.now() - LALU_HARI * 86_400_000).toISOString().slice(0, 10);
  const lengkap = tangkap(layanan(...pendaftaran(0)), env).trim();
  for (const [kata, ...flag] of LANGKAH) tangkap(layanan(kata, lengkap, ...flag), env);
  const contoh = [
    tangkap(layanan(...pendaftaran(1)), env).trim(),
    tangkap(layanan(...pendaftaran(2, '--diterima', lalu)), env).trim(),
  ];
  const tahun = lengkap.split('-')[1];
  const baca = (wadah, nomor) => {
    const nama = readdirSync(join(folder, wadah)).find((n) => n.startsWith(`${nomor}.`));
    return JSON.parse(readFileSync(join(folder, wadah, nama), 'utf8'));
  };
  const penulis = penulisToko(sumber, folder, tahun);
  const tertutup = baca(`arsip/${tahun}`, lengkap);
  const terbuka = contoh.map((nomor) => baca('berjalan', nomor));
  const lama = Math.floor((Date.parse(terbuka[0].peristiwa[0].tanggal) - Date.parse(`${tahun}-01-02`)) / 86_400_000);
  const harian = Array.from({ length: Math.max(1, lama) }, (_, hari) =>
    JSON.parse(geser(JSON.stringify(tertutup), hari)),
  );
  for (let n = 1; n < tutup; n += 1) penulis.tulis(harian[harian.length - 1 - (n % harian.length)], n + 3, n + 1);
  for (let n = 0; n < buka - 2; n += 1) penulis.tulis(terbuka[n % 2], tutup + 3 + n, null);
  penulis.selesai();
}

function penulisToko(
  { berkasBaru, tambahkan, susunNomor, ringkasan, barisPeristiwa, sambung, tulisan },
  folder,
  tahun,
) {
  const [bulan] = readdirSync(join(folder, 'jejak')).map((n) => n.slice(0, 7));
  const jejak = join(folder, 'jejak', `${bulan}.jsonl`);
  let kepala = JSON.parse(readFileSync(jejak, 'utf8').trimEnd().split('\n').at(-1));
  let baris = [];
  let ringkas = [];
  const kuras = () => {
    const rantai = sambung(kepala, baris);
    kepala = rantai.at(-1) ?? kepala;
    appendFileSync(jejak, rantai.map((b) => `${JSON.stringify(b)}\n`).join(''));
    appendFileSync(join(folder, `arsip/${tahun}.jsonl`), ringkas.join(''));
    baris = [];
    ringkas = [];
  };
  const beriKertas = pemberiKertas(folder, tahun);
  const tulis = (contoh, urut, urutTb) => {
    const berkas = salin({ berkasBaru, tambahkan }, contoh, susunNomor('PI', tahun, urut), urut, (p) => ({
      ...p.isi,
      ...(p.isi.nomorBukti === undefined ? {} : { nomorBukti: susunNomor('TB', tahun, urutTb) }),
    }));
    const wadah = urutTb === null ? 'berjalan' : `arsip/${tahun}`;
    writeFileSync(join(folder, wadah, `${berkas.nomor}.${berkas.revisi}.json`), tulisan(berkas), { mode: 0o600 });
    beriKertas(contoh.nomor, berkas.nomor);
    baris.push(...berkas.peristiwa.map((p) => barisPeristiwa(berkas.nomor, p)));
    if (urutTb !== null) {
      ringkas.push(`${JSON.stringify(ringkasan(berkas))}\n`);
      const catatan = {
        skema: 1,
        kasus: berkas.nomor,
        revisi: berkas.revisi,
        sidik: berkas.peristiwa.at(-1).sidik,
        keputusan: 'terpakai',
      };
      writeFileSync(join(folder, 'nomor', `${susunNomor('TB', tahun, urutTb)}.1.json`), tulisan(catatan), {
        mode: 0o600,
      });
    }
    if (baris.length > SEKALIGUS) kuras();
  };
  mkdirSync(join(folder, 'arsip', tahun), { recursive: true, mode: 0o700 });
  return { tulis, selesai: kuras };
}

function salin({ berkasBaru, tambahkan }, contoh, nomor, urut, isi) {
  const garam = createHash('sha256').update(`bench ${urut}`).digest('hex');
  const nama = `${NAMA[urut % NAMA.length]} ${MARGA[urut % MARGA.length]}`;
  const teks = `Rekap ${PERIHAL[urut % PERIHAL.length]} nomor ${urut} per kecamatan`;
  let berkas = berkasBaru({ ...contoh, nomor, garam });
  for (const p of contoh.peristiwa) {
    const pribadi = { ...p.pribadi };
    if (pribadi.nama !== undefined) pribadi.nama = nama;
    if (pribadi.nik !== undefined)
      pribadi.nik = `36021401078${String(urut % 100).padStart(2, '0')}${9000 + (urut % 900)}`.slice(0, 16);
    if (pribadi['isi.rincian'] !== undefined) pribadi['isi.rincian'] = teks;
    const baru = { ...p, isi: isi(p), pribadi };
    berkas = tambahkan(berkas, [baru], { waktu: p.waktu, petugas: p.petugas });
  }
  return berkas;
}
