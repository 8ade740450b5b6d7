import type { Blok, TandaTangan } from '../../documents/blok.js';
import type { Potongan } from './alir.js';
import { type Bidang, type Gaya, type Pena, tinggiBaris } from './pena.js';
import { bersambung, ISI, ISI_TEBAL, potonganBaris, tulisRata } from './teks.js';

type Jenis<J extends Blok['jenis']> = Extract<Blok, { jenis: J }>;

const KOP: Gaya = { ukuran: 14, tebal: false };
const KOP_NAMA: Gaya = { ukuran: 19, tebal: true };
const KOP_ALAMAT: Gaya = { ukuran: 10, tebal: false };
const JUDUL: Gaya = { ukuran: 12.5, tebal: true };
/** Largest logo, and the gap to its right (points). */
const LOGO_TINGGI = 62;
const LOGO_LEBAR = 90;
const SELA_LOGO = 10;
const KOSONG = { lebar: 0, tinggi: 0 };
/** Room for a signature and a stamp. */
const RUANG_TANDA = 50;
/** The longest name that a form takes, in its widest letters. */
const BARIS_NAMA = 12;

/** Letterhead: its last line, the office, the largest; the logo on the left; a double rule under it. One part. */
export function potonganKop(pena: Pena, bidang: Bidang, blok: Jenis<'kop'>): Potongan[] {
  const { logo } = blok;
  const gambarLogo = logo === undefined ? pena : pena.unsur('Figure', { alt: 'Logo' });
  const ukuran = logo === undefined ? KOSONG : pena.ukurCitra(logo, LOGO_LEBAR, LOGO_TINGGI);
  const geser = logo === undefined ? 0 : ukuran.lebar + SELA_LOGO;
  const teks = barisKop(pena, { kiri: bidang.kiri + geser, lebar: bidang.lebar - geser }, blok);
  const tinggiTeks = teks.reduce((t, p) => t + p.tinggi, 0);
  const tinggi = Math.max(tinggiTeks, ukuran.tinggi);
  const kanan = bidang.kiri + bidang.lebar;
  const gambar = (y: number) => {
    if (logo !== undefined) gambarLogo.citra(logo, bidang.kiri, y + (tinggi - ukuran.tinggi) / 2, ukuran.lebar);
    let yTeks = y + (tinggi - tinggiTeks) / 2;
    for (const p of teks) {
      p.gambar(yTeks);
      yTeks += p.tinggi;
    }
    pena.garis(bidang.kiri, y + tinggi + 5, kanan, y + tinggi + 5, 2);
    pena.garis(bidang.kiri, y + tinggi + 8, kanan, y + tinggi + 8, 0.6);
  };
  return [{ tinggi: tinggi + 9, jarak: 0, lekat: true, gambar }];
}

function barisKop(pena: Pena, bidang: Bidang, blok: Jenis<'kop'>): Potongan[] {
  const baris = blok.baris.map((teks, i) => ({ teks, gaya: i === blok.baris.length - 1 ? KOP_NAMA : KOP }));
  const alamat = blok.alamat.map((teks) => ({ teks, gaya: KOP_ALAMAT }));
  return [...baris, ...alamat].flatMap((b) => potonganBaris(pena.unsur('P'), bidang, b.teks, b.gaya, 'tengah', 0));
}

/** A second title right under the first continues it. */
export function potonganJudul(pena: Pena, bidang: Bidang, blok: Jenis<'judul'>, lanjutan: boolean): Potongan[] {
  const judul = potonganBaris(pena.unsur(lanjutan ? 'P' : 'H1'), bidang, blok.teks, JUDUL, 'tengah', lanjutan ? 0 : 16);
  const bawah = [blok.bawah ?? []].flat().flatMap((b) => potonganBaris(pena.unsur('P'), bidang, b, ISI, 'tengah', 2));
  return [...judul, ...bawah].map((p) => ({ ...p, lekat: true }));
}

/** All columns as one part: never cut. One column stands on the right, as in a letter. */
export function potonganTandaTangan(pena: Pena, bidang: Bidang, blok: Jenis<'tandaTangan'>): Potongan[] {
  const lebar = bidang.lebar / Math.max(2, blok.kolom.length);
  const geser = blok.kolom.length === 1 ? bidang.lebar - lebar : 0;
  const kolom = blok.kolom.map((k, i) =>
    siapkan(pena, { kiri: bidang.kiri + geser + i * lebar, lebar: lebar - 12 }, k),
  );
  const atas = Math.max(...kolom.map((k) => k.atas.length)) * tinggiBaris(ISI);
  const bawah = Math.max(...kolom.map((k) => k.nama.length + k.bawah.length)) * tinggiBaris(ISI);
  const gambar = (y: number) => {
    for (const k of kolom) gambarKolom(k, y + atas);
  };
  return [{ tinggi: atas + RUANG_TANDA + bawah + 2, jarak: 14, lekat: false, gambar }];
}

interface Kolom {
  pena: Pena;
  bidang: Bidang;
  atas: readonly string[];
  nama: readonly string[];
  bawah: readonly string[];
}

function siapkan(pena: Pena, bidang: Bidang, k: TandaTangan): Kolom {
  const pecah = (teks: string, gaya: Gaya) => bersambung(pena.pecah(teks, bidang.lebar, gaya).slice(0, BARIS_NAMA));
  return {
    pena: pena.unsur('P'),
    bidang,
    atas: k.atas.flatMap((t) => pecah(t, ISI)),
    nama: k.nama === '' ? [''] : pecah(k.nama, ISI_TEBAL),
    bawah: k.bawah.flatMap((t) => pecah(titikMuat(pena, t, bidang.lebar), ISI)),
  };
}

/** Dots to write on are as many as fit beside what stands before them. */
function titikMuat(pena: Pena, teks: string, lebar: number): string {
  const [, awal = teks, titik = ''] = /^(.*?)(\.{10,})$/.exec(teks) ?? [];
  if (titik === '' || pena.ukur(teks, ISI) <= lebar) return teks;
  const muat = Math.floor((lebar - pena.ukur(awal, ISI)) / pena.ukur('.', ISI));
  return awal + '.'.repeat(Math.max(1, muat - 1));
}

/** `dasar` is where the room to sign begins: lines above end there, so columns of unequal height line up. */
function gambarKolom(k: Kolom, dasar: number): void {
  const { pena } = k;
  const t = tinggiBaris(ISI);
  k.atas.forEach((b, i) => {
    tulisRata(pena, k.bidang, b, dasar - (k.atas.length - i) * t, ISI, 'tengah');
  });
  const yNama = dasar + RUANG_TANDA;
  k.nama.forEach((b, i) => {
    tulisRata(pena, k.bidang, b, yNama + i * t, ISI_TEBAL, 'tengah');
  });
  garisNama(k, yNama + k.nama.length * t - 1.5);
  k.bawah.forEach((b, i) => {
    tulisRata(pena, k.bidang, b, yNama + 2 + (k.nama.length + i) * t, ISI, 'tengah');
  });
}

function garisNama(k: Kolom, y: number): void {
  const { pena } = k;
  const kosong = k.nama.every((b) => b === '');
  if (kosong) {
    const titik = `${'.'.repeat(46)} `;
    tulisRata(pena, k.bidang, titik, y - tinggiBaris(ISI) + 3, ISI, 'tengah');
    return;
  }
  const lebar = Math.max(...k.nama.map((b) => pena.ukur(b.trimEnd(), ISI_TEBAL)));
  const x = k.bidang.kiri + (k.bidang.lebar - lebar) / 2;
  pena.garis(x, y, x + lebar, y, 0.6);
}
