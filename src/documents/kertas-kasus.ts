import { ketikan } from '../domain/alur.js';
import { pengurungan } from '../domain/berlaku.js';
import { berhasil, gagal, type Result, tolakAturan } from '../domain/hasil.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import { dihapusPada } from '../domain/pribadi.js';
import type { Langkah, Standar } from '../domain/standar.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { BAGIAN_KERTAS, DOKUMEN, dokumenJenis } from './daftar.js';
import { halamanDokumen } from './kantor.js';
import { kasusTampak } from './kasus-tampak.js';

/** One paper of a case: the `ke`-th of its kind, proving event `urut`. */
export interface KertasKasus {
  jenis: string;
  ke: number;
  /** Its name in the store: the kind, from the second on with its number. */
  nama: string;
  urut: number;
  /** Its act was undone: it was issued, and is good for nothing any more. */
  diurungkan: boolean;
}

/** The papers that this case has, in the order in which their steps happened; none once its identity was erased. */
export function kertasMilik(kasus: Pick<Kasus, 'jenis' | 'peristiwa'>, standar: Standar): KertasKasus[] {
  if (dihapusPada(kasus.peristiwa) !== null) return [];
  const banyak = new Map<string, number>();
  const urung = pengurungan(kasus.peristiwa);
  return kasus.peristiwa.flatMap((p) =>
    jenisPeristiwa(p, standar)
      .filter((jenis) => dokumenJenis(kasus.jenis, jenis)?.tindakan === p.tindakan)
      .map((jenis) => {
        const ke = (banyak.get(jenis) ?? 0) + 1;
        banyak.set(jenis, ke);
        return { jenis, ke, nama: ke === 1 ? jenis : `${jenis}-${ke}`, urut: p.urut, diurungkan: urung.has(p.urut) };
      }),
  );
}

/** Those whose act still holds. An undone one keeps its number and name: it may be out, and is never drawn over. */
export function kertasBerlaku(kasus: Pick<Kasus, 'jenis' | 'peristiwa'>, standar: Standar): KertasKasus[] {
  return kertasMilik(kasus, standar).filter((k) => !k.diurungkan);
}

/**
 * The paper of this kind: the last that holds, or the `ke`-th. Refused: an unknown kind or number (`tidak-ada`), a step that has not
 * happened (`aturan`).
 */
export function pilihKertas(kasus: Kasus, standar: Standar, jenis: string, ke?: number): Result<KertasKasus> {
  if (dokumenJenis(kasus.jenis, jenis) === undefined) return tolakTakDikenal(kasus, jenis);
  const semua = kertasMilik(kasus, standar);
  const sejenis = semua.filter((k) => k.jenis === jenis);
  const satu = ke === undefined ? sejenis.findLast((k) => !k.diurungkan) : sejenis[ke - 1];
  if (satu !== undefined) return satu.diurungkan ? tolakDiurungkan(kasus, satu) : berhasil(satu);
  const [terakhir] = sejenis.slice(-1);
  if (terakhir !== undefined && ke === undefined) return tolakDiurungkan(kasus, terakhir);
  if (terakhir !== undefined) return tolakUrut(kasus, jenis, ke ?? 0, terakhir.ke);
  const punya = [...new Set(semua.map((k) => k.jenis))].join(', ') || 'tidak ada';
  return tolakAturan(
    `${kasus.nomor}: ${jenis} belum ada.`,
    `Langkahnya (${langkahPembuat(standar, kasus.jenis, jenis)}) belum terjadi. Dokumen yang sudah ada: ${punya}.`,
    `layanan lihat ${kasus.nomor}`,
  );
}

/** Its manuscript, from the case as it may be shown. */
export function susunKertas({ jenis, urut }: KertasKasus, kasus: Kasus, bahan: Bahan): Naskah {
  const tampak = kasusTampak(kasus, bahan.standar);
  const dokumen = dokumenJenis(kasus.jenis, jenis);
  const peristiwa = tampak.peristiwa.find((p) => p.urut === urut);
  if (dokumen === undefined || peristiwa === undefined) throw new Error(`${kasus.nomor} tidak punya ${jenis}`);
  return { ...dokumen.susun(tampak, peristiwa, bahan), halaman: halamanDokumen(bahan, dokumen.templat) };
}

