import { join } from 'node:path';
import { buktiBerlaku } from '../../domain/gabung-catatan.js';
import type { SisiGabung } from '../../domain/gabung-nomor.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import { susunNomor } from '../../domain/nomor.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { PengamatSalin, SumberGabung, TemuanBawaan } from '../../ports/cadangan.js';
import type { Bacaan } from '../../ports/store.js';
import { bacaArsip, bacaBerjalan } from './bacaan.js';
import { tolakPemakaian } from './cadangan-galat.js';
import { adaManifes } from './cadangan-manifes.js';
import { telaahFolder } from './cadangan-telaah.js';
import { daftar } from './cakram.js';
import { bacaKlaim, uraiNamaKlaim } from './klaim.js';
import { bacaSumber, folderSumber } from './pulihkan-sumber.js';
import { type Ruang, ruangDi } from './ruang.js';
import { kepalaTerbuka } from './toko.js';

/** The other store, examined. */
export interface TokoLain {
  /** Its folder of data, with its own key. */
  ruang: Ruang;
  isi: SumberGabung;
  temuan: readonly TemuanBawaan[];
}

/** Opens another store, or a backup of one. Cases with a problem may not come; the others may. */
export async function bacaTokoLain(r: Ruang, dari: string, p: PengamatSalin): Promise<TokoLain> {
  const sumber = folderSumber(r, dari);
  const folder = adaManifes(sumber) ? (await bacaSumber(r, sumber, p)).data : sumber;
  const rLain = ruangDi(r, folder);
  const kepala = await kepalaTerbuka(rLain);
  if (kepala === null) {
    const sebab = `Di ${sumber} tidak ada toko.json maupun cadangan.json.`;
    throw tolakPemakaian('Itu bukan folder data atau cadangan layanan.', sebab, 'sebut folder yang dibuat cadangkan');
  }
  const { temuan } = await telaahFolder(rLain, p.tafsir, (kasus) => p.maju('Memeriksa data lain', kasus));
  const { berkas, rusak } = await semuaKasus(rLain);
  const tercegah = new Set([...temuan, ...rusak].flatMap(({ nomor }) => nomor ?? []));
  return {
    ruang: rLain,
    isi: { toko: kepala.id, kasus: berkas.filter((b) => !tercegah.has(b.nomor)), tercegah: [...tercegah] },
    temuan,
  };
}

/** My own side. Refused while a case of mine can't be read: it might be one of theirs. */
export async function bacaTokoSendiri(r: Ruang): Promise<SisiGabung> {
  if ((await kepalaTerbuka(r)) === null) return { kasus: [], bukti: new Map() };
  const { berkas, rusak } = await semuaKasus(r);
  const [satu] = rusak;
  if (satu !== undefined) {
    throw new GagalDenganPenolakan({
      jenis: 'toko',
      pesan: 'Toko lain tidak digabungkan selama data di sini rusak.',
      sebab: `${satu.berkas}: ${satu.pesan}`,
      coba: 'layanan periksa',
    });
  }
  return { kasus: berkas, bukti: await buktiTerpakai(r, berkas) };
}

async function semuaKasus(r: Ruang): Promise<Pick<Bacaan, 'berkas' | 'rusak'>> {
  const { berkas, rusak } = await bacaBerjalan(r);
  const hasil = { berkas: [...berkas], rusak: [...rusak] };
  for await (const satu of bacaArsip(r)) {
    if ('peristiwa' in satu) hasil.berkas.push(satu);
    else hasil.rusak.push(satu);
  }
  return hasil;
}

/** Paper numbers by what the cases say, and by the claims: one may be made for a case that isn't saved yet. */
async function buktiTerpakai(r: Ruang, kasus: readonly BerkasKasus[]): Promise<ReadonlyMap<string, string>> {
  const bukti = new Map<string, string>();
  for (const nama of daftar(join(r.folder, 'nomor'))) {
    const bagian = uraiNamaKlaim(nama);
    const klaim = bagian === null ? null : await bacaKlaim(r, join(r.folder, 'nomor', nama));
    if (bagian === null || klaim === null || ('keputusan' in klaim && klaim.keputusan === 'batal')) continue;
    const nomor = susunNomor(bagian.awalan, bagian.tahun, bagian.urut);
    bukti.set(nomor, 'keputusan' in klaim ? klaim.kasus : klaim.nomor);
  }
  for (const b of kasus) for (const nomor of buktiBerlaku(b.peristiwa).values()) bukti.set(nomor, b.nomor);
  return bukti;
}
