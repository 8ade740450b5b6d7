import { berhasil, type Result, tolakAturan } from './hasil.js';
import type { IsiIcs } from './ics.js';
import { type BerkasKalender, type HariLibur, susunKalender } from './kalender.js';
import type { PerubahanLibur } from './kantor.js';
import type { Isi, PeristiwaBaru } from './kasus.js';
import type { KasusPindah } from './pindah.js';
import { type Tanggal, tahunDari } from './tanggal.js';

/** What a change of the calendar comes to: what is recorded, and what the calendar says already. */
export interface PutusanLibur {
  perubahan: readonly PerubahanLibur[];
  /** Days of a file that are days off without it. */
  dilewati: readonly { tanggal: Tanggal; nama: string; sebab: string }[];
}

/** The calendars in force, of every loaded year. */
type Berlaku = readonly BerkasKalender[];

/** A day off of the office's own, or of a decree that came later. Refused (4): its year isn't loaded, it is off already. */
export function tambahLibur(berlaku: Berlaku, hari: HariLibur): Result<PutusanLibur> {
  const tahun = tahunDari(hari.tanggal);
  const kalender = susunKalender(berlaku);
  if (!kalender.memuat(tahun)) {
    return tolakAturan(
      `Hari libur tahun ${tahun} belum dimuat.`,
      'Dengan satu hari saja sisa tahunnya akan dihitung sebagai hari kerja; muat dulu kalender SKB tahun itu.',
      `layanan libur impor ${tahun}.json`,
    );
  }
  const sebab = kalender.alasanLibur(hari.tanggal);
  if (sebab === null) return berhasil({ perubahan: [{ aksi: 'tambah', hari }], dilewati: [] });
  return tolakAturan(
    `${hari.tanggal} sudah libur (${sebab}).`,
    'Sebuah hari hanya libur sekali; tidak ada yang berubah.',
    `layanan libur daftar --tahun ${tahun}`,
  );
}

/** Makes a day off a working day again. Refused (4): the calendar doesn't name it. */
export function hapusLibur(berlaku: Berlaku, tanggal: Tanggal): Result<PutusanLibur> {
  if (cariLibur(berlaku, tanggal) !== null) return berhasil({ perubahan: [{ aksi: 'hapus', tanggal }], dilewati: [] });
  const sebab = susunKalender(berlaku).alasanLibur(tanggal);
  return tolakAturan(
    `${tanggal} tidak ada di daftar hari libur.`,
    sebab === null ? 'Hari itu hari kerja.' : `Hari itu libur karena ${sebab}, dan tidak dapat dihapus.`,
    `layanan libur daftar --tahun ${tahunDari(tanggal)}`,
  );
}

/** A whole year as a file has it, in place of what is loaded. Nothing to record when it says the same. */
export function gantiTahun(berlaku: Berlaku, kalender: BerkasKalender): PutusanLibur {
  const lama = berlaku.find((k) => k.tahun === kalender.tahun);
  const sama = lama !== undefined && sidikTahun(lama) === sidikTahun(kalender);
  return { perubahan: sama ? [] : [{ aksi: 'impor', kalender }], dilewati: [] };
}

/** The name is compared too: it is what explains a due date. */
function sidikTahun({ dasar, hari, belumLengkap = false }: BerkasKalender): string {
  const baris = hari.map(({ tanggal, jenis, nama }) => [tanggal, jenis, nama]);
  return JSON.stringify([dasar, belumLengkap, baris.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))]);
}

/** An .ics doesn't say what kind of day it names. */
const JENIS_ICS = 'libur';

/**
 * Days of an .ics, added one by one; what is off already is left. Of a year that isn't loaded they are all that is
 * known: it is opened with `dasar` in place of a decree and stays incomplete, so its dates stay provisional.
 */
