import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { daftarDengan } from '../alat/permohonan.js';
import { diStrace } from './alat/di-strace.js';
import { beres, layanan } from './alat/jalan.js';
import { type Buku, kolam, type Skenario } from './alat/skenario.js';
import { type Suntikan, tersuntik } from './alat/strace.js';
import { bacaKasus, periksaPulih } from './alat/toko.js';

/** A submission, with the mark that stands in what it records. */
interface Kiriman {
  tanda: string;
  argumen: readonly string[];
  /** Events that bear the mark when all is done. */
  peristiwa: number;
}

/** Places right after the commit: the folder's sync, the ledger, the end of the write, the paper. */
const SESUDAH: readonly Suntikan[] = [
  { panggil: 'fsync', apa: 'signal=KILL', kapan: 3 },
  { panggil: 'fsync', apa: 'signal=KILL', kapan: 4 },
  { panggil: 'unlink', apa: 'signal=KILL', kapan: 1 },
  { panggil: 'fsync', apa: 'error=EIO', kapan: 3 },
];

const permohonan = (tanda: string) => daftarDengan({ '--rincian': tanda, '--nama': `Pemohon ${tanda}` });
const aduan = (tanda: string) => ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', tanda];

/** Every kind in turn; what it works on is there before. */
const JENIS: readonly ((toko: string, tanda: string) => Promise<Kiriman>)[] = [
  async (_, tanda) => ({ tanda, argumen: permohonan(tanda), peristiwa: 1 }),
  async (_, tanda) => ({ tanda, argumen: aduan(tanda), peristiwa: 1 }),
  async (toko, tanda) => {
    const nomor = await beres(toko, permohonan(`dasar ${tanda.slice(6)}`));
    return { tanda, argumen: ['teruskan', nomor, '--catatan', tanda], peristiwa: 1 };
  },
  async (toko, tanda) => {
    const nomor = await beres(toko, aduan(`dasar ${tanda.slice(6)}`));
    return { tanda, argumen: [...permohonan(tanda), '--dari', nomor], peristiwa: 1 };
  },
];

const tercatat = (semua: readonly BerkasKasus[], tanda: string) =>
  semua.flatMap((k) => k.peristiwa.filter((p) => JSON.stringify([p.isi, p.pribadi]).includes(`"${tanda}"`)));

/** Cut off right after its commit, then sent again with the same key, twice. */
async function satu(buku: Buku, toko: string, i: number): Promise<{ nomor: string; tindakan: string }> {
  const kiriman = await (JENIS[(i >> 2) % JENIS.length] ?? JENIS[0])?.(toko, `kirim-${i}-`);
  const suntikan = SESUDAH[i % SESUDAH.length];
  if (kiriman === undefined || suntikan === undefined) throw new Error('tabel kosong');
  const { tanda, peristiwa } = kiriman;
  const argumen = [...kiriman.argumen, '--kunci', `kunci ${i}`];
  const putus = await tersuntik(toko, argumen, suntikan);
  const sudah = tercatat(await bacaKasus(buku, toko), tanda).length;
  if (putus.kena && sudah > 0 && putus.kode !== 0) buku.kena();
  if (putus.kode === 6 && sudah > 0 && !/layanan riwayat P[ID]-\d{4}-\d{4}/.test(putus.galat)) {
    buku.rusak(`keluar 6 sesudah tercatat tidak menyebut cara mengetahuinya: ${putus.galat.trim()}`);
  }
  const ulang = [await layanan(toko, argumen), await layanan(toko, argumen)];
  const [pertama = '', kedua] = ulang.map((u) => u.keluar.trim());
  if (ulang.some((u) => u.kode !== 0) || pertama !== kedua) {
    buku.rusak(
      `${tanda} ulangan: ${ulang.map((u) => `${u.kode} ${u.keluar.trim()} ${u.galat.trim().slice(0, 150)}`).join(' | ')}`,
    );
  }
  // Answered as recorded: then it must be safe, and nothing of the cut off write may be left to be finished.
  const sisa = readdirSync(join(toko, 'proses'));
  if (sisa.length > 0) buku.rusak(`${tanda} dijawab, tetapi belum rampung: ${sisa.join(' ')}`);
  const kali = tercatat(await bacaKasus(buku, toko), tanda).length;
  if (kali !== peristiwa) buku.rusak(`${tanda} tercatat ${kali} kali`);
  return { nomor: pertama, tindakan: kiriman.argumen[0] ?? '' };
}

function ulangi({ pendek }: { pendek: boolean }) {
  return diStrace(async (buku, folder) => {
    await kolam(4, [0, 1, 2, 3], async (n) => {
      const toko = join(folder, `toko-${n}`);
      await beres(toko, permohonan('pertama'));
      const diakui = [];
      for (let i = n; i < (pendek ? 16 : 112); i += 4) diakui.push(await satu(buku, toko, i));
      periksaTautan(buku, await periksaPulih(buku, toko, diakui));
    });
  });
}

/** A complaint that became a request is closed and knows it, though the program was cut off between its two saves. */
function periksaTautan(buku: Buku, semua: readonly BerkasKasus[]): void {
  for (const { nomor, peristiwa } of semua) {
    const asal = peristiwa[0]?.isi.terkait;
    if (typeof asal !== 'string') continue;
    const alihkan = semua.find((k) => k.nomor === asal)?.peristiwa.filter((p) => p.tindakan === 'alihkan') ?? [];
    if (alihkan.length !== 1 || alihkan[0]?.isi.terkait !== nomor) buku.rusak(`${asal} tidak tertaut dengan ${nomor}`);
  }
}

export const ulang: Skenario = {
  janji: 12,
  nama: 'cut off after the commit, sent again',
  sasaran: 100,
  jalankan: ulangi,
};
