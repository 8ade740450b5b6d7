import { berhasil, gagal, type Result, tolakAturan } from './hasil.js';
import type { Isi, Json, PeristiwaBaru } from './kasus.js';
import { catatanPemangku, type Pelaku } from './pelaku.js';
import { type JabatanDipegang, type Petugas, TINDAKAN_PETUGAS } from './petugas.js';
import { type Tanggal, tambahHari } from './tanggal.js';

/** The post that registers officers. */
export const ADMIN = 'admin';

export interface BahanPetugas {
  semua: readonly Petugas[];
  hariIni: Tanggal;
  pelaku: Pelaku;
}

/** What is to change of an officer; what is absent stays. */
export interface UbahanPetugas {
  nama?: string | undefined;
  nip?: string | undefined;
  /** Posts taken up. */
  tambah: readonly JabatanDipegang[];
  /** Posts given up, and the last day on which they are held. */
  lepas: readonly string[];
  lepasSampai: Tanggal;
  aktifkan: boolean;
  sandi?: string | undefined;
}

/** Registers an officer; the first one is an admin whatever is said, or nobody could register the second. */
export function tambahPetugas(
  b: BahanPetugas,
  baru: Pick<Petugas, 'id' | 'nama' | 'nip' | 'jabatan' | 'sandi'>,
): Result<readonly PeristiwaBaru[]> {
  if (b.semua.some((p) => p.id === baru.id)) {
    return tolakAturan(
      `Petugas "${baru.id}" sudah terdaftar.`,
      'Satu ID untuk satu orang, juga sesudah ia nonaktif.',
      `layanan petugas ubah ${baru.id}`,
    );
  }
  const jabatan = b.semua.length > 0 ? baru.jabatan : [adminSejak(b.hariIni), ...baru.jabatan.filter(bukanAdmin)];
  const { id, nama, nip, sandi } = baru;
  return berhasil([catatan(b, TINDAKAN_PETUGAS.tambah, { id, jabatan: sebagaiJson(jabatan) }, { nama, nip, sandi })]);
}

/** Refused: nobody of this id (3), a post held already or not at all (4), no admin left (4), nothing to change (2). */
export function ubahPetugas(b: BahanPetugas, id: string, u: UbahanPetugas): Result<readonly PeristiwaBaru[]> {
  const ada = cariPetugas(b.semua, id);
  if (!ada.ok) return ada;
  const jabatan = jabatanBaru(ada.nilai, u);
  if (!jabatan.ok) return jabatan;
  const kelak = { ...ada.nilai, jabatan: jabatan.nilai, aktif: ada.nilai.aktif || u.aktifkan };
  const admin = adminTetapAda(b, kelak);
  if (!admin.ok) return admin;
  const isi: Isi = {
    ...(u.tambah.length + u.lepas.length > 0 ? { jabatan: sebagaiJson(jabatan.nilai) } : {}),
    ...(kelak.aktif === ada.nilai.aktif ? {} : { aktif: true }),
  };
  const pribadi: Isi = {
    ...(u.nama === undefined ? {} : { nama: u.nama }),
    ...(u.nip === undefined ? {} : { nip: u.nip }),
  };
  const berubah = Object.keys(isi).length + Object.keys(pribadi).length > 0;
  const peristiwa = [
    ...(berubah ? [catatan(b, TINDAKAN_PETUGAS.ubah, { id, ...isi }, pribadi)] : []),
    ...(u.sandi === undefined ? [] : [catatan(b, TINDAKAN_PETUGAS.sandi, { id }, { sandi: u.sandi })]),
  ];
  return berhasil(peristiwa);
}

export function nonaktifkanPetugas(b: BahanPetugas, id: string, alasan: string): Result<readonly PeristiwaBaru[]> {
  const ada = cariPetugas(b.semua, id);
  if (!ada.ok) return ada;
  if (!ada.nilai.aktif)
    return tolakAturan(`Petugas "${id}" sudah nonaktif.`, 'Tidak ada yang dicatat.', 'layanan petugas daftar');
  const admin = adminTetapAda(b, { ...ada.nilai, aktif: false });
  return admin.ok ? berhasil([catatan(b, TINDAKAN_PETUGAS.nonaktif, { id, aktif: false, alasan }, {})]) : admin;
}

/** The officer keeps the same password, kept at a higher cost. */
export function sandiDisimpanUlang(b: BahanPetugas, id: string, sandi: string): readonly PeristiwaBaru[] {
  return [catatan(b, TINDAKAN_PETUGAS.sandi, { id, sebab: 'biaya-dinaikkan' }, { sandi })];
}

