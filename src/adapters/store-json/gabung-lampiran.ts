import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { BerkasKasus } from '../../domain/kasus.js';
import { GagalDenganPenolakan } from '../../errors.js';
import { hapusDiam, kecuali, tulisBaru } from './cakram.js';
import { bacaIsi, bentukTulis, sidikIsi } from './isi-berkas.js';
import { pasangLampiran } from './lampiran.js';
import { namaLampiran } from './periksa-lampiran.js';
import type { Ruang } from './ruang.js';
import { namaLampiranTersegel } from './sandi-berkas.js';

/** The attachments of a case that are not here yet, by content, before the case that names them. */
export async function salinLampiran(r: Ruang, lain: Ruang, berkas: BerkasKasus): Promise<void> {
  for (const nama of namaLampiran(berkas)) {
    if (nama === null || kecuali('ENOENT', false, () => lstatSync(join(r.folder, 'lampiran', nama)).isFile())) continue;
    const [sha256 = '', tipe = ''] = nama.split('.');
    const sementara = join(r.folder, 'proses', `lampiran-${r.acak()}.tmp`);
    try {
      const isi = await bacaIsi(lain, join(lain.folder, 'lampiran', nama), namaLampiranTersegel(sha256));
      // It was whole a moment ago: the other disk is going away.
      if (isi === null || sidikIsi(isi) !== sha256) throw new GagalDenganPenolakan(lampiranHilang(berkas.nomor, nama));
      tulisBaru(sementara, await bentukTulis(r, namaLampiranTersegel(sha256), isi));
      await pasangLampiran(r, [{ nama, sha256, tipe, ukuran: isi.length, sementara }]);
    } finally {
      hapusDiam(sementara);
    }
  }
}

function lampiranHilang(nomor: string, nama: string) {
  return {
    jenis: 'toko' as const,
    pesan: `Lampiran ${nomor} tidak dapat disalin; penggabungan berhenti di situ.`,
    sebab: `lampiran/${nama} di sumbernya hilang atau berubah.`,
    coba: 'periksa cakram sumbernya, lalu ulangi: yang sudah masuk tidak masuk dua kali',
  };
}
