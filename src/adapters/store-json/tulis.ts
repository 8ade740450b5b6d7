import { statSync } from 'node:fs';
import { join } from 'node:path';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import { uraikanNomor } from '../../domain/nomor.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { LampiranSiap, Pencacah, Petunjuk, Putusan } from '../../ports/store.js';
import { cariBerkas } from './bacaan.js';
import { bereskan } from './bereskan.js';
import { daftar, hapus, kecuali } from './cakram.js';
import { penolakanTidakAda } from './galat.js';
import { nomorDokumenBebas } from './klaim.js';
import { denganKunci } from './kunci.js';
import { buangLampiran, jagaLampiran, pasangLampiran } from './lampiran.js';
import { nomorBebas } from './nomor-bebas.js';
import type { Ruang } from './ruang.js';
import { simpan } from './simpan.js';
import { memuat, salinanCepat, terbaru } from './terbaru.js';
import { penyegel, siapkanToko } from './toko.js';

/** Decisions before a writer gives up; in a race somebody else succeeds with each. */
export const ULANG = 200;
/** Copies set aside by a form that never came to its end are cleared after this long (ms). */
const UMUR_SEMENTARA_MS = 7 * 86_400_000;

/** Every write: the store is there, the lock held (a courtesy), what a crash left is finished. */
export async function menulis<T>(r: Ruang, kerja: () => Promise<T>): Promise<T> {
  await siapkanToko(r);
  // Whoever is asked for a passphrase holds up nobody.
  await penyegel(r);
  return denganKunci(r, async () => {
    await bereskan(r, () => true);
    buangBasi(r);
    return kerja();
  });
}

function buangBasi(r: Ruang): void {
  for (const nama of daftar(join(r.folder, 'proses'))) {
    const jalur = join(r.folder, 'proses', nama);
    const mtime = nama.endsWith('.tmp') ? kecuali('ENOENT', null, () => statSync(jalur).mtimeMs) : null;
    if (mtime !== null && r.jam() - mtime > UMUR_SEMENTARA_MS) hapus(jalur);
  }
}

export interface KasusBaru {
  susun: (nomor: string) => Result<BerkasKasus>;
  lampiran: readonly LampiranSiap[];
  sudahAda: ((berkas: BerkasKasus) => boolean) | undefined;
  petunjuk: Petunjuk;
}

/** Registers a case under the next number: the link of its revision 1 takes the number. */
export function buatKasus(r: Ruang, pencacah: Pencacah, baru: KasusBaru): Promise<Result<BerkasKasus>> {
  return menulis(r, async () => {
    for (let i = 0; i < ULANG; i += 1) {
      const hasil = await buatSekali(r, pencacah, baru);
      if (hasil !== null) return hasil;
    }
    throw new GagalDenganPenolakan(TERLALU_RAMAI);
  });
}

/** null: somebody took the number. */
async function buatSekali(
  r: Ruang,
  pencacah: Pencacah,
  { susun, lampiran, sudahAda, petunjuk }: KasusBaru,
): Promise<Result<BerkasKasus> | null> {
  // The number first: who registers the same after this look takes this number, and my link fails.
  const nomor = nomorBebas(r, pencacah);
  const ada = sudahAda === undefined ? null : await cariBerkas(r, sudahAda, pencacah.tahun - 1, petunjuk);
  const hasil = ada === null ? susun(nomor) : berhasil(ada);
  if (!hasil.ok) return hasil;
  if (ada === null) {
    if (hasil.nilai.nomor !== nomor || hasil.nilai.revisi !== 1) throw new Error(`bukan revisi 1 dari ${nomor}`);
    await pasangLampiran(r, lampiran);
    if (!(await simpan(r, { berkas: hasil.nilai, dasar: null, klaim: null }))) return null;
    jagaLampiran(r, lampiran);
  }
  buangLampiran(lampiran);
  return hasil;
}

export interface KasusLanjut {
  putuskan: Putusan;
  /** Counter of the paper's number, where the act takes one. */
  pencacah: Pencacah | null;
  lampiran: readonly LampiranSiap[];
}

/** Saves the next revision of a case, decided on the newest one. */
export function ubahKasus(r: Ruang, nomor: string, lanjut: KasusLanjut): Promise<Result<BerkasKasus>> {
  const diajukan: BerkasKasus[] = [];
  return menulis(r, async () => {
    for (let i = 0; i < ULANG; i += 1) {
      const hasil = await ubahSekali(r, nomor, lanjut, diajukan);
      if (hasil === null) continue;
      if (hasil.ok) buangLampiran(lanjut.lampiran);
      return hasil;
    }
    throw new GagalDenganPenolakan(TERLALU_RAMAI);
  });
}

/** null: somebody was first. `diajukan` keeps what was tried: a rival may have carried that through after all. */
async function ubahSekali(
  r: Ruang,
  nomor: string,
  { putuskan, pencacah, lampiran }: KasusLanjut,
  diajukan: BerkasKasus[],
): Promise<Result<BerkasKasus> | null> {
  const dokumen = pencacah === null ? null : await nomorDokumenBebas(r, pencacah);
  const ada = uraikanNomor(nomor) !== null;
  const dasar = ada ? ((await terbaru(r, nomor, salinanCepat)) ?? (await terbaru(r, nomor))) : null;
  if (dasar === null) return gagal(penolakanTidakAda(nomor));
  const jadi = diajukan.find((b) => memuat(dasar.berkas, b));
  if (jadi !== undefined) return berhasil(jadi);
  const hasil = putuskan(dasar.berkas, dokumen?.nomor ?? null);
  if (!hasil.ok || hasil.nilai === dasar.berkas) return hasil;
  pastikanLanjutan(hasil.nilai, dasar.berkas);
  await pasangLampiran(r, lampiran);
  diajukan.push(hasil.nilai);
  return (await simpan(r, { berkas: hasil.nilai, dasar, klaim: dokumen?.klaim ?? null })) ? hasil : null;
}

function pastikanLanjutan(baru: BerkasKasus, lama: BerkasKasus): void {
  const lanjut = baru.nomor === lama.nomor && baru.revisi === lama.revisi + 1 && memuat(baru, lama);
  if (!lanjut || baru.peristiwa.length <= lama.peristiwa.length) throw new Error(`bukan lanjutan ${lama.nomor}`);
}

export const TERLALU_RAMAI = {
  jenis: 'toko',
  pesan: 'Tindakan belum tercatat: data terus diubah proses lain.',
  sebab: `Sudah dicoba ${ULANG} kali; setiap kali ada yang mendahului.`,
  coba: 'ulangi perintah yang sama sebentar lagi',
} as const;
