import type { Context } from '../context.js';
import { langkahUntuk } from '../domain/alur.js';
import { berhasil, type Result, tolakAturan } from '../domain/hasil.js';
import { jabatanLangkah } from '../domain/pelaku.js';
import { isianTampak } from '../domain/tampak.js';
import { alihkan } from '../domain/tindakan/pengaduan.js';
import type { KasusBerstandar } from './bahan.js';
import { temukanTerbuka } from './temukan.js';
import { tindak } from './tindak.js';

/** A complaint that is really a request: its number, and what it answers of the form of a request. */
export interface Asal {
  nomor: string;
  jawaban: Readonly<Record<string, unknown>>;
}

/** Field of the complaint → field of the request. */
const PADANAN = { pelapor: 'nama', alamat: 'alamat', telepon: 'telepon', email: 'email', uraian: 'rincian' } as const;

/**
 * What a complaint gives to the request that it becomes. Of an anonymous reporter nothing that names, of a secret report
 * nothing at all: the request is seen by more people. Refused: it is no open complaint, or not this officer's to pass on.
 */
export async function jawabanDari(ctx: Context, teks: string): Promise<Result<Asal>> {
  const ada = await temukanTerbuka(ctx, teks);
  if (!ada.ok) return ada;
  const { kasus, standar } = ada.nilai;
  if (kasus.jenis !== 'pengaduan') {
    return tolakAturan(`${kasus.nomor} bukan pengaduan.`, '--dari: hanya pengaduan yang dapat dijadikan permohonan.');
  }
  const langkah = langkahUntuk(standar, kasus, 'alihkan');
  if (!langkah.ok) return langkah;
  // Before anything is registered: that it was no complaint is decided by whoever passes it on.
  const wewenang = jabatanLangkah(ctx.pelaku, langkah.nilai);
  if (!wewenang.ok) return wewenang;
  const { anonim, rahasia } = kasus.isian;
  // What the reporter says of herself in the text stays hidden on the way to a request.
  const isian = anonim === true ? isianTampak(kasus) : kasus.isian;
  const boleh = Object.entries(PADANAN).filter(([dari]) => rahasia !== true && (anonim !== true || dari === 'uraian'));
  const jawaban = Object.fromEntries(boleh.map(([dari, ke]) => [ke, isian[dari]]));
  return berhasil({ nomor: kasus.nomor, jawaban });
}

/** Closes the complaint as passed on to the request, linked with it. */
export function jadikanPermohonan(
  ctx: Context,
  pengaduan: string,
  permohonan: string,
): Promise<Result<KasusBerstandar>> {
  const tanggal = ctx.hariIni;
  const p = { tanggal, kepada: permohonan, alasan: 'permintaan informasi', terkait: permohonan };
  return tindak(ctx, pengaduan, 'alihkan', tanggal, (kasus, bahan) => alihkan(kasus, p, bahan));
}
