import type { Layar } from '../context.js';
import { pukul, tanggalPanjang, tanggalPendek } from '../domain/bahasa.js';
import type { Kalender } from '../domain/kalender.js';
import { type HariDijelaskan, hariDijelaskan, type Penjelasan, SESUDAH_JAM_KERJA } from '../domain/penjelasan.js';
import { terlihat } from './aman.js';
import { bungkus, potongKata } from './bungkus.js';
import { KOLOM_TABEL } from './tabel.js';
import { warna } from './warna.js';

/** A due date as a person reads it: what is counted, one line a calendar day, and how it ends. */
export function tenggatLayar(p: Penjelasan, kalender: Kalender, layar: Layar): string {
  const w = warna(layar.warna);
  const hari = hariDijelaskan(p, kalender);
  const [judul, ...kepala] = [judulnya(p), ...dasarnya(p), diterimanya(p)].map((b) => bungkus(b, layar.kolom));
  const bagian = [
    [w.tebal(judul ?? ''), ...kepala],
    barisHari(hari, p, layar),
    penutup(hari, p).map((kalimat) => bungkus(kalimat, layar.kolom)),
  ];
  return `${bagian.map((b) => b.join('\n')).join('\n\n')}\n`;
}

function judulnya({ kasus, waktu, perpanjangan }: Penjelasan): string {
  const lama = `${waktu.jumlah} ${satuannya(waktu)}`;
  if (kasus === null) return `Tenggat ${lama}`;
  const kelas = kasus.kelas === null ? '' : ` (${kasus.kelas})`;
  const termasuk = perpanjangan === 0 ? '' : `, termasuk perpanjangan ${perpanjangan}`;
  return `Tenggat ${kasus.nomor}: ${kasus.jam}${kelas}, ${lama}${termasuk}`;
}

function satuannya({ satuan }: Penjelasan['waktu']): string {
  return satuan.replace('-', ' ');
}

function dasarnya({ waktu }: Penjelasan): readonly string[] {
  return waktu.dasar === null ? [] : [`Dasar: ${waktu.dasar}`];
}

function diterimanya({ diterima, saat, sesudahJamKerja }: Penjelasan): string {
  const jam = saat === null ? '' : ` ${pukul(saat)}`;
  return `Diterima ${tanggalPanjang(diterima)}${jam}${sesudahJamKerja ? `, ${SESUDAH_JAM_KERJA}` : ''}`;
}

/** Never more than one line a day: a reason that is too long is cut between words; the closing sentence has it whole. */
function barisHari(hari: readonly HariDijelaskan[], p: Penjelasan, layar: Layar): string[] {
  const w = warna(layar.warna);
  const lebarKe = String(p.waktu.jumlah).length;
  return hari.map((h) => {
    const ke = h.ke === null ? '' : String(h.ke);
    const awal = `  ${tanggalPendek(h.tanggal, layar.kolom >= KOLOM_TABEL)}  ${ke.padStart(lebarKe)}  `;
    const baris = (awal + potongKata(terlihat(keterangan(h, p)), layar.kolom - awal.length, layar.ascii)).trimEnd();
    if (h.tanggal === p.rincian.jatuhTempo) return w.tebal(baris);
    return h.ke === null ? w.redup(baris) : baris;
  });
}

function keterangan(h: HariDijelaskan, { diterima, rincian }: Penjelasan): string {
  return [
    ...(h.tanggal === diterima ? ['diterima'] : []),
    ...(h.ke === 0 ? ['hari ke-0'] : []),
    ...(h.sebab === null ? [] : [sebabnya(h.sebab)]),
    ...(h.tanggal === rincian.jatuhTempo ? ['TENGGAT'] : []),
  ].join(', ');
}

/** The weekday stands in the line already. */
function sebabnya(sebab: string): string {
  return sebab === 'Sabtu' || sebab === 'Minggu' ? 'akhir pekan' : sebab;
}

function penutup(hari: readonly HariDijelaskan[], p: Penjelasan): readonly string[] {
  const sebab = hari.flatMap((h) => (h.ke === null && h.sebab !== null ? [sebabnya(h.sebab)] : []));
  const rinci = [...new Set(sebab)].map((s) => `${sebab.filter((lain) => lain === s).length} ${s}`);
  return [
    `Jatuh tempo ${tanggalPanjang(p.rincian.jatuhTempo)}, ${satuannya(p.waktu)} ke-${p.waktu.jumlah}.`,
    ...(sebab.length === 0 ? [] : [`${sebab.length} hari tidak dihitung: ${terlihat(rinci.join('; '))}.`]),
  ];
}
