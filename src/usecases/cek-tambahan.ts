import type { Context } from '../context.js';
import type { BedaHalaman } from '../domain/beda-halaman.js';
import type { TelaahTambahan } from '../ports/documents.js';
import type { Terbaca } from './cek-ubahan.js';

/** A file that begins with a whole paper of ours, byte for byte as it was signed. */
export interface Tambahan {
  /** Bytes of the paper, and of what stands after it. */
  asli: number;
  lebih: number;
  telaah: TelaahTambahan;
  /** Nothing but an addition: the pages draw what they drew. */
  hanya: boolean;
}

/** null: it begins with no paper of ours. */
export async function tambahanBerkas(ctx: Context, { isi, telaah, awal, asing }: Terbaca): Promise<Tambahan | null> {
  if (awal === null) return null;
  const { akhir } = awal;
  const tambahan = await ctx.berkasLuar.telaahTambahan(isi, akhir);
  const hanya = tambahan.alasan === null && asing === 0 && sama(awal.telaah.sandi, telaah.sandi);
  return { asli: akhir, lebih: isi.length - akhir, telaah: tambahan, hanya };
}

function sama(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((s) => b.includes(s));
}

/** So many things laid over the pages are told one by one. */
const TERBANYAK = 6;

/** What was added, in words. */
export function sebutTambahan({ lebih, telaah }: Tambahan): readonly (string | BedaHalaman)[] {
  const { alasan, kunci, tempelan, tandaTangan, keterangan } = telaah;
  const sisa = tempelan.length - TERBANYAK;
  return [
    `Dokumen aslinya utuh di awal berkas; ${lebih} byte ditambahkan sesudahnya.`,
    ...(alasan === null ? [] : [`${ALASAN[alasan]}${kunci === null ? '' : ` (${kunci.slice(0, 40)})`}.`]),
    ...(tandaTangan === 0
      ? []
      : [`${tandaTangan} bidang tanda tangan elektronik ditambahkan; layanan tidak menilainya.`]),
    ...(keterangan ? ['Keterangan berkasnya (judul, waktu, program) ditulis ulang oleh tambahannya.'] : []),
    ...tempelan.slice(0, TERBANYAK).map(({ halaman, ...apa }) => ({ halaman, macam: 'tempelan' as const, apa })),
    ...(sisa > 0 ? [`Masih ada ${sisa} tempelan lain di atas halamannya.`] : []),
  ];
}

const ALASAN: Readonly<Record<NonNullable<TelaahTambahan['alasan']>, string>> = {
  susunan:
    'Susunan tambahannya tidak dapat diikuti: program lain dapat menampilkan halaman yang lain dari yang dibaca di sini',
  bagian: 'Tambahannya mengganti bagian dokumen aslinya',
  katalog: 'Tambahannya mengubah susunan dokumen aslinya',
  halaman: 'Tambahannya mengubah halaman dokumen aslinya',
  tindakan: 'Tambahannya membuat dokumennya bertindak sendiri atau menampilkan halaman lain',
};
