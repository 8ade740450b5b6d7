import { join } from 'node:path';
import type { JumlahPeriksa, PengamatPeriksa } from '../../ports/periksa.js';
import { daftar } from './cakram.js';
import { FOLDER_KUNCI, uraiNamaKasus } from './jalur.js';
import { periksaJejak } from './periksa-jejak.js';
import { daftarSalinan, type Pembanding, periksaKasus, sibuk, urutkan } from './periksa-kasus.js';
import { bacaSemuaKlaim, periksaSisaKlaim } from './periksa-klaim.js';
import { periksaKunci } from './periksa-kunci.js';
import { periksaLampiranYatim } from './periksa-lampiran.js';
import { type NomorAda, periksaCelah, tandaiNomor } from './periksa-nomor.js';
import { bacaRingkasan, periksaSisaRingkasan } from './periksa-ringkasan.js';
import { periksaSegel } from './periksa-segel.js';
import { periksaSekilas } from './periksa-sekilas.js';
import { type Ekor, periksaSilang } from './periksa-silang.js';
import { periksaTempat } from './periksa-tempat.js';
import { type Periksaan, periksaanBaru, terbaca } from './periksaan.js';
import type { Ruang } from './ruang.js';

/**
 * The self-examination: reads everything, changes nothing, and goes on after every finding. Others may write meanwhile:
 * what a write under way looks like is never a finding. `ekor`: events that the ledger lacks at its end.
 */
export async function periksa(
  r: Ruang,
  pengamat: PengamatPeriksa,
  ekor: (e: Ekor) => void = () => undefined,
): Promise<JumlahPeriksa> {
  const p = periksaanBaru(r, pengamat);
  const awal = daftar(join(r.folder, 'proses'));
  const tempat = await terbaca(p, 'toko', '.', null, () => periksaTempat(p));
  if (tempat === null || tempat === 'gagal') return p.jumlah;
  if (tempat.kepala?.enkripsi !== undefined) await r.kunciData();
  periksaSegel(p, tempat.kepala);
  const jejak = await terbaca(p, 'toko', 'jejak', null, async () => periksaJejak(p, tempat.kepala));
  const klaim = await terbaca(p, 'toko', 'nomor', null, () => bacaSemuaKlaim(p));
  if (jejak === 'gagal' || klaim === 'gagal') return p.jumlah;
  await terbaca(p, 'toko', 'berjalan', null, async () => {
    const b = { jejak, klaim, ringkasan: null, lampiran: new Map(), ragu: new Set<string>() };
    const ada = await periksaSemuaKasus(p, b);
    periksaCelah(p, ada, await bandingkanJejak(p, b, ekor));
    await periksaSisaKlaim(p, klaim);
    periksaLampiranYatim(p, b.lampiran);
    await periksaSekilas(p);
  });
  await terbaca(p, 'kunci', FOLDER_KUNCI, null, () => periksaKunci(p));
  periksaProses(p, awal);
  return p.jumlah;
}

/** Answers the numbers that only the ledger knows. */
async function bandingkanJejak(p: Periksaan, b: Pembanding, ekor: (e: Ekor) => void): Promise<ReadonlySet<string>> {
  for (const nomor of p.rusak) b.jejak.kasus.delete(nomor);
  const ragu = [...b.ragu, ...b.jejak.kasus.keys()];
  if (b.jejak.akhir !== null) return periksaSilang(p, ragu, b.jejak, ekor);
  // The first case of all may wait for its line; otherwise the whole ledger is gone: one finding, not one a case.
  if (ragu.some((nomor) => !sibuk(p, nomor))) p.lapor('jejak', 'jejak', null, 'Jejak kosong, padahal ada kasus.');
  return new Set();
}

/** Open and closed cases; of a case that moves to the archive meanwhile both files are looked at together. */
async function periksaSemuaKasus(p: Periksaan, b: Pembanding): Promise<NomorAda> {
  const ada: NomorAda = new Map();
  const berjalan = daftarSalinan(p, 'berjalan');
  const tahun = daftar(join(p.r.folder, 'arsip')).flatMap((nama) => /^\d{4}(?=$|\.jsonl$)/.exec(nama)?.[0] ?? []);
  for (const satu of [...new Set(tahun)].sort()) {
    const arsip = daftarSalinan(p, 'arsip', satu);
    const ringkasan = bacaRingkasan(p.r, satu);
    for (const nomor of urutkan(arsip)) {
      tandaiNomor(ada, nomor);
      const semua = [...(berjalan.get(nomor) ?? []), ...(arsip.get(nomor) ?? [])];
      berjalan.delete(nomor);
      await periksaKasus(p, nomor, semua, { ...b, ringkasan });
    }
    periksaSisaRingkasan(p, ringkasan);
  }
  for (const nomor of urutkan(berjalan)) {
    tandaiNomor(ada, nomor);
    await periksaKasus(p, nomor, berjalan.get(nomor) ?? [], b);
  }
  return ada;
}

/** What stood in `proses/` before and after: a writer that died, or a form that is still being filled in. */
function periksaProses(p: Periksaan, awal: readonly string[]): void {
  const kini = new Set(daftar(join(p.r.folder, 'proses')));
  for (const nama of awal.filter((n) => kini.has(n)).sort()) {
    const nomor = uraiNamaKasus(nama.replace(/\.\d+-[A-Za-z0-9]+\.json$/, '.json'))?.nomor ?? null;
    p.lapor('sisa', `proses/${nama}`, nomor, 'Sisa penulisan yang terhenti, atau penulisan yang sedang berjalan.');
  }
}
