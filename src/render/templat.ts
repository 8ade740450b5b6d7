import { BERLAKU_DOKUMEN } from './pengaturan.js';
import type { Daftar } from './sel.js';

/** Fields of a template in `--json`, in the order of the list. */
export const BIDANG_TEMPLAT = ['nama', 'sumber', 'diganti', 'isi', 'berkas'] as const;

interface UntukTemplat {
  nama: string;
  isi: Readonly<Record<string, string | readonly string[]>>;
  diganti: readonly string[];
}

/** `berkas`: where its wording was written to. */
export function templatJson({ nama, isi, diganti }: UntukTemplat, berkas: string | null = null) {
  return { nama, sumber: sumber(diganti.length > 0), diganti, isi, berkas };
}

export function daftarTemplat(semua: readonly UntukTemplat[]): Daftar {
  return {
    kolom: [{ nama: 'nama' }, { nama: 'sumber' }, { nama: 'diganti', lentur: true }],
    baris: semua.map((t) => [t.nama, sumber(t.diganti.length > 0), t.diganti.join(', ') || '-']),
  };
}

/** The sentences of one template: key, whose they are, and how they read. */
export function kalimatTemplat({ isi, diganti }: UntukTemplat): Daftar {
  return {
    kolom: [{ nama: 'kunci' }, { nama: 'sumber' }, { nama: 'kalimat', lentur: true }],
    baris: Object.entries(isi).flatMap(([kunci, nilai]) =>
      [nilai].flat().map((kalimat) => [kunci, sumber(diganti.includes(kunci)), kalimat]),
    ),
  };
}

function sumber(diganti: boolean): string {
  return diganti ? 'toko' : 'bawaan';
}

/** What became of it. */
export function pesanTemplat({ nama, diganti }: UntukTemplat, tercatat: boolean, ujiCoba: boolean): readonly string[] {
  const apa = diganti.length === 0 ? 'seperti bawaan' : `diganti kantor: ${diganti.join(', ')}`;
  if (!tercatat && !ujiCoba) return [`Templat ${nama} sudah ${apa}; tidak ada yang dicatat.`];
  return [`${ujiCoba ? 'Uji coba, tidak ada yang dicatat: ' : ''}Templat ${nama} ${apa}.`, BERLAKU_DOKUMEN];
}

/** The file that is edited and given back. */
export function berkasTemplat({ isi }: UntukTemplat): string {
  return `${JSON.stringify(isi, null, 2)}\n`;
}
