import { closeSync, fsyncSync, lstatSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { berhasil, gagal, type Penolakan, type Result } from '../../domain/hasil.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { LampiranSiap } from '../../ports/store.js';
import { telaahLampiran } from '../telaah-lampiran.js';
import { bentukLain, ubahBentuk } from './bentuk-segel.js';
import { fsyncFolder, hapus, hapusDiam, kecuali, MODE_BERKAS, pautkan, tulisBaru } from './cakram.js';
import { DokumenRusak } from './dokumen.js';
import { bacaIsi, bentukTulis, sidikIsi } from './isi-berkas.js';
import type { Ruang } from './ruang.js';
import { namaLampiranTersegel, segelBerkas } from './sandi-berkas.js';
import { penyegel } from './toko.js';

/** Checks a file and copies it aside, from the same descriptor, synced. Refusals leave nothing behind. */
export async function siapkanLampiran(r: Ruang, jalur: string): Promise<Result<LampiranSiap, string>> {
  const kunci = await penyegel(r);
  const sementara = join(r.folder, 'proses', `lampiran-${r.acak()}.tmp`);
  const fd = openSync(sementara, 'wx', MODE_BERKAS);
  let utuh = false;
  try {
    const isi: Buffer[] = [];
    const telaah = telaahLampiran(jalur, (potongan) =>
      kunci === null ? writeFileSync(fd, potongan) : void isi.push(potongan),
    );
    if (!telaah.ok) return telaah;
    // Sealed in memory: in the clear it never reaches the store.
    if (kunci !== null) {
      writeFileSync(fd, segelBerkas(kunci, namaLampiranTersegel(telaah.nilai.sha256), Buffer.concat(isi)));
    }
    fsyncSync(fd);
    utuh = true;
    return berhasil({ ...telaah.nilai, sementara });
  } finally {
    closeSync(fd);
    if (!utuh) hapusDiam(sementara);
  }
}

/** Sets content aside that was made here, sealed where the store is. */
export async function siapkanIsi(r: Ruang, nama: string, tipe: string, isi: Uint8Array): Promise<LampiranSiap> {
  const sha256 = sidikIsi(isi);
  const sementara = join(r.folder, 'proses', `lampiran-${r.acak()}.tmp`);
  tulisBaru(sementara, await bentukTulis(r, namaLampiranTersegel(sha256), isi));
  return { nama, sha256, tipe, ukuran: isi.length, sementara };
}

/** The content of an attachment, held to the digest that its name is. */
export async function bacaLampiran(r: Ruang, nama: string): Promise<Result<Uint8Array>> {
  const [sha256 = ''] = nama.split('.');
  if (!/^[0-9a-f]{64}\.[a-z]{3}$/.test(nama)) throw new Error('bukan nama lampiran');
  const jalur = join(r.folder, 'lampiran', nama);
  try {
    const isi = await bacaIsi(r, jalur, namaLampiranTersegel(sha256));
    return isi !== null && sidikIsi(isi) === sha256 ? berhasil(isi) : gagal(lampiranHilang(nama));
  } catch (galat) {
    if (galat instanceof DokumenRusak) return gagal(lampiranHilang(nama));
    throw galat;
  }
}

function lampiranHilang(nama: string): Penolakan {
  return {
    jenis: 'toko',
    pesan: 'Lampiran tidak dapat dibaca.',
    sebab: `lampiran/${nama} hilang atau berubah.`,
    coba: 'layanan periksa',
  };
}

/** Gives checked copies their final name, `lampiran/<sha256>.<type>`; one that stands there already is the same. */
export async function pasangLampiran(r: Ruang, lampiran: readonly LampiranSiap[]): Promise<void> {
  const menyegel = lampiran.length > 0 && (await penyegel(r)) !== null;
  for (const { sha256, tipe, sementara } of lampiran) {
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[a-z]{3}$/.test(tipe)) throw new Error('lampiran tanpa sidik');
    const tujuan = join(r.folder, 'lampiran', `${sha256}.${tipe}`);
    const nama = relative(r.folder, sementara);
    // Set aside before sealing was turned on (or off).
    if (bentukLain(r.folder, nama, menyegel)) await ubahBentuk(r, nama, menyegel);
    const hasil = pautkan(sementara, tujuan);
    const sama = () =>
      ukuranBerkas(tujuan) === ukuranBerkas(sementara) && !bentukLain(r.folder, relative(r.folder, tujuan), menyegel);
    if (hasil === 'terpaut' || (hasil === 'sudah-ada' && sama())) continue;
    // Cut short by a fault of the disk, or left in the other form: ours is right.
    if (hasil === 'sudah-ada') renameSync(sementara, tujuan);
    else throw new GagalDenganPenolakan(SALINAN_HILANG);
  }
  if (lampiran.length > 0) fsyncFolder(join(r.folder, 'lampiran'));
}

/**
 * Once the case is saved: an erasure of another case with the same file may have looked before this one was there, and
 * taken the file away. From here on it sees the case.
 */
export function jagaLampiran(r: Ruang, lampiran: readonly LampiranSiap[]): void {
  const folder = join(r.folder, 'lampiran');
  const hasil = lampiran.map((l) => pautkan(l.sementara, join(folder, `${l.sha256}.${l.tipe}`)));
  if (hasil.includes('terpaut')) fsyncFolder(folder);
}

const SALINAN_HILANG = {
  jenis: 'toko',
  pesan: 'Salinan lampiran tidak ada lagi, tidak ada yang dicatat.',
  sebab: 'Berkas sementaranya sudah dihapus.',
  coba: 'ulangi perintah dengan lampirannya',
} as const;

function ukuranBerkas(jalur: string): number | null {
  return kecuali('ENOENT', null, () => lstatSync(jalur).size);
}

export function buangLampiran(lampiran: readonly LampiranSiap[]): void {
  for (const { sementara } of lampiran) hapus(sementara);
}