export function cariPetugas(semua: readonly Petugas[], id: string): Result<Petugas> {
  const ada = semua.find((p) => p.id === id);
  if (ada !== undefined) return berhasil(ada);
  return gagal({
    jenis: 'tidak-ada',
    pesan: 'Petugas tidak ditemukan.',
    sebab: 'Tidak ada petugas dengan ID itu.',
    coba: 'layanan petugas daftar',
  });
}

/** Posts after giving up and taking up; what was held once stays in the list with its last day. */
function jabatanBaru({ id, jabatan }: Petugas, u: UbahanPetugas): Result<readonly JabatanDipegang[]> {
  const dilepas = (j: JabatanDipegang) =>
    u.lepas.includes(j.jabatan) && (j.sampai === null || j.sampai > u.lepasSampai);
  const tidakDipegang = u.lepas.filter((kode) => !jabatan.some((j) => j.jabatan === kode && dilepas(j)));
  if (tidakDipegang.length > 0) {
    return tolakAturan(
      `Jabatan yang dilepas tidak dipegang: ${tidakDipegang.join(', ')}.`,
      `Sesudah ${u.lepasSampai} tidak ada yang perlu diakhiri.`,
      'layanan petugas daftar',
    );
  }
  const terlaluAwal = jabatan.find((j) => dilepas(j) && j.dari > u.lepasSampai);
  if (terlaluAwal !== undefined) {
    return tolakAturan(
      `Jabatan ${terlaluAwal.jabatan} baru dipegang sejak ${terlaluAwal.dari}.`,
      `Hari terakhirnya tidak dapat ${u.lepasSampai}.`,
      `layanan petugas ubah ${id} --lepas ${terlaluAwal.jabatan} --sampai ${terlaluAwal.dari}`,
    );
  }
  const tetap = jabatan.map((j) => (dilepas(j) ? { ...j, sampai: u.lepasSampai } : j));
  const ganda = u.tambah.find((baru) => tetap.some((j) => j.jabatan === baru.jabatan && bertindih(j, baru)));
  if (ganda === undefined) return berhasil([...tetap, ...u.tambah]);
  return tolakAturan(
    `Jabatan ${ganda.jabatan} sudah dipegang pada hari-hari itu.`,
    'Satu jabatan dipegang satu kali pada satu hari.',
    `layanan petugas ubah ${id} --lepas ${ganda.jabatan}`,
  );
}

function bertindih(a: JabatanDipegang, b: JabatanDipegang): boolean {
  return (b.sampai === null || a.dari <= b.sampai) && (a.sampai === null || b.dari <= a.sampai);
}

/** From today on there must be an active admin every day; where there was none already, nothing is made worse. */
function adminTetapAda({ semua, hariIni }: BahanPetugas, kelak: Petugas): Result<null> {
  const sesudah = semua.map((p) => (p.id === kelak.id ? kelak : p));
  const kosong = tanpaAdmin(sesudah, hariIni);
  if (kosong === null || tanpaAdmin(semua, hariIni) !== null) return berhasil(null);
  return tolakAturan(
    'Admin terakhir tidak dapat dilepas.',
    `Sejak ${kosong} tidak akan ada admin yang aktif, dan tidak seorang pun dapat mendaftarkan yang baru.`,
    'layanan petugas ubah ID --jabatan admin',
  );
}

/** The first day from `mulai` on without an active admin; null: there always is one. */
function tanpaAdmin(semua: readonly Petugas[], mulai: Tanggal): Tanggal | null {
  const masa = semua.filter((p) => p.aktif).flatMap((p) => p.jabatan.filter((j) => !bukanAdmin(j)));
  for (let hari = mulai; ; ) {
    const kini = masa.filter((j) => j.dari <= hari && (j.sampai === null || j.sampai >= hari));
    if (kini.some((j) => j.sampai === null)) return null;
    const terakhir = kini
      .map((j) => j.sampai ?? '')
      .sort()
      .at(-1);
    if (terakhir === undefined) return hari;
    hari = tambahHari(terakhir, 1);
  }
}

function bukanAdmin({ jabatan }: JabatanDipegang): boolean {
  return jabatan !== ADMIN;
}

function adminSejak(dari: Tanggal): JabatanDipegang {
  return { jabatan: ADMIN, penunjukan: 'definitif', dari, sampai: null };
}

function sebagaiJson(jabatan: readonly JabatanDipegang[]): Json {
  return jabatan.map(({ jabatan: kode, penunjukan, dari, sampai }) => ({ jabatan: kode, penunjukan, dari, sampai }));
}

function catatan(b: BahanPetugas, tindakan: string, isi: Isi, pribadi: Isi): PeristiwaBaru {
  return {
    tindakan,
    tanggal: b.hariIni,
    jabatan: ADMIN,
    status: null,
    isi: { ...isi, ...catatanPemangku(b.pelaku, ADMIN) },
    pribadi,
  };
}
