import { sebutJumlah } from '../domain/batas.js';
import { terlihat } from './aman.js';
import type { Daftar } from './sel.js';

const CATATAN_TAMPAK = 5;

export const BIDANG_PERIKSA = ['baik', 'masalah', 'catatan', 'diperbaiki', 'jangkar'] as const;

/** A finding as it is shown. */
interface UntukTemuan {
  berkas: string;
  nomor: string | null;
  jenis: string;
  tingkat: string;
  pesan: string;
}

export interface UntukPeriksa {
  masalah: readonly UntukTemuan[];
  catatan: readonly UntukTemuan[];
  diperbaiki: readonly string[];
  jumlah: { kasus: number; peristiwa: number; baris: number; lampiran: number };
  lokasi: string;
}

/** Contract §4: `baik` says that there is no problem; remarks stand apart. */
export function periksaJson(h: UntukPeriksa) {
  const temuan = ({ berkas, nomor, jenis, pesan }: UntukTemuan) => ({ berkas, nomor, jenis, pesan });
  return {
    baik: h.masalah.length === 0,
    masalah: h.masalah.map(temuan),
    catatan: h.catatan.map(temuan),
    diperbaiki: h.diperbaiki,
  };
}

export function daftarTemuan(temuan: readonly UntukTemuan[]): Daftar {
  return {
    kolom: [{ nama: 'berkas', lentur: true }, { nama: 'nomor' }, { nama: 'jenis' }, { nama: 'pesan', lentur: true }],
    baris: temuan.map((t) => [t.berkas, t.nomor ?? '-', t.jenis, t.pesan]),
  };
}

/** What was done, remarks, what was looked at, and the verdict last. */
export function pesanPeriksa(h: UntukPeriksa): readonly string[] {
  const { kasus, peristiwa, baris, lampiran } = h.jumlah;
  const bagian = [
    `${sebutJumlah(kasus)} kasus`,
    `${sebutJumlah(peristiwa)} peristiwa`,
    `${sebutJumlah(baris)} baris jejak`,
    `${sebutJumlah(lampiran)} lampiran`,
  ];
  return [
    ...h.diperbaiki.map((d) => `Diperbaiki: ${terlihat(d)}`),
    ...pesanCatatan(h.catatan),
    `Diperiksa ${terlihat(h.lokasi)}: ${bagian.join(', ')}.`,
    putusan(h),
  ];
}

/** Remarks of one kind may be thousands (papers after a restore, say): a person gets the first of each kind. */
function pesanCatatan(catatan: readonly UntukTemuan[]): readonly string[] {
  return [...new Set(catatan.map((c) => c.jenis))].flatMap((jenis) => {
    const semua = catatan.filter((c) => c.jenis === jenis);
    const sisa = semua.length - CATATAN_TAMPAK;
    return [
      ...semua.slice(0, CATATAN_TAMPAK).map((c) => `Catatan: ${terlihat(`${c.berkas}: ${c.pesan}`)}`),
      ...(sisa > 0 ? [`Catatan: ${sebutJumlah(sisa)} ${jenis} lagi; semuanya: layanan periksa --json catatan.`] : []),
    ];
  });
}

function putusan({ masalah, jumlah }: UntukPeriksa): string {
  if (masalah.length === 0) return jumlah.kasus === 0 ? 'Belum ada kasus di sana.' : 'Data baik.';
  const dapat = masalah.filter((m) => m.tingkat === 'dapat-diperbaiki').length;
  const jalan = dapat === 0 ? '' : ` ${sebutJumlah(dapat)} di antaranya dapat diperbaiki: layanan periksa --perbaiki.`;
  return `${sebutJumlah(masalah.length)} masalah.${jalan}`;
}

/** A code from an old paper that fits. */
export function pesanJangkar(j: { nomor: string; peristiwa: number; tindakan: string; waktu: string }): string {
  return `Cocok: ${j.nomor}, peristiwa ke-${j.peristiwa} (${terlihat(j.tindakan)}, dicatat ${terlihat(j.waktu)}). Jejak sampai saat itu utuh dan tidak berubah.`;
}

/** Who holds the lock, as far as it is known. */
export function pesanKunci(k: {
  pid: number | null;
  komputer: string | null;
  sejak: string | null;
  diamMs: number;
}): string {
  const siapa =
    k.pid === null ? 'pemegangnya tidak diketahui' : `proses ${k.pid} di komputer ${terlihat(k.komputer ?? '-')}`;
  const sejak = k.sejak === null ? '' : `, sejak ${terlihat(k.sejak)}`;
  return `Kunci: ${siapa}${sejak}; tanda hidup terakhir ${umur(k.diamMs)} yang lalu.`;
}

function umur(ms: number): string {
  const detik = Math.round(ms / 1000);
  if (detik < 120) return `${detik} detik`;
  if (detik < 7200) return `${Math.round(detik / 60)} menit`;
  return detik < 172_800 ? `${Math.round(detik / 3600)} jam` : `${Math.round(detik / 86_400)} hari`;
}
