import { type Acak, acakDari } from './acak.js';
import { geser, masuk } from './hari.js';
import type { KasusPolos, Langkah } from './kasus.js';
import { dibuka, lakukan } from './mesin.js';
import { berikutnya } from './pilihan.js';

/** Nothing is done after this day. */
const AKHIR = '2027-01-29';
/** Days between two acts, by the pace of a case. */
const LAJU = { cepat: [0, 1], biasa: [0, 3], lambat: [1, 10], mandek: [8, 40] } as const;

/** One year of a desk: every act on every case, in the order of the clock. Same seed, same year. */
export function buatTahun(benih: number, banyak: number): Langkah[] {
  const a = acakDari(benih);
  const tahun: Langkah[] = [];
  for (let kasus = 0; kasus < banyak; ) {
    const l = pembuka(a, kasus, a.kena(0.55) ? 'daftar' : 'adu', saatMasuk(a));
    kasus += jalani(a, l, tahun);
  }
  return tahun.sort((x, y) => (x.saat < y.saat ? -1 : x.saat > y.saat ? 1 : 0));
}

/** Lives one case (and the request that a complaint becomes); answers how many cases that were. */
function jalani(a: Acak, pertama: Langkah, tahun: Langkah[]): number {
  tahun.push(pertama);
  const k = dibuka(pertama, '');
  const laju = LAJU[a.bobot({ cepat: 40, biasa: 35, lambat: 18, mandek: 7 })];
  let saat = pertama.saat;
  for (let sisa = a.kena(0.07) ? a.bulat(0, 4) : a.bulat(11, 18); sisa > 0; sisa -= 1) {
    saat = nanti(a, saat, laju);
    if (saat.slice(0, 10) > AKHIR || (k.ditutup !== null && !a.kena(0.12))) return 1;
    if (k.jenis === 'pengaduan' && k.ditutup === null && a.kena(0.03))
      return 1 + jadiPermohonan(a, k, pertama, saat, tahun);
    const [tindakan, flag] = berikutnya(a, k, saat.slice(0, 10));
    const l = { saat, kasus: pertama.kasus, tindakan, flag };
    tahun.push(l);
    lakukan(k, l);
  }
  return 1;
}

function jadiPermohonan(a: Acak, k: KasusPolos, asal: Langkah, saat: string, tahun: Langkah[]): number {
  lakukan(k, { saat, kasus: asal.kasus, tindakan: 'alihkan', flag: {} });
  const { flag, ...l } = pembuka(a, asal.kasus + 1, 'daftar', saat);
  const { '--diterima': _, '--ya': __, ...tetap } = flag;
  return jalani(a, { ...l, flag: tetap, dari: asal.kasus }, tahun);
}

function pembuka(a: Acak, kasus: number, tindakan: 'daftar' | 'adu', saat: string): Langkah {
  const flag = tindakan === 'daftar' ? isianDaftar(a, kasus) : isianAdu(a);
  return { saat, kasus, tindakan, flag: { ...flag, ...hariDiterima(a, saat.slice(0, 10)) } };
}

function isianDaftar(a: Acak, kasus: number): Record<string, string> {
  return {
    '--nama': a.kata(2),
    '--nik': `360214130390${9000 + (kasus % 1000)}`,
    '--alamat': a.kata(3),
    '--rincian': a.kata(7),
    '--tujuan': a.kata(2),
    '--cara-memperoleh': 'melihat',
    '--saluran': a.satu(['langsung', 'surat', 'email', 'website', 'lisan']),
  };
}

function isianAdu(a: Acak): Record<string, string> {
  const kelas = a.bobot({ '': 60, ringan: 12, normatif: 8, 'non-pengawasan': 12, pengawasan: 8 });
  return {
    ...(a.kena(0.2) ? { '--anonim': '' } : { '--pelapor': a.kata(2) }),
    ...(a.kena(0.1) ? { '--rahasia': '' } : {}),
    '--saluran': a.satu(['tatap-muka', 'telepon', 'kotak', 'email', 'lapor', 'website', 'instagram']),
    '--uraian': a.kata(7),
    ...(kelas === '' ? {} : { '--klasifikasi': kelas }),
  };
}

/** A quarter is entered late, some more than 30 days. */
function hariDiterima(a: Acak, hariIni: string): Record<string, string> {
  if (!a.kena(0.25)) return {};
  if (a.kena(0.12)) return { '--diterima': geser(hariIni, -a.bulat(31, 55)), '--ya': '' };
  return { '--diterima': geser(hariIni, -a.bulat(0, 12)) };
}

/** Any day of 2026, mostly one on which the office works; a fifth of the entries about closing time, a fifth at any hour. */
function saatMasuk(a: Acak): string {
  let hari = geser('2026-01-01', a.bulat(0, 364));
  if (a.kena(0.75)) while (!masuk(hari) && hari < '2026-12-31') hari = geser(hari, 1);
  const [dari, sampai] = JAM_MASUK[a.bobot({ kantor: 60, tutup: 20, kapanSaja: 20 })];
  return `${hari}T${jam(a.bulat(dari, sampai))}`;
}

/** Minutes of the day. */
const JAM_MASUK = { kantor: [450, 959], tutup: [940, 1010], kapanSaja: [0, 1439] } as const;

function nanti(a: Acak, saat: string, [dari, sampai]: readonly [number, number]): string {
  const [hari = '', waktu = ''] = saat.split('T');
  const lewat = a.bulat(dari, sampai);
  if (lewat > 0) return `${geser(hari, lewat)}T${jam(a.bulat(6 * 60, 21 * 60))}`;
  return `${hari}T${jam(Math.min(1439, Number(waktu.slice(0, 2)) * 60 + Number(waktu.slice(3)) + a.bulat(1, 90)))}`;
}

/** The very minute of closing is nobody's business here: it is a matter of taste whether it is still open. */
function jam(menit: number): string {
  const m = menit === 960 || menit === 990 ? menit + 1 : menit;
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
}
