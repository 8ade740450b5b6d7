import { join } from 'node:path';
import type { BerkasKasus } from '../../src/domain/kasus.js';
import { daftarDengan } from '../alat/permohonan.js';
import { beres, denganFolder, jalankan, layanan, type Usai } from './alat/jalan.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';
import { tanpaPengecualian } from './alat/tanpa-pengecualian.js';
import { bacaKasus, periksaPulih } from './alat/toko.js';

/** One command of a worker; its mark stands in the event that it records, and nowhere else. */
interface Kerja {
  tanda: string;
  argumen: readonly string[];
}

interface Selesai extends Kerja {
  usai: Usai;
}

/** Acts of one round: a request of one's own to its proof of delivery, a complaint, and two cases that everybody works on. */
const BABAK = 10;
const ADU_BERSAMA = 'PD-2026-0001';

const permohonan = (tanda: string) => daftarDengan({ '--rincian': tanda, '--nama': `Pemohon ${tanda}` });

function langkah(tanda: (n: number) => string, punyaku: string, bersama: string): Kerja[] {
  const kerja = (n: number, ...argumen: string[]) => ({ tanda: tanda(n), argumen });
  const disposisi = ['disposisi', punyaku, '--kepada'];
  return [
    kerja(1, 'teruskan', punyaku, '--catatan', tanda(1)),
    kerja(2, ...disposisi, 'sekretaris-dinas', '--isi', tanda(2)),
    kerja(3, 'tangani', ADU_BERSAMA, '--catatan', tanda(3)),
    kerja(4, ...disposisi, 'staf-sekretariat', '--isi', tanda(4)),
    kerja(5, 'teruskan', bersama, '--catatan', tanda(5)),
    kerja(6, 'verifikasi', punyaku, '--hasil', 'ya', '--catatan', tanda(6)),
    kerja(7, 'proses', punyaku, '--hasil', 'seluruhnya', '--informasi', `${tanda(7)}; softcopy; 1`),
    kerja(8, 'serah', punyaku, '--penerima', tanda(8), '--cara', 'langsung'),
    kerja(9, 'adu', '--pelapor', 'Rina Wati', '--saluran', 'telepon', '--uraian', tanda(9)),
  ];
}

/** A worker's acts, one after the other; the number of its own request is what `daftar` printed. */
async function pekerja(toko: string, p: number, bersama: readonly string[], catat: (s: Selesai) => void) {
  const lakukan = async (kerja: Kerja) => {
    const usai = await layanan(toko, kerja.argumen);
    catat({ ...kerja, usai });
    return usai.keluar.trim();
  };
  for (const [b, kasus] of bersama.entries()) {
    const tanda = (n: number) => `tanda-${p}-${b}-${n}-`;
    const punyaku = await lakukan({ tanda: tanda(0), argumen: permohonan(tanda(0)) });
    for (const satu of langkah(tanda, punyaku, kasus)) await lakukan(satu);
  }
}

/** Acknowledged: in the events exactly once. Refused: not at all, and only by a rule, because somebody was first. */
function cocokkan(buku: Buku, semua: readonly BerkasKasus[], selesai: readonly Selesai[]): void {
  const peristiwa = semua.flatMap((k) => k.peristiwa.map((p) => JSON.stringify([p.isi, p.pribadi])));
  for (const { tanda, argumen, usai } of selesai) {
    const kali = peristiwa.filter((p) => p.includes(tanda)).length;
    const sebut = `${argumen.slice(0, 2).join(' ')} ${tanda}`;
    if (usai.kode === 0 && kali === 0) buku.hilang(sebut);
    if (kali > 1) buku.rusak(`${sebut} tercatat ${kali} kali`);
    if (usai.kode !== 0 && kali > 0) buku.rusak(`${sebut} ditolak (${usai.kode}) tetapi tercatat`);
    const didahului = usai.kode === 4 && argumen[0] === 'teruskan';
    if (usai.kode !== 0 && !didahului) buku.rusak(`${sebut} keluar ${usai.kode}: ${usai.galat.trim().slice(0, 200)}`);
  }
}

async function berebut({ pendek }: { pendek: boolean }) {
  return denganFolder(async (folder) => {
    const toko = join(folder, 'toko');
    const buku = bukuBaru();
    const [banyak, babak] = pendek ? [4, 1] : [8, 5];
    const bersama: string[] = [];
    for (let b = 0; b < babak; b += 1) bersama.push(await beres(toko, permohonan(`bersama ${b}`)));
    const adu = ['adu', '--pelapor', 'Ucu', '--saluran', 'kotak', '--uraian', 'Loket', '--klasifikasi', 'ringan'];
    await beres(toko, adu);
    await beres(toko, ['terima', ADU_BERSAMA]);
    const selesai: Selesai[] = [];
    const nomor = Array.from({ length: banyak }, (_, p) => p);
    await kolam(banyak, nomor, (p) => pekerja(toko, p, bersama, (s) => void selesai.push(s)));
    const diakui = selesai
      .filter((s) => s.usai.kode === 0)
      .map((s) => ({ nomor: s.usai.keluar.trim(), tindakan: s.argumen[0] ?? '' }));
    cocokkan(buku, await periksaPulih(buku, toko, diakui), selesai);
    const didahului = selesai.filter((s) => s.usai.kode === 4).length;
    if (didahului !== babak * (banyak - 1)) buku.rusak(`${didahului} didahului, seharusnya ${babak * (banyak - 1)}`);
    if (selesai.length !== banyak * babak * BABAK) buku.rusak(`hanya ${selesai.length} tindakan`);
    buku.kena(selesai.length);
    return buku.hasil(`${didahului} didahului orang lain`);
  });
}

/** Without exclusion the same race must lose acts; a test that can't see that proves nothing. */
async function tanpa() {
  return denganFolder(async (folder) => {
    const bin = tanpaPengecualian(join(folder, 'program'));
    const buku = bukuBaru();
    for (let i = 0; i < 10; i += 1) {
      const toko = join(folder, `toko-${i}`);
      await beres(toko, permohonan('pertama'));
      const kerja = Array.from({ length: 8 }, (_, p) => ({ tanda: `tanda-${p}-`, argumen: permohonan(`tanda-${p}-`) }));
      const selesai: Selesai[] = [];
      await kolam(8, kerja, async (k) => {
        const usai = await jalankan([process.execPath, bin, ...k.argumen, '--data', toko]);
        selesai.push({ ...k, usai });
      });
      const dugaan = bukuBaru();
      cocokkan(dugaan, await bacaKasus(dugaan, toko), selesai);
      const { hilang, rusak } = dugaan.hasil();
      if (hilang + rusak === 0) continue;
      buku.kena();
      return buku.hasil(`merah pada putaran ke-${i + 1}: ${hilang} hilang, ${rusak} rusak`);
    }
    buku.rusak('tanpa pengecualian pun tidak ada yang hilang: tes perebutan tidak membuktikan apa-apa');
    return buku.hasil();
  });
}

export const bersama: Skenario = { janji: 4, nama: 'race', sasaran: 400, jalankan: berebut };
export const bersamaKontrol: Skenario = { janji: 4, nama: 'control: race without exclusion', jalankan: tanpa };
