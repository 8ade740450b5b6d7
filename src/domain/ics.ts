import { berhasil, gagal, type Result } from './hasil.js';
import { selisihHari, type Tanggal, tambahHari, tanggalAda } from './tanggal.js';
import { bakukanBaris } from './teks.js';

/** A property as jCal has it (RFC 7265): name, parameters, type, values. */
type Properti = readonly [nama: string, parameter: unknown, jenis: string, ...nilai: unknown[]];
/** A component as jCal has it: `vcalendar`, `vevent` … */
export type Komponen = readonly [nama: string, properti: readonly Properti[], anak: readonly Komponen[]];

/** What a calendar file from elsewhere says: days with their names, in the order of time. */
export interface IsiIcs {
  /** Name of the calendar or of the program that made it; null when the file has neither. */
  asal: string | null;
  hari: readonly { tanggal: Tanggal; nama: string }[];
}

/** Longest event taken for days off; a longer one is a wrong DTEND sooner than a holiday. */
const HARI_TERPANJANG = 31;
/** What makes an event more than the days it names. */
const BERULANG = ['rrule', 'rdate', 'exdate', 'exrule', 'recurrence-id'];

/**
 * Days of the VEVENTs of an .ics: DTSTART;VALUE=DATE up to DTEND (exclusive), SUMMARY is the name; cancelled ones are
 * left out. Refused with every fault, one sentence each: hours and time zones, repetition, impossible dates, no name,
 * one date twice, no event at all.
 */
export function bacaIcs(berkas: readonly Komponen[]): Result<IsiIcs, readonly string[]> {
  const kalender = berkas.filter(([nama]) => nama === 'vcalendar');
  if (kalender.length === 0) return gagal(['Berkas tidak memuat kalender (BEGIN:VCALENDAR).']);
  const acara = kalender.flatMap(([, , anak]) => anak).filter((k) => k[0] === 'vevent' && !batal(k));
  if (acara.length === 0) return gagal(['Kalender tidak memuat acara (VEVENT).']);
  const bacaan = acara.map((k, i) => bacaAcara(k, i + 1));
  const hari = bacaan.flatMap((b) => (b.ok ? b.nilai : [])).sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const salah = [...bacaan.flatMap((b) => (b.ok ? [] : b.salah)), ...ganda(hari)];
  return salah.length > 0 ? gagal(salah) : berhasil({ asal: asalKalender(kalender), hari });
}

function bacaAcara(k: Komponen, ke: number): Result<IsiIcs['hari'], readonly string[]> {
  const nama = bakukanBaris(String(nilaiDari(k, 'summary') ?? ''));
  const rentang = rentangAcara(k);
  if (nama.ok && rentang.ok) {
    const hari = Array.from({ length: rentang.nilai.hari }, (_, i) => tambahHari(rentang.nilai.mulai, i));
    return berhasil(hari.map((tanggal) => ({ tanggal, nama: nama.nilai })));
  }
  const sebutan = `Acara ke-${ke}${nama.ok ? ` ("${nama.nilai.slice(0, 60)}")` : ''}`;
  return gagal([
    ...(nama.ok ? [] : [`${sebutan}, SUMMARY: ${nama.salah}`]),
    ...(rentang.ok ? [] : [`${sebutan}, ${rentang.salah}`]),
  ]);
}

function rentangAcara(k: Komponen): Result<{ mulai: Tanggal; hari: number }, string> {
  const ulang = BERULANG.find((nama) => properti(k, nama) !== undefined);
  if (ulang !== undefined) {
    return gagal(`${ulang.toUpperCase()}: acara yang berulang tidak dibaca; tulis setiap tanggalnya sendiri.`);
  }
  if (properti(k, 'duration') !== undefined) return gagal('DURATION: tidak dibaca; tulis DTEND.');
  const mulai = bacaHari(k, 'dtstart');
  if (!mulai.ok) return mulai;
  if (properti(k, 'dtend') === undefined) return berhasil({ mulai: mulai.nilai, hari: 1 });
  const akhir = bacaHari(k, 'dtend');
  if (!akhir.ok) return akhir;
  const hari = selisihHari(mulai.nilai, akhir.nilai);
  if (hari < 1) return gagal('DTEND: harus sesudah DTSTART.');
  if (hari > HARI_TERPANJANG) return gagal(`DTEND: ${hari} hari; paling lama ${HARI_TERPANJANG}.`);
  return berhasil({ mulai: mulai.nilai, hari });
}

/** VALUE=DATE only: a holiday is a day, and an hour would need a time zone. */
function bacaHari(k: Komponen, nama: 'dtstart' | 'dtend'): Result<Tanggal, string> {
  const ada = properti(k, nama);
  const sebutan = nama.toUpperCase();
  if (ada === undefined) return gagal(`${sebutan}: tidak ada.`);
  if (ada[2] !== 'date') return gagal(`${sebutan}: harus hari penuh (VALUE=DATE), tanpa jam dan zona.`);
  const tanggal = String(ada[3]);
  return tanggalAda(tanggal) ? berhasil(tanggal) : gagal(`${sebutan}: bukan tanggal yang ada.`);
}

function ganda(hari: IsiIcs['hari']): string[] {
  return hari.flatMap(({ tanggal, nama }, i) => {
    const sebelum = hari[i - 1];
    return sebelum?.tanggal === tanggal
      ? [`${tanggal} tercantum dua kali ("${sebelum.nama}" dan "${nama}"): hapus salah satu.`]
      : [];
  });
}

function batal(k: Komponen): boolean {
  return String(nilaiDari(k, 'status') ?? '').toUpperCase() === 'CANCELLED';
}

function asalKalender(kalender: readonly Komponen[]): string | null {
  const nilai = kalender.flatMap((k) => [nilaiDari(k, 'x-wr-calname'), nilaiDari(k, 'prodid')]);
  const nama = nilai.map((n) => bakukanBaris(String(n ?? '')));
  return nama.find((n) => n.ok)?.nilai ?? null;
}

function properti(k: Komponen, nama: string): Properti | undefined {
  return k[1].find((p) => p[0] === nama);
}

function nilaiDari(k: Komponen, nama: string): unknown {
  return properti(k, nama)?.[3];
}
