import type { Context } from '../context.js';
import { SANDI_CONTOH } from '../documents/contoh.js';
import { tanggalSurat } from '../domain/bahasa.js';
import { kodeHalaman } from '../domain/beda-halaman.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bacaSandi } from '../domain/sandi-pendek.js';
import { cekBerkas } from './cek-berkas.js';
import { cekKode } from './cek-dokumen.js';
import { type DokumenTercek, type HasilCek, KERTAS_CONTOH } from './cek-hasil.js';

/** The paper that a scan is meant to be. */
interface Maksud {
  nomor: string;
  /** Kind of paper. */
  sebagai: string;
}

/**
 * Looks at a PDF that comes back as the scan of a paper. Refused (4): it carries the code of another paper of ours, or is our specimen. A
 * sentence: what is odd about it. Of a picture, or a file without a code of ours, nothing is known.
 */
export async function kenaliLampiran(ctx: Context, isi: Uint8Array, maksud: Maksud): Promise<Result<string | null>> {
  const dikenal = await kenali(ctx, isi);
  if (dikenal === null || dikenal === 'bersandi') return berhasil(dikenal === null ? null : BERSANDI);
  if (dikenal === 'contoh') return tolakContoh(maksud);
  const { dokumen } = dikenal;
  const nomorLain = dokumen.find((d) => nomorKini(d) !== maksud.nomor);
  const lain = nomorLain ?? (dokumen.some((d) => d.jenis === maksud.sebagai) ? undefined : dokumen[0]);
  return lain === undefined ? berhasil(keadaan(dikenal)) : tolakLain(lain, maksud);
}

/** By the codes that the file carries, else by the short codes that its pages name (a scan whose text was recognised). */
async function kenali(ctx: Context, isi: Uint8Array): Promise<Dikenal | 'bersandi' | 'contoh' | null> {
  const berkas = await cekBerkas(ctx, isi);
  if (berkas.ok) return berkas.nilai;
  const telaah = await ctx.berkasLuar.telaahPdf(isi);
  if (telaah?.bersandi === true) return 'bersandi';
  const dokumen: DokumenTercek[] = [];
  const semua = kodeHalaman(telaah?.halaman ?? []);
  if (semua.includes(SANDI_CONTOH)) return 'contoh';
  for (const kode of semua) {
    const baku = bacaSandi(kode);
    const satu = baku === null ? null : await cekKode(ctx, baku, null);
    if (satu?.ok === true) dokumen.push(...satu.nilai.dokumen);
  }
  return dokumen.length === 0 ? null : { dokumen, putusan: 'asli', terbaca: 'kode' };
}

type Dikenal = Pick<HasilCek, 'dokumen' | 'putusan' | 'terbaca'>;

function nomorKini(d: DokumenTercek): string {
  return d.nomorKini ?? d.nomor;
}

function keadaan({ putusan, terbaca, dokumen }: Dikenal): string | null {
  if (dokumen.some((d) => d.berlaku === false)) {
    return `menurut kodenya itu kertas yang tidak berlaku lagi: tindakannya sudah diurungkan. ${PERIKSA}`;
  }
  if (putusan === 'asli' && terbaca === 'berkas-utuh') {
    return 'ini belum ditandatangani: berkasnya persis seperti yang dibuat program.';
  }
  if (putusan === 'ditambah') {
    return `berkas itu dokumen ini dengan tambahan sesudahnya (mis. tanda tangan elektronik); tambahannya tidak dinilai. ${PERIKSA}`;
  }
  return putusan === 'berubah' ? `berkas itu membawa kode dokumen ini, tetapi sudah berubah. ${PERIKSA}` : null;
}

const PERIKSA = 'Periksa dengan: layanan cek-dokumen FILE';

const BERSANDI =
  'berkas itu bersandi: isinya tidak dapat dilihat, jadi tidak diketahui dokumen apa itu. Simpan tanpa kata sandi agar dapat dibaca kelak.';

function tolakContoh({ nomor, sebagai }: Maksud): Result<never> {
  return gagal({
    jenis: 'aturan',
    pesan: `Berkas itu bukan ${sebagai} ${nomor}.`,
    sebab: `${KERTAS_CONTOH} Tidak ada yang dilampirkan.`,
    coba: `layanan lampirkan ${nomor} FILE --sebagai ${sebagai}`,
  });
}

/** Another paper of this case, or one of another case: the clerk took the wrong sheet, or the wrong number. */
function tolakLain(d: DokumenTercek, { nomor, sebagai }: Maksud): Result<never> {
  const milik = nomorKini(d);
  const apa = `${d.jenis} ${milik}, ${tanggalSurat(d.tanggal)}`;
  return gagal({
    jenis: 'aturan',
    pesan:
      milik === nomor
        ? `Berkas itu bukan ${sebagai} ${nomor}.`
        : `Berkas itu milik kasus lain: ${milik}, bukan ${nomor}.`,
    sebab: `Menurut kodenya itu ${apa}. Tidak ada yang dilampirkan.`,
    coba: `layanan lampirkan ${milik} FILE --sebagai ${d.jenis}`,
  });
}
