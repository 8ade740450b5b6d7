import { join } from 'node:path';
import type { ButirGabung } from '../../domain/gabung.js';
import { uraikanNomor } from '../../domain/nomor.js';
import { daftar, fsyncFolder, hapus, pautkan } from './cakram.js';
import { DokumenRusak, tulisDokumen } from './dokumen.js';
import { salinLampiran } from './gabung-lampiran.js';
import { bacaIsi } from './isi-berkas.js';
import { jalurKertas } from './jalur.js';
import { simpanKertas } from './kertas.js';
import { bacaKlaim, type CatatanKlaim, uraiNamaKlaim } from './klaim.js';
import { bacaKunci, simpanKunci } from './kunci-kantor.js';
import type { Ruang } from './ruang.js';
import { simpan } from './simpan.js';
import { memuat, salinanKasus, type Terbaru, terbaru } from './terbaru.js';
import { menulis } from './tulis.js';

/**
 * Saves one case of a joining, in the order of any write: attachments, paper numbers, the case, then its papers.
 * false: somebody was first, plan again. Killed anywhere, the next joining goes on from there.
 */
export function terapkan(r: Ruang, lain: Ruang, butir: ButirGabung): Promise<boolean> {
  return menulis(r, async () => {
    const dasar = await dasarTetap(r, butir);
    if (dasar === 'berubah') return false;
    await salinLampiran(r, lain, butir.berkas);
    for (const bukti of butir.bukti) if (!(await catatBukti(r, butir, bukti))) return false;
    if (!(await simpan(r, { berkas: butir.berkas, dasar, klaim: null }))) return false;
    await salinKertas(r, lain, butir);
    return true;
  });
}

async function dasarTetap(r: Ruang, { nomor, dasar }: ButirGabung): Promise<Terbaru | null | 'berubah'> {
  if (dasar === null) return salinanKasus(r, nomor).length === 0 ? null : 'berubah';
  const kini = await terbaru(r, nomor);
  return kini !== null && kini.revisi === dasar.revisi && memuat(kini.berkas, dasar) ? kini : 'berubah';
}

/** The other desk's keys: first the secrets, which check its short codes, then the record of their public halves. */
export function terapkanKunci(r: Ruang, lain: Ruang, butir: ButirGabung): Promise<boolean> {
  return menulis(r, async () => {
    const dasar = await dasarTetap(r, butir);
    if (dasar === 'berubah') return false;
    for (const benih of await bacaKunci(lain)) await simpanKunci(r, benih);
    return simpan(r, { berkas: butir.berkas, dasar, klaim: null });
  });
}

/** Takes a paper number before the case that names it is there: so nobody gives it again. */
async function catatBukti(r: Ruang, { nomor: kasus, berkas }: ButirGabung, bukti: ButirGabung['bukti'][0]) {
  const folder = join(r.folder, 'nomor');
  const ada = daftar(folder).flatMap((nama) => (nama.startsWith(`${bukti.nomor}.`) ? (uraiNamaKlaim(nama) ?? []) : []));
  const percobaan = Math.max(0, ...ada.map((n) => n.percobaan));
  const akhir = percobaan === 0 ? null : await bacaKlaim(r, join(folder, `${bukti.nomor}.${percobaan}.json`));
  const batal = akhir === null || ('keputusan' in akhir && akhir.keputusan === 'batal');
  // Of a joining that was broken off.
  if (!batal) return ('keputusan' in akhir ? akhir.kasus : akhir.nomor) === kasus;
  const sementara = join(r.folder, 'proses', `klaim-${r.acak()}.tmp`);
  const catatan = { kasus, revisi: berkas.revisi, sidik: bukti.sidik, keputusan: 'terpakai' } as const;
  await tulisDokumen<CatatanKlaim>(sementara, { skema: 1, ...catatan });
  const hasil = pautkan(sementara, join(folder, `${bukti.nomor}.${percobaan + 1}.json`));
  fsyncFolder(folder);
  hapus(sementara);
  return hasil === 'terpaut';
}

/** Papers as they were handed out, under the case's number here; one that is here already stays. */
async function salinKertas(r: Ruang, lain: Ruang, { asal, nomor }: ButirGabung): Promise<void> {
  const tahun = String(uraikanNomor(asal)?.tahun ?? '');
  for (const nama of daftar(join(lain.folder, 'dokumen', tahun, asal)).sort()) {
    const jenis = /^([a-z][a-z0-9-]*)\.pdf$/.exec(nama)?.[1];
    if (jenis === undefined || daftar(join(r.folder, jalurKertas(nomor, jenis), '..')).includes(nama)) continue;
    const isi = await bacaKertas(lain, jalurKertas(asal, jenis));
    if (isi !== null) await simpanKertas(r, nomor, jenis, isi);
  }
}

/** null: gone, a link to somewhere else, or damaged: it is drawn again. */
async function bacaKertas(lain: Ruang, nama: string): Promise<Uint8Array | null> {
  try {
    return await bacaIsi(lain, join(lain.folder, nama), nama);
  } catch (galat) {
    if (galat instanceof DokumenRusak) return null;
    throw galat;
  }
}
