import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uraiIcs } from '../../src/adapters/ics-icaljs.js';
import { bacaIcs, type IsiIcs } from '../../src/domain/ics.js';
import { tambahHari } from '../../src/domain/tanggal.js';

/** A calendar of these events, each given by its lines. */
function kalender(...acara: readonly (readonly string[])[]): string {
  const isi = acara.flatMap((baris, i) => ['BEGIN:VEVENT', `UID:${i + 1}`, ...baris, 'END:VEVENT']);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uji//ID', ...isi, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

function baca(teks: string) {
  const pohon = uraiIcs(teks);
  return pohon.ok ? bacaIcs(pohon.nilai) : { ok: false as const, salah: [pohon.salah] };
}

function hari(teks: string): IsiIcs['hari'] {
  const hasil = baca(teks);
  if (!hasil.ok) throw new Error(hasil.salah.join('\n'));
  return hasil.nilai.hari;
}

const satu = (...baris: readonly string[]) => kalender(baris);
const MULAI = 'DTSTART;VALUE=DATE:20260714';
const NAMA = 'SUMMARY:Cuti daerah';

describe('yang dibaca', () => {
  test('satu hari dengan namanya', () => {
    expect(hari(satu(MULAI, NAMA))).toEqual([{ tanggal: '2026-07-14', nama: 'Cuti daerah' }]);
  });

  test.each([
    ['DTEND tidak termasuk', '20260716', ['2026-07-14', '2026-07-15']],
    ['DTEND besoknya: satu hari', '20260715', ['2026-07-14']],
    ['lewat akhir bulan', '20260802', Array.from({ length: 19 }, (_, i) => tambahHari('2026-07-14', i))],
  ])('beberapa hari: %s', (_, akhir, harap) => {
    expect(hari(satu(MULAI, `DTEND;VALUE=DATE:${akhir}`, NAMA)).map((h) => h.tanggal)).toEqual(harap);
  });

  test('lewat akhir tahun', () => {
    const teks = satu('DTSTART;VALUE=DATE:20271231', 'DTEND;VALUE=DATE:20280102', NAMA);
    expect(hari(teks).map((h) => h.tanggal)).toEqual(['2027-12-31', '2028-01-01']);
  });

  test.each([
    ['baris yang dilipat', 'SUMMARY:Cuti dae\r\n rah\r\n\t', 'Cuti daerah'],
    ['koma dan titik koma yang dilindungi', 'SUMMARY:Cuti\\, daerah\\; libur', 'Cuti, daerah; libur'],
    ['bahasa pada namanya', 'SUMMARY;LANGUAGE=id:Cuti daerah', 'Cuti daerah'],
    ['nama huruf kecil', 'summary:Cuti daerah', 'Cuti daerah'],
    ['huruf lain', 'SUMMARY:Łódź – Nguyễn', 'Łódź – Nguyễn'],
  ])('%s', (_, baris, nama) => {
    expect(hari(satu(MULAI, baris))[0]?.nama).toBe(nama);
  });

  test('LF saja dan BOM di depan', () => {
    expect(hari(`\uFEFF${satu(MULAI, NAMA).replaceAll('\r\n', '\n')}`)).toHaveLength(1);
  });

  test('urut menurut waktu, dari beberapa kalender dalam satu berkas', () => {
    const teks = satu('DTSTART;VALUE=DATE:20270102', NAMA) + satu('DTSTART;VALUE=DATE:20260102', NAMA);
    expect(hari(teks).map((h) => h.tanggal)).toEqual(['2026-01-02', '2027-01-02']);
  });

  test('yang dibatalkan dan yang bukan acara dilewati', () => {
    const tugas = 'BEGIN:VTODO\r\nUID:t\r\nDTSTART;VALUE=DATE:20260720\r\nSUMMARY:Tugas\r\nEND:VTODO\r\n';
    const batal = ['DTSTART;VALUE=DATE:20260715', 'STATUS:CANCELLED', NAMA];
    const teks = kalender([MULAI, 'STATUS:CONFIRMED', NAMA], batal).replace('END:VCALENDAR', `${tugas}END:VCALENDAR`);
    expect(hari(teks).map((h) => h.tanggal)).toEqual(['2026-07-14']);
  });

  test.each([
    ['nama kalender', 'X-WR-CALNAME:Libur Lebak\r\n', 'Libur Lebak'],
    ['pembuatnya bila tanpa nama', '', '-//uji//ID'],
  ])('asalnya: %s', (_, baris, asal) => {
    const hasil = baca(satu(MULAI, NAMA).replace('BEGIN:VEVENT', `${baris}BEGIN:VEVENT`));
    expect(hasil).toMatchObject({ nilai: { asal } });
  });

  test('tanpa nama dan tanpa pembuat tidak berasal', () => {
    expect(baca(satu(MULAI, NAMA).replace('PRODID:-//uji//ID\r\n', ''))).toMatchObject({ nilai: { asal: null } });
  });
});

describe('yang ditolak, dengan sebabnya', () => {
  test.each([
    ['tanpa DTSTART', [NAMA], 'DTSTART: tidak ada'],
    ['31 Februari', ['DTSTART;VALUE=DATE:20260231', NAMA], 'DTSTART: bukan tanggal yang ada'],
    ['29 Februari bukan tahun kabisat', ['DTSTART;VALUE=DATE:20270229', NAMA], 'bukan tanggal yang ada'],
    ['bulan 13', ['DTSTART;VALUE=DATE:20261301', NAMA], 'bukan tanggal yang ada'],
    ['bentuk lain', ['DTSTART;VALUE=DATE:2026-07-14', NAMA], 'bukan tanggal yang ada'],
    ['bukan angka', ['DTSTART;VALUE=DATE:besok', NAMA], 'bukan tanggal yang ada'],
    ['dengan jam', ['DTSTART:20260714T080000', NAMA], 'harus hari penuh (VALUE=DATE)'],
    ['dengan jam UTC', ['DTSTART:20260713T170000Z', NAMA], 'harus hari penuh'],
    ['dengan zona', ['DTSTART;TZID=Asia/Jakarta:20260714T000000', NAMA], 'tanpa jam dan zona'],
    ['DTEND dengan jam', [MULAI, 'DTEND:20260715T000000', NAMA], 'DTEND: harus hari penuh'],
    ['DTEND sama', [MULAI, 'DTEND;VALUE=DATE:20260714', NAMA], 'DTEND: harus sesudah DTSTART'],
    ['DTEND mendahului', [MULAI, 'DTEND;VALUE=DATE:20260701', NAMA], 'DTEND: harus sesudah DTSTART'],
    ['DTEND mustahil', [MULAI, 'DTEND;VALUE=DATE:20260732', NAMA], 'DTEND: bukan tanggal yang ada'],
    ['sebulan lebih', [MULAI, 'DTEND;VALUE=DATE:20260815', NAMA], '32 hari; paling lama 31'],
    ['seabad', [MULAI, 'DTEND;VALUE=DATE:21260714', NAMA], 'paling lama 31'],
    ['berulang tahunan', [MULAI, 'RRULE:FREQ=YEARLY', NAMA], 'RRULE: acara yang berulang tidak dibaca'],
    ['tanggal tambahan', [MULAI, 'RDATE;VALUE=DATE:20260720', NAMA], 'RDATE: acara yang berulang'],
    ['kekecualian', [MULAI, 'EXDATE;VALUE=DATE:20260720', NAMA], 'EXDATE: acara yang berulang'],
    ['satu dari yang berulang', [MULAI, 'RECURRENCE-ID;VALUE=DATE:20260714', NAMA], 'RECURRENCE-ID'],
    ['lamanya', [MULAI, 'DURATION:P2D', NAMA], 'DURATION: tidak dibaca; tulis DTEND'],
    ['tanpa nama', [MULAI], 'SUMMARY: Isian kosong'],
    ['nama kosong', [MULAI, 'SUMMARY: '], 'SUMMARY: Isian kosong'],
    ['ganti baris dalam nama', [MULAI, 'SUMMARY:Cuti\\ndaerah'], 'SUMMARY: Isian memuat ganti baris'],
    ['kode terminal dalam nama', [MULAI, 'SUMMARY:\u001b[2J'], 'SUMMARY: Isian memuat huruf kendali'],
    ['arah tulisan dalam nama', [MULAI, 'SUMMARY:a\u202eb'], 'SUMMARY: Isian memuat pembalik arah'],
    ['nama panjang', [MULAI, `SUMMARY:${'a'.repeat(501)}`], 'SUMMARY: Isian lebih dari 500 huruf'],
  ])('%s', (_, baris, kata) => {
    const hasil = baca(satu(...baris));
    expect(hasil.ok ? hasil.nilai : hasil.salah.join('\n')).toEqual(expect.stringContaining(kata));
  });

  test('semua salah disebut sekaligus, dengan acara yang mana', () => {
    const teks = kalender(
      ['DTSTART;VALUE=DATE:20260231', NAMA],
      [MULAI, NAMA],
      ['DTSTART:20260714T080000'],
      [MULAI, 'SUMMARY:Lagi'],
    );
    expect(baca(teks)).toEqual({
      ok: false,
      salah: [
        'Acara ke-1 ("Cuti daerah"), DTSTART: bukan tanggal yang ada.',
        expect.stringMatching(/^Acara ke-3, SUMMARY: Isian kosong/),
        'Acara ke-3, DTSTART: harus hari penuh (VALUE=DATE), tanpa jam dan zona.',
        '2026-07-14 tercantum dua kali ("Cuti daerah" dan "Lagi"): hapus salah satu.',
      ],
    });
  });

  test('tanggal ganda juga dari dua acara yang bertumpuk', () => {
    const teks = kalender(
      [MULAI, 'DTEND;VALUE=DATE:20260717', 'SUMMARY:A'],
      ['DTSTART;VALUE=DATE:20260715', 'DTEND;VALUE=DATE:20260717', 'SUMMARY:B'],
    );
    const hasil = baca(teks);
    expect(hasil.ok ? [] : hasil.salah.map((s) => s.slice(0, 10))).toEqual(['2026-07-15', '2026-07-16']);
  });

  test.each([
    ['kosong', '', 'tidak memuat kalender'],
    ['spasi saja', ' \n \n', ''],
    ['kata-kata', 'hari libur kantor', 'bukan kalender .ics yang utuh'],
    ['HTML', '<!doctype html>\n<title>Masuk</title>', 'bukan kalender .ics yang utuh'],
    ['JSON', '{"tahun":2026}', ''],
    ['terpotong', satu(MULAI, NAMA).slice(0, 100), 'bukan kalender .ics yang utuh'],
    ['tanpa acara', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'tidak memuat acara (VEVENT)'],
    ['kartu nama', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Asep\r\nEND:VCARD\r\n', 'tidak memuat kalender'],
    ['acara di luar kalender', 'BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n', 'tidak memuat kalender'],
    ['hanya yang dibatalkan', satu(MULAI, NAMA, 'STATUS:CANCELLED'), 'tidak memuat acara'],
    ['aturan ulang yang rusak', satu(MULAI, NAMA, 'RRULE:FREQ=ENTAH'), 'bukan kalender .ics yang utuh'],
  ])('bukan kalender: %s', (_, teks, kata) => {
    const hasil = baca(teks);
    expect(hasil.ok ? hasil.nilai : hasil.salah.join()).toEqual(expect.stringContaining(kata));
  });

  test('nama properti yang jahat tidak menyentuh apa pun', () => {
    const teks = satu('__PROTO__:x', 'CONSTRUCTOR;__PROTO__=1:y', 'TOSTRING:z', MULAI, NAMA);
    expect(hari(teks)).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('isi apa pun', () => {
  const potongan = fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    MULAI,
    'DTEND;VALUE=DATE:20260720',
    'RRULE:FREQ=YEARLY',
    NAMA,
    ' lanjutan',
    'X;A="b',
    ':',
    '',
  );

  test('dijawab dengan hari atau dengan kalimat, tidak pernah dengan galat', () => {
    const teks = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(potongan, { maxLength: 12 }).map((b) => b.join('\r\n')),
    );
    fc.assert(
      fc.property(teks, (isi) => {
        const hasil = baca(isi);
        if (!hasil.ok) expect(hasil.salah.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('hari-hari dari acara yang tidak bertumpuk terbaca persis, dengan lipatan di mana pun', () => {
    const acara = fc.array(
      fc.record({ jeda: fc.integer({ min: 0, max: 60 }), lama: fc.integer({ min: 1, max: 31 }) }),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(acara, fc.integer({ min: 8, max: 70 }), (semua, lebar) => {
        const { baris, harap } = susun(semua);
        expect(hari(lipat(kalender(...baris), lebar)).map((h) => h.tanggal)).toEqual(harap);
      }),
      { numRuns: 100 },
    );
  });
});

/** Events one after another from 2026-01-01, and every day they name. */
function susun(semua: readonly { jeda: number; lama: number }[]) {
  const harap: string[] = [];
  let t = '2026-01-01';
  const baris = semua.map(({ jeda, lama }, i) => {
    const mulai = tambahHari(t, jeda);
    t = tambahHari(mulai, lama);
    for (let h = mulai; h < t; h = tambahHari(h, 1)) harap.push(h);
    return [`DTSTART;VALUE=DATE:${rapat(mulai)}`, `DTEND;VALUE=DATE:${rapat(t)}`, `SUMMARY:Libur ke-${i + 1}`];
  });
  return { baris, harap };
}

function rapat(tanggal: string): string {
  return tanggal.replaceAll('-', '');
}

/** RFC 5545 3.1: a long line goes on in the next one, after a blank. */
function lipat(teks: string, lebar: number): string {
  const potong = (baris: string): string =>
    baris.length <= lebar ? baris : `${baris.slice(0, lebar)}\r\n ${potong(baris.slice(lebar))}`;
  return teks.split('\r\n').map(potong).join('\r\n');
}
