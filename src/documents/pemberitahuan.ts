import { tanggalPanjang } from '../domain/bahasa.js';
import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import { rangkai } from './bahasa.js';
import type { Blok, Naskah } from './blok.js';
import { caraMemperoleh, caraSalinan } from './cara.js';
import { bentukInformasi, tabelInformasi } from './informasi.js';
import { barisDari, isianSebelum, teks, terisi } from './isian.js';
import { bagianKutipan, nomorSurat, paragraf, subjudul, surat, tandaTanganTunggal } from './kepala.js';
import { bagianPermohonan } from './permohonan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_PEMBERITAHUAN = ['nomor', 'kantor', 'tanggal', 'atasanPpid', 'nomorSurat'] as const;

/** Whoever processed the request, its answer is the PPID's (Perki 1/2010). */
const PENANDA = 'ppid';

/** Boxes of part B: outcome → its sentence. Neither is a refusal under Pasal 17. */
const SEBAB = [
  ['belum-dikuasai', 'belumDikuasai'],
  ['belum-didokumentasikan', 'belumDidokumentasikan'],
] as const;

/** Pemberitahuan Tertulis of the PPID (UU 14/2008 Pasal 22 ayat (7); layout of Perki 1/2010, parts A and B). */
export function pemberitahuan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const isian = isianSebelum(kasus, p, bahan.standar);
  const k = kalimat(bahan, 'pemberitahuan', pengisi(kasus, p, bahan));
  const dapat = SEBAB.every(([hasil]) => hasil !== p.isi.hasil);
  return surat({ jenis: 'pemberitahuan', judul: `Pemberitahuan tertulis ${kasus.nomor}` }, p, bahan, k, [
    ...bagianPermohonan(kasus, isian, k),
    ...(dapat ? bagianDapat(p.isi, isian, k) : [subjudul(k.satu('dapat')), paragraf(k.satu('tiada'))]),
    ...bagianTidakDapat(p.isi, dapat, k),
    paragraf(k.satu('keberatan')),
    tandaTanganTunggal(bahan, p.tanggal, PENANDA),
  ]);
}

function pengisi(kasus: Kasus, p: Peristiwa, { kantor }: Bahan): Pengisi<typeof PENGISI_PEMBERITAHUAN> {
  const { nama, atasanPpid } = kantor;
  const surat = nomorSurat({ kantor }, p);
  return { nomor: kasus.nomor, kantor: nama, tanggal: tanggalPanjang(p.tanggal), atasanPpid, nomorSurat: surat };
}

/** Part A: what Pasal 22 ayat (7) wants said of it, row by row, and the list of what is given. */
function bagianDapat(isi: Isi, isian: Isi, k: Kalimat): Blok[] {
  const cara = [caraMemperoleh(isian), caraSalinan(isian)].filter((c) => c !== null);
  const penghitaman = barisDari(teks(isi.penghitaman) ?? '').join(' ');
  const hal = terisi([
    [k.satu('penguasaan'), k.satu('isiPenguasaan')],
    [k.satu('bentuk'), rangkai(bentukInformasi(isi)) || null],
    [k.satu('biaya'), k.satu('isiBiaya')],
    [k.satu('cara'), cara.join('; ') || null],
    [k.satu('waktu'), k.satu('isiWaktu')],
    [k.satu('penghitaman'), penghitaman || k.satu('tanpaPenghitaman')],
  ]);
  const baris = hal.map(([label, nilai], i) => [String(i + 1), label, nilai]);
  const daftar = tabelInformasi(isi, k.banyak('kepalaInformasi'));
  return [
    subjudul(k.satu(isi.hasil === 'sebagian' ? 'sebagian' : 'seluruhnya')),
    { jenis: 'tabel', kepala: k.banyak('kepalaHal'), lebar: [1.1, 4.2, 9.8], baris },
    ...(daftar.length === 0 ? [] : [subjudul(k.satu('informasi')), ...daftar]),
    ...bagianKutipan(k.satu('keterangan'), teks(isi.keterangan)),
  ];
}

/** Part B stands on every paper, ticked or not, as on the form. */
function bagianTidakDapat(isi: Isi, dapat: boolean, k: Kalimat): Blok[] {
  const sebab = SEBAB.map(([hasil, kunci]) => ({ teks: k.satu(kunci), ya: isi.hasil === hasil }));
  const centang: Blok[] = [subjudul(k.satu('tidakDapat')), { jenis: 'centang', isi: sebab }];
  if (dapat) return centang;
  const keterangan = k.satu(isi.hasil === 'belum-dikuasai' ? 'keteranganPenguasaan' : 'keterangan');
  return [...centang, ...bagianKutipan(keterangan, teks(isi.keterangan)), paragraf(k.satu('bukanPenolakan'))];
}