export function tambahDariIcs(berlaku: Berlaku, hari: IsiIcs['hari'], dasar: string): PutusanLibur {
  const kalender = susunKalender(berlaku);
  const tahun = [...new Set(hari.map((h) => tahunDari(h.tanggal)))];
  const baru = tahun.filter((t) => !berlaku.some((k) => k.tahun === t));
  const libur = (t: Tanggal) =>
    kalender.memuat(tahunDari(t)) ? kalender.alasanLibur(t) : (cariLibur(berlaku, t)?.nama ?? null);
  return {
    perubahan: [
      ...baru.map((t) => ({ aksi: 'impor' as const, kalender: { tahun: t, dasar, hari: [], belumLengkap: true } })),
      ...hari
        .filter((h) => libur(h.tanggal) === null)
        .map((h) => ({ aksi: 'tambah' as const, hari: { tanggal: h.tanggal, jenis: JENIS_ICS, nama: h.nama } })),
    ],
    dilewati: hari.flatMap((h) => {
      const sebab = libur(h.tanggal);
      return sebab === null ? [] : [{ ...h, sebab }];
    }),
  };
}

/** Takes something away that no command brings back as it was: needs a yes. */
export function menghilangkan({ perubahan }: PutusanLibur, berlaku: Berlaku): boolean {
  return perubahan.some(
    (p) => p.aksi === 'hapus' || (p.aksi === 'impor' && berlaku.some((k) => k.tahun === p.kalender.tahun)),
  );
}

/** Events of one act, one a change; the moved cases of the whole act stand at its last event. */
export function peristiwaLibur(
  { perubahan }: PutusanLibur,
  pindah: readonly KasusPindah[],
  tanggal: Tanggal,
): readonly PeristiwaBaru[] {
  return perubahan.map((p, i) => {
    const isi = { perubahan: p, ...(i === perubahan.length - 1 ? { pindah } : {}) } as unknown as Isi;
    return { tindakan: 'libur', tanggal, jabatan: 'admin', status: null, isi, pribadi: {} };
  });
}

/** The day as the calendar has it; null where it isn't named. */
export function cariLibur(berlaku: Berlaku, tanggal: Tanggal): HariLibur | null {
  return (
    susunKalender(berlaku)
      .libur()
      .find((h) => h.tanggal === tanggal) ?? null
  );
}

export interface HariTercatat extends HariLibur {
  /** SKB: by a calendar of a year, with its decree. kantor: added to it by the office. */
  sumber: 'SKB' | 'kantor';
  /** What the year's calendar goes back to. */
  dasar: string;
}

/** Every day off in force and where it comes from, in the order of time. */
export function daftarLibur(berlaku: Berlaku, perubahan: readonly PerubahanLibur[]): readonly HariTercatat[] {
  const dasar = new Map(berlaku.map((k) => [k.tahun, k.dasar]));
  const kantor = tambahanKantor(perubahan);
  return susunKalender(berlaku)
    .libur()
    .map((h) => ({
      ...h,
      sumber: kantor.has(h.tanggal) ? 'kantor' : 'SKB',
      dasar: dasar.get(tahunDari(h.tanggal)) ?? '',
    }));
}

/** Days that the office added and no later import of their year has replaced. */
function tambahanKantor(perubahan: readonly PerubahanLibur[]): ReadonlySet<Tanggal> {
  const kantor = new Set<Tanggal>();
  for (const p of perubahan) {
    if (p.aksi === 'tambah') kantor.add(p.hari.tanggal);
    else if (p.aksi === 'hapus') kantor.delete(p.tanggal);
    else for (const t of [...kantor].filter((k) => tahunDari(k) === p.kalender.tahun)) kantor.delete(t);
  }
  return kantor;
}

/** What a year's calendar gains, loses and calls otherwise when another takes its place. */
export function bedaTahun(lama: readonly HariLibur[], baru: readonly HariLibur[]) {
  const [dulu, kini] = [petaNama(lama), petaNama(baru)];
  return {
    ditambah: baru.filter((h) => !dulu.has(h.tanggal)),
    dihapus: lama.filter((h) => !kini.has(h.tanggal)),
    bergantiNama: baru.filter((h) => dulu.has(h.tanggal) && dulu.get(h.tanggal) !== h.nama),
  };
}

function petaNama(hari: readonly HariLibur[]): ReadonlyMap<Tanggal, string> {
  return new Map(hari.map((h) => [h.tanggal, h.nama]));
}