/** Templates of the papers that an act may bring under this standard, whatever comes out of it; none: it brings none. */
export function templatTindakan({ jenis: jenisKasus, langkah }: Standar, tindakan: string): readonly string[] {
  const jenis = langkah
    .filter((l) => l.tindakan === tindakan)
    .flatMap(({ dokumen = [], dokumenHasil = {} }) => [...dokumen, ...Object.values(dokumenHasil).flat()]);
  const milik = jenis
    .map((satu) => dokumenJenis(jenisKasus, satu))
    .flatMap((d) => (d?.tindakan === tindakan ? [d.templat] : []));
  return milik.length === 0 ? [] : [...new Set([...milik, ...BAGIAN_KERTAS])];
}

/** The ledger's code right after its event stands on this paper. */
export function bersidikJejak({ jenis }: KertasKasus, kasus: Pick<Kasus, 'jenis'>): boolean {
  return dokumenJenis(kasus.jenis, jenis)?.pengisi.includes('sidikJejak') === true;
}

function tolakTakDikenal({ jenis: jenisKasus, nomor }: Kasus, jenis: string): Result<never> {
  return gagal({
    jenis: 'tidak-ada',
    pesan: `Dokumen "${jenis}" tidak dikenal untuk ${jenisKasus}.`,
    sebab: `Yang ada: ${Object.keys(DOKUMEN[jenisKasus] ?? {}).join(', ') || 'tidak ada'}.`,
    coba: `layanan lihat ${nomor}`,
  });
}

function tolakDiurungkan({ nomor }: Kasus, { jenis, ke }: KertasKasus): Result<never> {
  return tolakAturan(
    `${nomor}: ${jenis} ke-${ke} tidak berlaku lagi.`,
    'Tindakannya sudah diurungkan. Tarik kertasnya bila sudah dibagikan.',
    `layanan riwayat ${nomor}`,
  );
}

function tolakUrut({ nomor }: Kasus, jenis: string, ke: number, ada: number): Result<never> {
  return gagal({
    jenis: 'tidak-ada',
    pesan: `${nomor}: ${jenis} ke-${ke} tidak ada.`,
    sebab: `Yang ada: 1 sampai ${ada}.`,
    coba: `layanan cetak ${nomor} --dokumen ${jenis} --urut ${ada}`,
  });
}

/** What must happen first: the act, and by the standard the outcome where only one brings the paper. */
function langkahPembuat(standar: Standar, jenisKasus: string, jenis: string): string {
  const tindakan = dokumenJenis(jenisKasus, jenis)?.tindakan ?? '';
  const semua = standar.langkah
    .filter((l) => l.tindakan === tindakan)
    .flatMap((l) => Object.entries(l.dokumenHasil ?? {}));
  const hasil = semua.find(([, milik]) => milik.includes(jenis))?.[0];
  return hasil === undefined ? ketikan(standar, tindakan) : `${ketikan(standar, tindakan)} --hasil ${hasil}`;
}

function jenisPeristiwa(p: Peristiwa, standar: Standar): readonly string[] {
  const hasil = typeof p.isi.hasil === 'string' ? p.isi.hasil : '';
  const jenis: string[] = [];
  for (const langkah of standar.langkah) {
    if (melalui(langkah, p)) jenis.push(...(langkah.dokumen ?? []), ...(langkah.dokumenHasil?.[hasil] ?? []));
  }
  return jenis;
}

/** The event took this step: same act, and it led where the step (or one of its outcomes) leads. */
function melalui(langkah: Langkah, p: Peristiwa): boolean {
  if (langkah.tindakan !== p.tindakan) return false;
  const { hasil } = p.isi;
  if (langkah.hasil !== undefined) return typeof hasil === 'string' && langkah.hasil[hasil] === p.status;
  return langkah.ke === undefined || langkah.ke === p.status;
}
