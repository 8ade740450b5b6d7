import { join } from 'node:path';
import type { JumlahPeriksa, PengamatPeriksa } from '../../ports/periksa.js';
import { hematMemori } from '../hemat-memori.js';
import { berkasRingkasan } from './baca-ringkasan.js';
import { daftar } from './cakram.js';
import { FOLDER_KUNCI, uraiNamaKasus } from './jalur.js';
import { mulaiTelaah, type Telaahan, telaahTempat } from './periksa-bagi.js';
import { periksaJejak } from './periksa-jejak.js';
import { type Pembanding, terimaTelaah } from './periksa-kasus.js';
import { bacaSemuaKlaim, periksaSisaKlaim } from './periksa-klaim.js';
import { periksaKunci } from './periksa-kunci.js';
import { periksaLampiranYatim } from './periksa-lampiran.js';
import { periksaCelah } from './periksa-nomor.js';
import { type Rencana, susunRencana } from './periksa-rencana.js';
import { periksaSisaRingkasan, type RingkasanTahun, susunRingkasan } from './periksa-ringkasan.js';
import { periksaSegel } from './periksa-segel.js';
import { periksaSekilas } from './periksa-sekilas.js';
import { type Ekor, periksaSilang } from './periksa-silang.js';
import { sibuk } from './periksa-telaah.js';
import { periksaKepala } from './periksa-tempat.js';
import { ditunda, type Periksaan, periksaanBaru, terbaca } from './periksaan.js';
import type { Ruang } from './ruang.js';
import type { KunciData } from './sandi.js';
import { urutanNomor } from './urutan-nomor.js';

/**
 * The self-examination: reads everything, changes nothing, and goes on after every finding. Others may write meanwhile:
 * what a write under way looks like is never a finding. `ekor`: events that the ledger lacks at its end.
 */
export async function periksa(
  r: Ruang,
  pengamat: PengamatPeriksa,
  ekor: (e: Ekor) => void = () => undefined,
): Promise<JumlahPeriksa> {
  const biasa = hematMemori();
  try {
    return await periksaToko(periksaanBaru(r, pengamat), ekor);
  } finally {
    biasa();
  }
}

async function periksaToko(p: Periksaan, ekor: (e: Ekor) => void): Promise<JumlahPeriksa> {
  const { r } = p;
  const awal = daftar(join(r.folder, 'proses'));
  const dasar = await terbaca(p, 'toko', '.', null, () => periksaKepala(p));
  if (dasar === null || dasar === 'gagal') return p.jumlah;
  const { kepala } = dasar;
  const kunci = kepala?.enkripsi === undefined ? null : await r.kunciData();
  const { banyak, pekerjaan, tempat, tutup } = await mulai(p, kunci);
  try {
    // The other thread looks at names and rights meanwhile: what that finds is told first.
    const { nanti, sampaikan } = ditunda(p);
    const jejak = await terbaca(nanti, 'toko', 'jejak', null, async () => periksaJejak(nanti, kepala, banyak));
    const kasus = jejak === 'gagal' ? urutanNomor() : jejak.kasus.urutan;
    const klaim = await terbaca(nanti, 'toko', 'nomor', null, () => bacaSemuaKlaim(nanti, kasus, banyak));
    const { temuan, utuh } = await tempat();
    for (const satu of temuan) p.pengamat.temuan(satu);
    if (!utuh) return p.jumlah;
    periksaSegel(p, kepala);
    sampaikan();
    if (jejak === 'gagal' || klaim === 'gagal') return p.jumlah;
    const b = { jejak, klaim, ringkasan: null, lampiran: new Map(), ragu: new Set<string>() };
    await terbaca(p, 'toko', 'berjalan', null, async () => periksaSemua(p, pekerjaan(), b, ekor));
  } finally {
    await tutup();
  }
  await terbaca(p, 'kunci', FOLDER_KUNCI, null, () => periksaKunci(p));
  periksaProses(p, awal);
  return p.jumlah;
}

