import type { ButirGabung, RencanaGabung } from '../../domain/gabung.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { HasilGabung, KasusGabung, PengamatGabung } from '../../ports/cadangan.js';
import { bacaTokoLain, bacaTokoSendiri, type TokoLain } from './gabung-baca.js';
import { sisihkan, tempatSisihan } from './gabung-sisih.js';
import { terapkan, terapkanKunci } from './gabung-terapkan.js';
import type { Ruang } from './ruang.js';
import { menulis } from './tulis.js';

/** Plans before a joining gives up; each time somebody else has succeeded with an act. */
const ULANG = 50;

/** What a joining would do; writes nothing. */
export async function rencanaGabung(r: Ruang, dari: string, p: PengamatGabung): Promise<HasilGabung> {
  const lain = await bacaTokoLain(r, dari, p);
  const rencana = p.susun(await bacaTokoSendiri(r), lain.isi);
  return hasil(rencana, lain, rencana.butir.map(kasusGabung));
}

/**
 * Takes in what another store has and this one hasn't, one case at a time: the desk goes on working between them.
 * Nothing of either store is removed; done again, it does nothing.
 */
export async function gabung(r: Ruang, dari: string, p: PengamatGabung): Promise<HasilGabung> {
  const lain = await bacaTokoLain(r, dari, p);
  const masuk: KasusGabung[] = [];
  for (let i = 0; i < ULANG; i += 1) {
    const rencana = p.susun(await bacaTokoSendiri(r), lain.isi);
    if (await terapkanSemua(r, lain, rencana, masuk, p)) {
      for (const selisih of rencana.selisih) await menulis(r, () => sisihkan(r, lain.ruang, selisih));
      return hasil(rencana, lain, gabungkanCatatan(masuk));
    }
  }
  throw new GagalDenganPenolakan({
    jenis: 'toko',
    pesan: 'Penggabungan belum selesai: data terus diubah proses lain.',
    sebab: `Sudah direncanakan ${ULANG} kali; ${masuk.length} kasus sudah masuk.`,
    coba: 'ulangi sebentar lagi: yang sudah masuk tidak masuk dua kali',
  });
}

/** false: somebody was first with one of them. */
async function terapkanSemua(
  r: Ruang,
  lain: TokoLain,
  { butir, kunci }: RencanaGabung,
  masuk: KasusGabung[],
  p: PengamatGabung,
): Promise<boolean> {
  if (kunci !== null && !(await terapkanKunci(r, lain.ruang, kunci))) return false;
  for (const satu of butir) {
    if (!(await terapkan(r, lain.ruang, satu))) return false;
    masuk.push(kasusGabung(satu));
    p.maju('Menggabungkan', masuk.length);
  }
  return true;
}

function kasusGabung({ cara, asal, nomor, gantiBukti, tambahan }: ButirGabung): KasusGabung {
  return { cara, asal, nomor, gantiBukti, tambahan };
}

/** A case whose links were mended by a second plan is one case. */
function gabungkanCatatan(masuk: readonly KasusGabung[]): KasusGabung[] {
  const pertama = new Map<string, KasusGabung>();
  for (const satu of masuk) if (!pertama.has(satu.nomor)) pertama.set(satu.nomor, satu);
  return [...pertama.values()];
}

function hasil(rencana: RencanaGabung, { temuan }: TokoLain, kasus: readonly KasusGabung[]): HasilGabung {
  const { selisih, tertahan } = rencana;
  return {
    kasus,
    selisih: selisih.map((s) => ({ asal: s.asal, nomor: s.nomor, sebab: s.sebab, disimpan: tempatSisihan(s) })),
    tertahan,
    temuan: temuan.map(({ jenis, berkas, pesan }) => ({ jenis, berkas, pesan })),
    sama: rencana.sama,
  };
}
