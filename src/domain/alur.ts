import { berhasil, gagal, type Penolakan, type Result } from './hasil.js';
import { jedaTerbuka } from './jeda.js';
import type { Kasus } from './kasus.js';
import type { Langkah, Standar, StatusStandar } from './standar.js';

/** What `alur` needs of a case to say where it stands. */
export type Posisi = Pick<Kasus, 'nomor' | 'status' | 'selesai' | 'jeda'>;

/** The status table's row; a status that the standard lacks is a bug of the data. */
export function statusStandar(standar: Standar, kode: string): StatusStandar {
  const baris = standar.status.find((s) => s.kode === kode);
  if (baris === undefined) throw new Error(`standar ${standar.kode} tidak mengenal status ${kode}`);
  return baris;
}

/** The clock stands still: nothing of the flow happens before `lanjut`. */
function sedangJeda(kasus: Pick<Kasus, 'jeda'>): boolean {
  return jedaTerbuka(kasus) !== null;
}

/** The step that opens a case of this standard. */
export function langkahPembuka(standar: Standar): Langkah {
  const langkah = standar.langkah.find((l) => l.dari === 'baru');
  if (langkah === undefined) throw new Error(`standar ${standar.kode} tidak punya langkah pembuka`);
  return langkah;
}

/** Every act that the standard allows in this position, steps of the flow first. */
export function langkahSah(standar: Standar, kasus: Posisi): readonly Langkah[] {
  const sah = standar.langkah.filter((langkah) => berlaku(langkah, kasus));
  return [...sah.filter((l) => Array.isArray(l.dari)), ...sah.filter((l) => !Array.isArray(l.dari))];
}

function berlaku(langkah: Langkah, kasus: Posisi): boolean {
  if (langkah.dari === 'baru') return false;
  if (langkah.dari === 'semua') return true;
  if (kasus.selesai) return false;
  const jeda = sedangJeda(kasus);
  const melanjutkan = langkah.jeda !== undefined && 'lanjut' in langkah.jeda;
  if (melanjutkan && !jeda) return false;
  if (langkah.dari === 'berjalan') return !(jeda && langkah.jeda !== undefined && 'mulai' in langkah.jeda);
  // A step that may stop the clock (verifikasi) waits too: stops never overlap.
  return langkah.dari.includes(kasus.status) && (!jeda || melanjutkan);
}

/** The verbs of the flow that come next (contract: `tindakanBerikut`); while the clock is stopped, only what restarts it. */
export function tindakanBerikut(standar: Standar, kasus: Posisi): readonly string[] {
  const alur = langkahSah(standar, kasus).filter(
    (l) => Array.isArray(l.dari) || (l.jeda !== undefined && 'lanjut' in l.jeda),
  );
  return [...new Set(alur.map((l) => l.tindakan))];
}

/** What is typed for a verb of this standard: the verb, or the longer command that its step names. */
export function ketikan(standar: Standar, tindakan: string): string {
  return standar.langkah.find((l) => l.tindakan === tindakan)?.perintah ?? tindakan;
}

/** The step that `tindakan` would take now, or the refusal: status, verbs allowed, by whom (exit 4). */
export function langkahUntuk(standar: Standar, kasus: Posisi, tindakan: string): Result<Langkah> {
  const langkah = langkahSah(standar, kasus).find((l) => l.tindakan === tindakan);
  return langkah === undefined ? gagal(tolakLangkah(standar, kasus, tindakan)) : berhasil(langkah);
}

function tolakLangkah(standar: Standar, kasus: Posisi, tindakan: string): Penolakan {
  const status = statusStandar(standar, kasus.status);
  const boleh = langkahSah(standar, kasus).map((l) => `${l.perintah ?? l.tindakan} (${l.oleh.join(', ')})`);
  const jeda = jedaTerbuka(kasus);
  const henti = jeda !== null ? ` Jam berhenti sejak ${jeda.dari}: ${jeda.alasan}.` : '';
  const berikut = tindakanBerikut(standar, kasus)[0];
  return {
    jenis: 'aturan',
    pesan: `${kasus.nomor}: "${tindakan}" tidak dapat dilakukan sekarang.`,
    sebab: `Statusnya ${status.kode} (${status.nama}).${henti} Yang boleh dari sini: ${boleh.join('; ')}.`,
    coba:
      berikut === undefined ? `layanan lihat ${kasus.nomor}` : `layanan ${ketikan(standar, berikut)} ${kasus.nomor}`,
  };
}

/** Status after a step with this outcome; null = unchanged. */
export function statusSesudah(langkah: Langkah, hasil: string | null): string | null {
  if (langkah.hasil === undefined) return langkah.ke ?? null;
  return hasil === null ? null : (langkah.hasil[hasil] ?? null);
}
