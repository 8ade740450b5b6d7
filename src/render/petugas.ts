import { tanggalSurat } from '../domain/bahasa.js';
import type { Json } from '../domain/kasus.js';
import { type JabatanDipegang, jabatanPada, type Petugas, SEBUTAN } from '../domain/petugas.js';
import type { Tanggal } from '../domain/tanggal.js';
import type { Daftar } from './sel.js';

type NamaJabatan = Readonly<Record<string, string>>;

/** Fields of an officer; nothing of the password is among them. */
export const BIDANG_PETUGAS = ['id', 'nama', 'nip', 'aktif', 'jabatan', 'riwayatJabatan'] as const;

/** `Plt. PPID`. */
export function sebutJabatan(
  { jabatan, penunjukan }: Pick<JabatanDipegang, 'jabatan' | 'penunjukan'>,
  nama: NamaJabatan,
): string {
  return `${SEBUTAN[penunjukan]}${nama[jabatan] ?? jabatan}`;
}

/** `jabatan`: held today; `riwayatJabatan`: all that were ever given, with their days. */
export function petugasJson(p: Petugas, nama: NamaJabatan, hari: Tanggal): Readonly<Record<string, Json>> {
  return {
    id: p.id,
    nama: p.nama,
    nip: p.nip,
    aktif: p.aktif,
    jabatan: jabatanPada(p, hari).map((j) => jabatanJson(j, nama)),
    riwayatJabatan: p.jabatan.map((j) => jabatanJson(j, nama)),
  };
}

export function jabatanJson(j: JabatanDipegang, nama: NamaJabatan): Json {
  const { jabatan, penunjukan, dari, sampai } = j;
  return { jabatan, sebutan: sebutJabatan(j, nama), penunjukan, dari, sampai };
}

export function daftarPetugas(semua: readonly Petugas[], nama: NamaJabatan, hari: Tanggal): Daftar {
  return {
    kolom: [
      { nama: 'id' },
      { nama: 'nama', lentur: true },
      { nama: 'nip' },
      { nama: 'keadaan' },
      { nama: 'jabatan', lentur: true },
    ],
    baris: semua.map((p) => [p.id, p.nama, p.nip ?? '-', p.aktif ? 'aktif' : 'nonaktif', jabatanKini(p, nama, hari)]),
  };
}

function jabatanKini(p: Petugas, nama: NamaJabatan, hari: Tanggal): string {
  return (
    jabatanPada(p, hari)
      .map((j) => jabatanBerhari(j, nama))
      .join(', ') || '-'
  );
}

function jabatanBerhari(j: JabatanDipegang, nama: NamaJabatan): string {
  return `${sebutJabatan(j, nama)}${j.sampai === null ? '' : ` (s.d. ${tanggalSurat(j.sampai)})`}`;
}

const UJI_COBA = 'Uji coba, tidak ada yang dicatat.';

export function pesanTambah({ id, nama }: Petugas, pertama: boolean, ujiCoba: boolean): readonly string[] {
  return [
    `${nama} ${ujiCoba ? 'akan terdaftar' : 'terdaftar'} sebagai ${id}.`,
    ...(pertama ? ['Petugas pertama selalu admin, dan toko ini tertutup sejak ia terdaftar.'] : []),
    ujiCoba ? UJI_COBA : `Berikutnya: layanan masuk ${id}`,
  ];
}

export function pesanUbah(p: Petugas, nama: NamaJabatan, gantiSandi: boolean, ujiCoba: boolean): readonly string[] {
  const jabatan = p.jabatan.map((j) => `${sebutJabatan(j, nama)} ${j.dari} s.d. ${j.sampai ?? 'dilepas'}`);
  return [
    `${p.id}: ${p.nama}, NIP ${p.nip ?? '-'}; ${jabatan.join('; ') || 'tanpa jabatan'}.`,
    ...(gantiSandi ? [`Sandi diganti; semua sesi ${p.id} berakhir: layanan masuk ${p.id}`] : []),
    ...(ujiCoba ? [UJI_COBA] : []),
  ];
}

export function pesanNonaktif({ id, nama }: Petugas, ujiCoba: boolean): readonly string[] {
  return ujiCoba ? [`${nama} (${id}) akan nonaktif.`, UJI_COBA] : [`${nama} (${id}) nonaktif; semua sesinya berakhir.`];
}