/** Answers the numbers that only the ledger knows. */
async function bandingkanJejak(p: Periksaan, b: Pembanding, ekor: (e: Ekor) => void): Promise<ReadonlySet<string>> {
  for (const nomor of p.rusak) b.jejak.kasus.lupakan(nomor);
  const ragu = [...b.ragu, ...b.jejak.kasus.sisa()];
  if (b.jejak.akhir !== null) return periksaSilang(p, ragu, b.jejak, ekor);
  // The first case of all may wait for its line; otherwise the whole ledger is gone: one finding, not one a case.
  if (ragu.some((nomor) => !sibuk(p, nomor))) p.lapor('jejak', 'jejak', null, 'Jejak kosong, padahal ada kasus.');
  return new Set();
}

interface Mulai extends Pick<Telaahan, 'tempat' | 'tutup'> {
  /** Cases. */
  banyak: number;
  pekerjaan(): Pekerjaan;
}

interface Pekerjaan {
  rencana: Rencana;
  telaah: Telaahan;
}

/** Lists the cases and begins to look at them. What can't be listed is told when their turn comes. */
async function mulai(p: Periksaan, kunci: KunciData | null): Promise<Mulai> {
  try {
    const rencana = susunRencana(p.r);
    const telaah = await mulaiTelaah(p.r, p.pengamat.tafsir, rencana, kunci);
    return { ...telaah, banyak: rencana.banyak, pekerjaan: () => ({ rencana, telaah }) };
  } catch (galat) {
    const tolak = () => {
      throw galat;
    };
    const tempat = async () => telaahTempat(p.r, p.pengamat.tafsir);
    return { banyak: 0, pekerjaan: tolak, tempat, tutup: async () => undefined };
  }
}

/** All cases, and then what is left of what they were held against. */
async function periksaSemua(p: Periksaan, { rencana, telaah }: Pekerjaan, b: Pembanding, ekor: (e: Ekor) => void) {
  await periksaSemuaKasus(p, telaah, rencana, b);
  periksaCelah(p, rencana.ada, await bandingkanJejak(p, b, ekor));
  await periksaSisaKlaim(p, b.klaim);
  periksaLampiranYatim(p, b.lampiran);
  await periksaSekilas(p);
}

/** The archive year by year, then open cases. */
async function periksaSemuaKasus(p: Periksaan, telaah: Telaahan, rencana: Rencana, b: Pembanding): Promise<void> {
  const bagian = telaah.hasil();
  let ke = 0;
  for (const tahun of [...rencana.tahun, null]) {
    const ringkasan = tahun === null ? null : await ringkasanTahun(p, tahun, rencana.banyak);
    for (; rencana.bagian[ke]?.tahun === tahun; ke += 1) {
      const hasil = await bagian.next();
      for (const satu of hasil.value ?? []) await terimaTelaah(p, satu, { ...b, ringkasan });
    }
    if (ringkasan !== null) periksaSisaRingkasan(p, ringkasan);
  }
}

/** null: it can't be read, which is told; its cases are looked at all the same. */
async function ringkasanTahun(p: Periksaan, tahun: string, kira: number): Promise<RingkasanTahun | null> {
  const isi = await terbaca(p, 'toko', berkasRingkasan(tahun), null, async () => susunRingkasan(p.r, tahun, kira));
  return isi === 'gagal' ? null : isi;
}

/** What stood in `proses/` before and after: a writer that died, or a form that is still being filled in. */
function periksaProses(p: Periksaan, awal: readonly string[]): void {
  const kini = new Set(daftar(join(p.r.folder, 'proses')));
  for (const nama of awal.filter((n) => kini.has(n)).sort()) {
    const nomor = uraiNamaKasus(nama.replace(/\.\d+-[A-Za-z0-9]+\.json$/, '.json'))?.nomor ?? null;
    p.lapor('sisa', `proses/${nama}`, nomor, 'Sisa penulisan yang terhenti, atau penulisan yang sedang berjalan.');
  }
}
