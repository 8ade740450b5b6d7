import ICAL from 'ical.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { Komponen } from '../domain/ics.js';

/** An iCalendar text as its tree (jCal). The library throws at anything malformed; its message quotes the file, so it is not shown. */
export function uraiIcs(teks: string): Result<readonly Komponen[], string> {
  const isi = teks.startsWith('\uFEFF') ? teks.slice(1) : teks;
  try {
    const pohon = ICAL.parse(isi) as Komponen | Komponen[];
    return berhasil(satuKomponen(pohon) ? [pohon] : pohon);
  } catch {
    return gagal('isinya bukan kalender .ics yang utuh (BEGIN:VCALENDAR … END:VCALENDAR)');
  }
}

/** One calendar comes bare, several come in a list. */
function satuKomponen(pohon: Komponen | Komponen[]): pohon is Komponen {
  return typeof pohon[0] === 'string';
}
