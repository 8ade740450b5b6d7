import type { TafsirKasus, Temuan } from '../../ports/periksa.js';
import { folderKertas } from './jalur.js';
import { daftarNiat } from './niat.js';
import { ringkas, ringkasPeristiwa } from './periksa-jejak-kasus.js';
import { periksaKertas, periksaTerhapus } from './periksa-kertas.js';
import { namaLampiran } from './periksa-lampiran.js';
import { type Periksaan, periksaanBaru, terbaca, terbacaKini } from './periksaan.js';
import { ringkasan } from './ringkasan.js';
import { type Ruang, relatif } from './ruang.js';
import { bacaSekali, memuat, type Salinan, type SalinanTerbaca, salinanKasus, terbaru } from './terbaru.js';

/**
 * What a case says of itself and of its own papers, and all that the rest of the store is to be held against: plain data, since
 * another thread may have found it.
 */
export interface Telaah {
  nomor: string;
  /** A file of it is damaged: what else doesn't fit it follows from that. */
  rusak: boolean;
  /** Of the file, its place and its standard. */
  temuan: readonly Temuan[];
  /** null: damaged, or gone. */
  isi: IsiTelaah | null;
}

export interface IsiTelaah {
  /** Relative to the store. */
  jalur: string;
  revisi: number;
  peristiwa: number;
  /** `ringkasPeristiwa`. */
  ringkas: string;
  /** Attachments that it names (null: what stands there is none), of its papers what is wrong; left out: none. */
  lampiran?: readonly (string | null)[];
  temuan?: readonly Temuan[];
  /** Where it took numbers for papers: these, and the hash of its last event. */
  dokumen?: { nomor: readonly string[]; akhir: string };
  /** Digest of its line in the summary, where it is archived. */
  ringkasan?: string;
}

/** One case with all its files. */
export async function telaahKasus(
  r: Ruang,
  tafsir: TafsirKasus,
  nomor: string,
  salinan: readonly Salinan[],
): Promise<Telaah> {
  const temuan: Temuan[] = [];
  const p = periksaanBaru(r, { tafsir, temuan: (t) => temuan.push(t), maju: () => undefined });
  const kini = await bacaSemua(p, nomor, salinan);
  const isi = kini === null ? null : telaahIsi(p, kini, temuan);
  return { nomor, rusak: p.rusak.has(nomor), temuan, isi };
}

function telaahIsi(p: Periksaan, kini: SalinanTerbaca, temuan: Temuan[]): IsiTelaah {
  const { berkas, nomor } = kini;
  periksaWadah(p, kini);
  const tafsir = p.pengamat.tafsir(berkas);
  const jalur = relatif(p.r, kini.jalur);
  if (tafsir.salah !== null) p.lapor('standar', jalur, nomor, tafsir.salah);
  const sendiri = temuan.length;
  terbacaKini(p, 'kertas', folderKertas(nomor), nomor, () => {
    periksaKertas(p, nomor, tafsir.kertas);
    periksaTerhapus(p, berkas);
  });
  const isi: IsiTelaah = {
    jalur,
    revisi: berkas.revisi,
    peristiwa: berkas.peristiwa.length,
    ringkas: ringkasPeristiwa(berkas.peristiwa),
  };
  const lampiran = namaLampiran(berkas);
  if (lampiran.length > 0) isi.lampiran = lampiran;
  if (temuan.length > sendiri) isi.temuan = temuan.splice(sendiri);
  const dokumen = { nomor: tafsir.nomorDokumen, akhir: berkas.peristiwa.at(-1)?.sidik ?? '' };
  if (dokumen.nomor.length > 0) isi.dokumen = dokumen;
  if (kini.wadah === 'arsip') isi.ringkasan = ringkas('', JSON.stringify(ringkasan(berkas)));
  return isi;
}

/** null: damaged (told), or gone. */
async function bacaSemua(p: Periksaan, nomor: string, salinan: readonly Salinan[]): Promise<SalinanTerbaca | null> {
  const urut = [...salinan].sort((a, b) => a.revisi - b.revisi);
  const paling = urut.pop();
  if (paling === undefined) return null;
  const kini = await bacaSatu(p, paling, async () => (await bacaSekali(p.r, paling)) ?? terbaru(p.r, nomor));
  if (kini === 'gagal') p.rusak.add(nomor);
  for (const lama of urut) {
    const isi = await bacaSatu(p, lama, () => bacaSekali(p.r, lama));
    if (isi === 'gagal' || isi === null || kini === 'gagal' || kini === null) continue;
    laporLama(p, lama, memuat(kini.berkas, isi.berkas));
  }
  return kini === 'gagal' ? null : kini;
}

function bacaSatu<T>(p: Periksaan, { jalur, nomor }: Salinan, baca: () => Promise<T>): Promise<T | 'gagal'> {
  return terbaca(p, 'kasus', relatif(p.r, jalur), nomor, baca);
}

/** An older revision, or the same one in the other place: a write under way leaves it for a moment, a crash for longer. */
function laporLama(p: Periksaan, lama: Salinan, termuat: boolean): void {
  if (!salinanKasus(p.r, lama.nomor).some((s) => s.jalur === lama.jalur)) return;
  const berkas = relatif(p.r, lama.jalur);
  if (!termuat) p.lapor('cabang', berkas, lama.nomor, 'Isinya bukan bagian dari revisi terbaru kasus ini.');
  else if (sibuk(p, lama.nomor)) p.lapor('sisa', berkas, lama.nomor, 'Sisa penulisan yang belum rampung.');
  else p.lapor('salinan', berkas, lama.nomor, 'Revisi lama tertinggal; revisi terbarunya memuat semuanya.');
}

/** A write of this case is under way, or was broken off and is carried through by the next. */
export function sibuk(p: Periksaan, nomor: string): boolean {
  return daftarNiat(p.r).some((n) => n.nomor === nomor);
}

function periksaWadah(p: Periksaan, kini: SalinanTerbaca): void {
  const selesai = p.r.selesai(kini.berkas);
  if (selesai === (kini.wadah === 'arsip') || sibuk(p, kini.nomor)) return;
  // Moved since it was listed.
  if (!salinanKasus(p.r, kini.nomor).every((s) => s.wadah === kini.wadah)) return;
  const berkas = relatif(p.r, kini.jalur);
  if (selesai) p.lapor('tempat', berkas, kini.nomor, 'Kasus yang selesai masih di berjalan.');
  else p.lapor('tempat', berkas, kini.nomor, 'Kasus yang belum selesai ada di arsip: tidak tampak di meja.', 'masalah');
}
