import { closeSync, fsyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { berhasil, type Result } from '../../domain/hasil.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { LampiranSiap } from '../../ports/store.js';
import { telaahLampiran } from '../telaah-lampiran.js';
import { fsyncFolder, hapus, hapusDiam, kecuali, MODE_BERKAS, pautkan } from './cakram.js';
import type { Ruang } from './ruang.js';

/** Checks a file and copies it aside, from the same descriptor, synced. Refusals leave nothing behind. */
export function siapkanLampiran(r: Ruang, jalur: string): Result<LampiranSiap, string> {
  const sementara = join(r.folder, 'proses', `lampiran-${r.acak()}.tmp`);
  const fd = openSync(sementara, 'wx', MODE_BERKAS);
  let utuh = false;
  try {
    const telaah = telaahLampiran(jalur, (potongan) => writeFileSync(fd, potongan));
    if (!telaah.ok) return telaah;
    fsyncSync(fd);
    utuh = true;
    return berhasil({ ...telaah.nilai, sementara });
  } finally {
    closeSync(fd);
    if (!utuh) hapusDiam(sementara);
  }
}

/** Gives checked copies their final name, `lampiran/<sha256>.<type>`; one that stands there already is the same. */
export function pasangLampiran(r: Ruang, lampiran: readonly LampiranSiap[]): void {
  for (const { sha256, tipe, sementara, ukuran } of lampiran) {
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[a-z]{3}$/.test(tipe)) throw new Error('lampiran tanpa sidik');
    const tujuan = join(r.folder, 'lampiran', `${sha256}.${tipe}`);
    const hasil = pautkan(sementara, tujuan);
    if (hasil === 'terpaut' || ukuranBerkas(tujuan) === ukuran) continue;
    // Cut short by a fault of the disk: ours is whole.
    if (hasil === 'sudah-ada') renameSync(sementara, tujuan);
    else throw new GagalDenganPenolakan(SALINAN_HILANG);
  }
  if (lampiran.length > 0) fsyncFolder(join(r.folder, 'lampiran'));
}

const SALINAN_HILANG = {
  jenis: 'toko',
  pesan: 'Salinan lampiran tidak ada lagi, tidak ada yang dicatat.',
  sebab: 'Berkas sementaranya sudah dihapus.',
  coba: 'ulangi perintah dengan lampirannya',
} as const;

function ukuranBerkas(jalur: string): number | null {
  return kecuali('ENOENT', null, () => statSync(jalur).size);
}

export function buangLampiran(lampiran: readonly LampiranSiap[]): void {
  for (const { sementara } of lampiran) hapus(sementara);
}
