import type { Langkah, Standar } from '../domain/standar.js';
import { type Bagian, type Blok, bagian, kode, tabel } from './halaman.js';

type NamaJabatan = Readonly<Record<string, string>>;

/** Every standard as a flow: each status with what leads out of it, by whom, and to where. */
export function bagianAlur(standar: readonly Standar[], jabatan: NamaJabatan): readonly Bagian[] {
  return [
    ...bagian('Contoh', kode('layanan tugas', 'layanan standar lihat permohonan-informasi')),
    ...standar.flatMap((s) => bagian(`${s.nama} (${s.awalan})`, ...gambar(s, jabatan))),
  ];
}

function gambar(s: Standar, jabatan: NamaJabatan): readonly Blok[] {
  const baru = s.langkah.filter((l) => l.dari === 'baru');
  const dari = (kodeStatus: string) =>
    s.langkah.filter((l) => typeof l.dari !== 'string' && l.dari.includes(kodeStatus));
  const arus = [
    ...baru.flatMap((l) => langkah(l, s, jabatan)),
    ...s.status.flatMap((st) => [
      st.selesai ? `[${st.nama}]  selesai` : `[${st.nama}]`,
      ...dari(st.kode).flatMap((l) => langkah(l, s, jabatan)),
    ]),
  ];
  const kapanSaja = (lingkup: string, kata: string) =>
    s.langkah.filter((l) => l.dari === lingkup).map((l) => [perintah(l), `${kata}; ${siapa(l, jabatan)}`] as const);
  return [
    kode(...arus),
    tabel([...kapanSaja('berjalan', 'selama berjalan'), ...kapanSaja('semua', 'kapan saja, juga sesudah selesai')]),
  ];
}

function langkah(l: Langkah, s: Standar, jabatan: NamaJabatan): readonly string[] {
  const nama = (kodeStatus: string | undefined) => s.status.find((st) => st.kode === kodeStatus)?.nama ?? 'tetap';
  const nomor = (l.nomor === undefined ? '-' : String(l.nomor)).padStart(3);
  const hasil = Object.entries(l.hasil ?? {});
  const lebar = Math.max(0, ...hasil.map(([h]) => h.length));
  const ke = hasil.length === 0 ? [`→ [${nama(l.ke)}]`] : hasil.map(([h, st]) => `${h.padEnd(lebar)} → [${nama(st)}]`);
  return [`${nomor}  ${perintah(l)}  (${siapa(l, jabatan)})`, ...ke.map((k) => `      ${k}`)];
}

function perintah(l: Langkah): string {
  return `layanan ${l.perintah ?? l.tindakan}`;
}

function siapa(l: Langkah, jabatan: NamaJabatan): string {
  return l.oleh.map((j) => jabatan[j] ?? j).join(', ');
}
