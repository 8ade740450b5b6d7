import { closeSync, constants, fstatSync, fsyncSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { GagalDenganPenolakan } from '../../errors.js';
import { sebutGalat } from '../arti-galat.js';
import { TANPA_TUNGGU } from '../cara-buka.js';
import { tambahUtuh } from './berkas-jejak.js';
import { buatFolder, fsyncFolder, kodeGalat } from './cakram.js';
import { KUNCI_BYTE } from './sandi.js';

/** A key file of hundreds of rotations; nothing bigger is one (bytes). */
const BATAS_BYTE = 256 * 1024;
const KETERANGAN =
  'Kunci data layanan. Tanpa berkas ini data yang tersegel hilang. Simpan salinannya di tempat aman, terpisah dari data.';

/** The keys of a key file, newest first; none when there is no such file. What is no key in it is passed over. */
export function bacaBerkasKunci(jalur: string): Uint8Array[] {
  const baris = bacaTeks(jalur).split('\n').reverse();
  return baris.flatMap((satu) => {
    try {
      const kunci = Buffer.from(String((JSON.parse(satu) as { kunci?: unknown }).kunci), 'base64');
      return kunci.length === KUNCI_BYTE ? [kunci] : [];
    } catch {
      return [];
    }
  });
}

function bacaTeks(jalur: string): string {
  try {
    const fd = openSync(jalur, constants.O_RDONLY | TANPA_TUNGGU);
    try {
      const s = fstatSync(fd);
      return s.isFile() && s.size <= BATAS_BYTE ? readFileSync(fd, 'utf8') : '';
    } finally {
      closeSync(fd);
    }
  } catch (galat) {
    // Not there, or not for this user: without a key, whatever the reason.
    if (kodeGalat(galat) === null) throw galat;
    return '';
  }
}

/**
 * Adds a key as a line of its own, synced: the older ones stay, for older backups, and two who add at once lose nothing.
 * Refused inside the store: a key beside what it locks protects nothing.
 */
export function tambahKunci(jalur: string, folder: string, toko: string, dibuat: string, kunci: Uint8Array): void {
  const tempat = dirname(resolve(jalur));
  try {
    buatFolder(tempat);
    if (`${realpathSync(tempat)}/`.startsWith(`${realpathSync(folder)}/`)) throw new GagalDenganPenolakan(DI_DALAM);
    tambahUtuh(jalur, [{ keterangan: KETERANGAN, toko, dibuat, kunci: Buffer.from(kunci).toString('base64') }]);
    sinkron(jalur);
    fsyncFolder(tempat);
  } catch (galat) {
    const sebab = sebutGalat(galat);
    if (sebab === null) throw galat;
    throw new GagalDenganPenolakan({
      jenis: 'toko',
      pesan: `Berkas kunci tidak dapat ditulis: ${jalur}.`,
      sebab: `Tempatnya menolak: ${sebab}. Data tidak diubah.`,
      coba: 'sebut berkas di tempat lain dalam variabel LAYANAN_KUNCI_BERKAS, lalu: layanan pengaturan enkripsi nyala',
    });
  }
}

const DI_DALAM = {
  jenis: 'pemakaian',
  pesan: 'Berkas kunci tidak boleh terletak di dalam folder data.',
  sebab: 'Siapa yang menyalin folder itu akan mendapat kuncinya juga.',
  coba: 'sebut berkas di tempat lain dalam variabel LAYANAN_KUNCI_BERKAS, lalu: layanan pengaturan enkripsi nyala',
} as const;

function sinkron(jalur: string): void {
  const fd = openSync(jalur, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
