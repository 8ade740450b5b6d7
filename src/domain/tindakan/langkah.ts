import { ketikan, langkahUntuk, statusSesudah, statusStandar } from '../alur.js';
import { tindakanBerlaku } from '../berlaku.js';
import { keadaanBerjalan, lamaHariKerja } from '../dua-jam.js';
import { berhasil, gagal, type Result, tolakAturan } from '../hasil.js';
import type { Kalender } from '../kalender.js';
import type { Isi, Json, Kasus, PeristiwaBaru } from '../kasus.js';
import { catatanPemangku, jabatanBertindak, jabatanLangkah, type Pelaku } from '../pelaku.js';
import { dihapusPada } from '../pribadi.js';
import type { Langkah, Standar } from '../standar.js';
import type { Tanggal } from '../tanggal.js';

/** What every decision may look at beside the case itself. */
export interface Bahan {
  standar: Standar;
  kalender: Kalender;
  hariIni: Tanggal;
  pelaku: Pelaku;
  /** The office's setting: who verified may not hand over. */
  empatMata?: boolean;
}

/** The part of an act that differs: its day, its fields, its outcome. */
export interface Perbuatan {
  tanggal: Tanggal;
  isi: Readonly<Record<string, Json | undefined>>;
  pribadi?: Readonly<Record<string, Json | undefined>>;
  /** Outcome that picks the next status where the step has several. */
  hasil?: string;
}

/** The step for this verb now, on this day; refused: not this officer's (5), wrong status (alur), a day before the last act, a day to come. */
export function mulaiTindakan(kasus: Kasus, tindakan: string, tanggal: Tanggal, bahan: Bahan): Result<Langkah> {
  const wewenang = wewenangTindakan(bahan, tindakan);
  if (!wewenang.ok) return wewenang;
  const terhapus = tolakTerhapus(kasus);
  if (!terhapus.ok) return terhapus;
  const langkah = langkahUntuk(bahan.standar, kasus, tindakan);
  if (!langkah.ok) return langkah;
  const jabatan = jabatanLangkah(bahan.pelaku, langkah.nilai);
  if (!jabatan.ok) return jabatan;
  const hari = periksaTanggal(kasus, ketikan(bahan.standar, tindakan), tanggal, bahan);
  return hari.ok ? langkah : hari;
}

/** Not a day to come (2), not before the last act that holds (4). */
export function periksaTanggal(
  kasus: Pick<Kasus, 'nomor' | 'peristiwa'>,
  perintah: string,
  tanggal: Tanggal,
  bahan: Pick<Bahan, 'hariIni'>,
): Result<null> {
  if (tanggal > bahan.hariIni) {
    return gagal({
      jenis: 'pemakaian',
      pesan: 'Tanggal tindakan belum tiba.',
      sebab: `--tanggal ${tanggal} sesudah hari ini, ${bahan.hariIni}.`,
      coba: `layanan ${perintah} ${kasus.nomor} --tanggal ${bahan.hariIni}`,
    });
  }
  const terakhir = tindakanTerakhir(kasus, bahan.hariIni);
  if (tanggal < terakhir) {
    return tolakAturan(
      `${kasus.nomor}: tanggal tindakan mendahului tindakan sebelumnya.`,
      `Tindakan terakhir bertanggal ${terakhir}; --tanggal ${tanggal} lebih awal.`,
      `layanan ${perintah} ${kasus.nomor} --tanggal ${terakhir}`,
    );
  }
  return berhasil(null);
}

/** Nothing can be done any more with a case whose identity was erased: nobody is there to do it for. */
export function tolakTerhapus({ nomor, peristiwa }: Pick<Kasus, 'nomor' | 'peristiwa'>): Result<null> {
  const sejak = dihapusPada(peristiwa);
  if (sejak === null) return berhasil(null);
  return tolakAturan(
    `${nomor} tinggal baris register.`,
    `Identitas dan berkasnya sudah dihapus menurut jadwal retensi arsip pada ${sejak}.`,
    `layanan lihat ${nomor}`,
  );
}

/** Whose verb it is in no status is refused before the status is spoken of. */
function wewenangTindakan({ standar, pelaku }: Bahan, tindakan: string): Result<unknown> {
  const langkah = standar.langkah.filter((l) => l.tindakan === tindakan);
  const [pertama] = langkah;
  if (pertama === undefined) return berhasil(null);
  return jabatanLangkah(pelaku, { ...pertama, oleh: [...new Set(langkah.flatMap((l) => l.oleh))] });
}

/**
 * Day of the last act that holds: none may be dated before it. A day that hasn't come yet was written by another clock, and it can't
 * be known which of the two is wrong: it binds nobody, or the case would be stuck until that day.
 */
export function tindakanTerakhir(kasus: Pick<Kasus, 'peristiwa'>, hariIni: Tanggal): Tanggal {
  const tanggal = tindakanBerlaku(kasus.peristiwa).map((p) => p.tanggal);
  const sampaiKini = tanggal.filter((t) => t <= hariIni).sort();
  return sampaiKini.at(-1) ?? '';
}

/** Builds the event of a step. An act that closes the case records both clocks as they stand that day. */
export function peristiwaLangkah(kasus: Kasus, langkah: Langkah, p: Perbuatan, bahan: Bahan): PeristiwaBaru {
  const status = statusSesudah(langkah, p.hasil ?? null);
  const jabatan = jabatanBertindak(bahan.pelaku, langkah.oleh) ?? '';
  const menutup = status !== null && !kasus.selesai && statusStandar(bahan.standar, status).selesai;
  return {
    tindakan: langkah.tindakan,
    tanggal: p.tanggal,
    jabatan,
    status,
    isi: {
      ...tanpaKosong(p.isi),
      ...catatanPemangku(bahan.pelaku, jabatan),
      ...(menutup ? { beku: beku(kasus, p.tanggal, bahan) } : {}),
    },
    pribadi: tanpaKosong(p.pribadi ?? {}),
  };
}

function beku(kasus: Kasus, tanggal: Tanggal, bahan: Bahan): Isi {
  const {
    tenggatSementara: _,
    kalenderKurang: __,
    ...tenggat
  } = keadaanBerjalan(kasus, bahan.standar, bahan.kalender, tanggal);
  return { ...tenggat, lamaHariKerja: lamaHariKerja(kasus, bahan.kalender, tanggal) };
}

/** Fields that were not given are not recorded. */
export function tanpaKosong(isi: Readonly<Record<string, Json | undefined>>): Isi {
  return Object.fromEntries(Object.entries(isi).filter((e): e is [string, Json] => e[1] !== undefined));
}

/** Refusal for an outcome that the standard's step does not know (exit 2). */
export function periksaHasil(langkah: Langkah, hasil: string, nomor: string): Result<string> {
  const boleh = Object.keys(langkah.hasil ?? {});
  if (boleh.includes(hasil)) return { ok: true, nilai: hasil };
  return gagal({
    jenis: 'pemakaian',
    pesan: `--hasil "${hasil}" tidak dikenal.`,
    sebab: `Standar ini mengenal: ${boleh.join(', ')}.`,
    coba: `layanan ${langkah.perintah ?? langkah.tindakan} ${nomor} --hasil ${boleh[0] ?? ''}`,
  });
}
