import { pengurungan } from '../domain/berlaku.js';
import type { KeadaanTenggat } from '../domain/dua-jam.js';
import { nomorLama } from '../domain/gabung-catatan.js';
import { jedaTerbuka } from '../domain/jeda.js';
import type { Isi, Json, Kasus, Peristiwa } from '../domain/kasus.js';
import { pemangkuPeristiwa } from '../domain/petugas.js';
import { isianTampak, isiTampak, pribadiTampak } from '../domain/tampak.js';

/** What the JSON of a case needs beside the case: computed by the caller, so that rendering stays a plain mapping. */
export interface UntukJson {
  kasus: Kasus;
  tenggat: KeadaanTenggat;
  pemegang: string | null;
  tindakanBerikut: readonly string[];
}

/** Fields of a case in the order of the contract; the form's own fields stand between `klasifikasi` and `riwayat`. */
const BIDANG_TETAP = [
  'nomor',
  'jenis',
  'standar',
  'status',
  'selesai',
  'nama',
  'identitas',
  'diterima',
  'dicatat',
  'tenggat',
  'tenggatUndangUndang',
  'tenggatSementara',
  'kalenderKurang',
  'sisaHariKerja',
  'terlambat',
  'terlambatUndangUndang',
  'klasifikasi',
  'pemegang',
  'tindakanBerikut',
  'tertunda',
  'ditutup',
  'terkait',
  'perpanjangan',
  'nomorLama',
] as const;

/** Fields of the form of each kind of case, in their own order; an absent one is null, so that keys are stable. */
const BIDANG_ISIAN: Readonly<Record<string, readonly string[]>> = {
  permohonan: [
    'alamat',
    'pekerjaan',
    'telepon',
    'email',
    'kuasa',
    'rincian',
    'tujuan',
    'caraMemperoleh',
    'bentuk',
    'caraSalinan',
    'saluran',
    'lampiran',
    'namaLampiran',
    'tanpaFormulir',
    'serupa',
  ],
  pengaduan: [
    'pelapor',
    'alamat',
    'telepon',
    'email',
    'saluran',
    'uraian',
    'kerugian',
    'permintaan',
    'terlapor',
    'tempatKejadian',
    'tanggalKejadian',
    'anonim',
    'rahasia',
    'trackingLapor',
    'lampiran',
    'namaLampiran',
    'serupa',
  ],
  keberatan: [
    'alamat',
    'pekerjaan',
    'telepon',
    'email',
    'kuasa',
    'rincian',
    'tujuan',
    'alasan',
    'kasusPosisi',
    'alasanTimbul',
    'batasAjukan',
    'terlambatDiajukan',
  ],
};

/** What `--json NAMA,NAMA` may pick from a case in a list, and from one shown whole. */
export const BIDANG_KASUS: readonly string[] = [...new Set([...BIDANG_TETAP, ...Object.values(BIDANG_ISIAN).flat()])];
export const BIDANG_KASUS_LENGKAP: readonly string[] = [...BIDANG_KASUS, 'pemangku', 'riwayat', 'dokumen', 'pindaian'];

/** The contract's object of a case, without `riwayat` and `dokumen`; identity masked unless `lengkap`. */
export function kasusJson(
  { kasus, tenggat, pemegang, tindakanBerikut }: UntukJson,
  lengkap = false,
): Record<string, Json> {
  const jeda = jedaTerbuka(kasus);
  const isian = isianTampak(kasus, lengkap);
  return {
    nomor: kasus.nomor,
    jenis: kasus.jenis,
    standar: kasus.standar,
    status: kasus.status,
    selesai: kasus.selesai,
    nama: isian.nama ?? null,
    identitas: identitas(isian),
    diterima: kasus.diterima,
    dicatat: kasus.dicatat,
    tenggat: tenggat.tenggat,
    tenggatUndangUndang: tenggat.tenggatUndangUndang,
    tenggatSementara: tenggat.tenggatSementara,
    kalenderKurang: tenggat.kalenderKurang,
    sisaHariKerja: tenggat.sisaHariKerja,
    terlambat: tenggat.terlambat,
    terlambatUndangUndang: tenggat.terlambatUndangUndang,
    klasifikasi: kasus.klasifikasi,
    pemegang,
    tindakanBerikut,
    tertunda: jeda !== null ? { sejak: jeda.dari, kategori: jeda.kategori, alasan: jeda.alasan } : null,
    ditutup: kasus.ditutup?.tanggal ?? null,
    terkait: kasus.terkait,
    perpanjangan: kasus.perpanjangan,
    nomorLama: nomorLama(kasus.peristiwa),
    ...Object.fromEntries((BIDANG_ISIAN[kasus.jenis] ?? []).map((k) => [k, isian[k] ?? null])),
  };
}

function identitas(isian: Isi): Json {
  for (const [kunci, jenis] of [
    ['nik', 'nik'],
    ['kk', 'kk'],
    ['badanHukum', 'badan-hukum'],
  ] as const) {
    const nomor = isian[kunci];
    if (typeof nomor === 'string') return { jenis, nomor };
  }
  return null;
}

/** One act as the contract shows it; what it recorded beside the note stands under `isi`. */
export function peristiwaJson(
  p: Peristiwa,
  kasus: Kasus,
  namaJabatan: Readonly<Record<string, string>>,
  lengkap = false,
): Json {
  const { catatan, pemangku: _, ...isi } = isiTampak(p, kasus, lengkap);
  const pemangku = pemangkuPeristiwa(p);
  return {
    urut: p.urut,
    tindakan: p.tindakan,
    tanggal: p.tanggal,
    waktu: p.waktu,
    petugas: p.petugas,
    jabatan: namaJabatan[p.jabatan] ?? p.jabatan,
    pemangku: pemangku === null ? null : { ...pemangku },
    catatan: catatan ?? null,
    status: p.status,
    diurungkan: pengurungan(kasus.peristiwa).has(p.urut),
    isi,
    pribadi: pribadiTampak(p, kasus, lengkap),
  };
}

/** Keeps only the named fields of an object or of each object of a list. */
export function pilihBidang(data: unknown, bidang: readonly string[]): unknown {
  if (bidang.length === 0) return data;
  if (Array.isArray(data)) return data.map((satu) => pilihBidang(satu, bidang));
  const objek = data as Readonly<Record<string, unknown>>;
  return Object.fromEntries(bidang.map((k) => [k, objek[k] ?? null]));
}
