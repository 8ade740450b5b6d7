import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isiSemua } from '../adapters/alat-cadangan.js';
import { DAFTAR, sampai } from '../alat/permohonan.js';
import { denganMeja, type Meja } from '../alat/program.js';
import { daftarBerlampiran, lampiranContoh } from './alat/bahan.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';

interface Cadangan {
  jalur: string;
  jejak: { urut: number; sidik: string };
}

const sama = (satu: string, dua: string) => JSON.stringify(isiSemua(satu)) === JSON.stringify(isiSemua(dua));

/** A closed case with its paper, one with an attachment, and an open one. */
async function isi(m: Meja): Promise<void> {
  await sampai(m, 6);
  await m.beres(daftarBerlampiran(lampiranContoh(m.folder)));
  await m.beres(DAFTAR);
}

async function cadangkan(m: Meja, nama: string): Promise<Cadangan> {
  const ke = join(m.folder, nama);
  mkdirSync(ke);
  return m.json(['cadangkan', ke]);
}

/** The hashes hold by the tool of every system, and what is restored elsewhere is the backup, whole. */
async function periksaCadangan(buku: Buku, m: Meja, c: Cadangan, diakui: readonly string[]): Promise<void> {
  execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: c.jalur });
  await denganMeja(async (lain) => {
    await lain.beres(['pulihkan', c.jalur]);
    if (!sama(lain.toko, join(c.jalur, 'data'))) buku.rusak(`${c.jalur}: isi yang dipulihkan lain`);
    if ((await lain.layanan(['periksa'])).kode !== 0) buku.rusak(`${c.jalur}: yang dipulihkan tidak baik`);
    const ada = (await lain.layanan(['cari', '--semua'])).keluar;
    for (const nomor of diakui) if (!ada.includes(nomor)) buku.hilang(`${nomor} tidak ada di ${c.jalur}`);
    if ((await cadangkan(lain, 'ujung')).jejak.sidik !== c.jejak.sidik) buku.rusak(`${c.jalur}: ujung jejak lain`);
  });
  if (existsSync(join(m.toko, 'kunci'))) buku.rusak('kunci tertinggal');
}

/** Three clerks register while it is copied: every act that was acknowledged before it began is in it. */
async function sambilMenulis(buku: Buku, m: Meja, banyak: number): Promise<void> {
  const diakui: string[] = [];
  let henti = false;
  const petugas = [1, 2, 3].map(async () => {
    while (!henti) diakui.push((await m.beres(DAFTAR)).keluar.trim());
  });
  const semua: [Cadangan, readonly string[]][] = [];
  try {
    for (let i = 0; i < banyak; i += 1) {
      const dahulu = [...diakui];
      semua.push([await cadangkan(m, `usb-${i}`), dahulu]);
      if (diakui.length > dahulu.length) buku.kena();
    }
  } finally {
    henti = true;
    await Promise.all(petugas);
  }
  for (const [cadangan, dahulu] of semua) await periksaCadangan(buku, m, cadangan, dahulu);
}

/** The folder of the office is gone: every file comes back byte for byte, and work goes on with the next number. */
async function sesudahHilang(buku: Buku, m: Meja): Promise<Cadangan> {
  const sebelum = join(m.folder, 'sebelum');
  cpSync(m.toko, sebelum, { recursive: true });
  const cadangan = await cadangkan(m, 'usb');
  rmSync(m.toko, { recursive: true });
  buku.kena();
  await m.beres(['pulihkan', cadangan.jalur]);
  if (!sama(m.toko, sebelum)) buku.rusak('yang dipulihkan lain dari yang hilang');
  if ((await cadangkan(m, 'sesudah')).jejak.sidik !== cadangan.jejak.sidik) buku.rusak('ujung jejak lain');
  return cadangan;
}

type Perusak = readonly [nama: string, rusakkan: (jalur: string) => void];

const MERUSAK: readonly Perusak[] = [
  ['satu bita', (jalur) => writeFileSync(jalur, balik(readFileSync(jalur)))],
  ['dipotong', (jalur) => writeFileSync(jalur, readFileSync(jalur).subarray(0, -1))],
  ['dihapus', (jalur) => rmSync(jalur)],
  ['disisipi', (jalur) => writeFileSync(`${jalur}.lain`, 'x')],
];

function balik(isi: Buffer): Buffer {
  const tempat = isi.length >> 1;
  return Buffer.from(isi.with(tempat, (isi[tempat] ?? 0) ^ 1));
}

/** One file of it damaged: refused with its name, and the store that is there stays as it is, to the byte. */
async function rusakDitolak(buku: Buku, m: Meja, cadangan: Cadangan, [nama, rusakkan]: Perusak, berkas: string) {
  await denganMeja(async (lain) => {
    const salinan = join(lain.folder, 'layanan-cadangan-rusak');
    cpSync(cadangan.jalur, salinan, { recursive: true });
    cpSync(m.toko, lain.toko, { recursive: true });
    rusakkan(join(salinan, berkas));
    buku.kena();
    const { kode, keluar, galat } = await lain.layanan(['pulihkan', salinan, '--ya']);
    // Without its cover it is no backup at all.
    const ditolak = kode === 6 || (kode === 2 && berkas === 'cadangan.json');
    if (!ditolak || keluar !== '' || !/^Coba: /m.test(galat)) buku.rusak(`${berkas} ${nama}: keluar ${kode}: ${galat}`);
    if (!sama(lain.toko, m.toko)) buku.rusak(`${berkas} ${nama}: toko berubah`);
    const sisa = readdirSync(lain.folder).filter((n) => !/^(toko|layanan-cadangan-rusak)$/.test(n));
    if (sisa.length > 0) buku.rusak(`${berkas} ${nama}: tertinggal ${sisa.join(' ')}`);
  });
}

export const cadangan: Skenario = {
  janji: 8,
  nama: 'backup while three write, store gone, restored; a damaged backup',
  sasaran: 55,
  jalankan: ({ pendek }) =>
    denganMeja(async (m) => {
      const buku = bukuBaru();
      await isi(m);
      const utuh = await sesudahHilang(buku, m);
      const berkas = Object.keys(isiSemua(utuh.jalur));
      const pasangan = MERUSAK.flatMap((cara, c) =>
        // What lies beside the copy's own files is none of them.
        berkas
          .filter((nama, i) => (c < 3 || nama.startsWith('data/')) && (!pendek || i % 4 === c))
          .map((nama) => [cara, nama] as const),
      );
      await kolam(2, pasangan, ([cara, nama]) => rusakDitolak(buku, m, utuh, cara, nama));
      await sambilMenulis(buku, m, pendek ? 1 : 4);
      return buku.hasil();
    }),
};
