import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { BahanKantor } from './bahan.js';
import type { Blok, Naskah, TandaTangan } from './blok.js';
import { CARA_MEMPEROLEH, CARA_SALINAN } from './cara.js';
import { barisDari, teks } from './isian.js';
import { halamanDokumen } from './kantor.js';
import { kop, paragraf, subjudul, tandaTanganPetugas, tempatTanggal } from './kepala.js';
import { identitasFormulir, kontak, tandaTanganPemohon } from './pemohon.js';
import { JABATAN_LOKET, penerima } from './penerimaan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_FORMULIR = ['nomor', 'kantor', 'atasanPpid', 'nama'] as const;

/** Dotted lines of the empty form for a text of several lines. */
const BARIS_RINCIAN = 6;
const BARIS_TUJUAN = 4;
const TITIK_TANGGAL = '............................';

/** Formulir Permohonan Informasi as filled in at registration (layout of Perki 1/2010), the rights on its reverse. */
export function formulir(kasus: Kasus, p: Peristiwa, bahan: BahanKantor): Naskah {
  return {
    ...susun({ ...p.isi, ...p.pribadi }, kasus.nomor, tempatTanggal(bahan, p.tanggal), p.jabatan, bahan),
    judul: `Formulir permohonan ${kasus.nomor}`,
    waktu: p.waktu,
  };
}

/** The form for the counter, to be filled in by hand. `waktu`: the day's, so that its bytes are the day's. */
export function formulirKosong(waktu: string, bahan: BahanKantor): Naskah {
  const titik = `${bahan.kantor.kota}, ${TITIK_TANGGAL}`;
  return { ...susun(null, null, titik, JABATAN_LOKET, bahan), judul: 'Formulir permohonan', waktu };
}

/** `jabatan`: the post that received it, and signs. */
function susun(isian: Isi | null, nomor: string | null, tanggal: string, jabatan: string, bahan: BahanKantor) {
  const k = kalimat(bahan, 'formulir', pengisi(isian ?? {}, nomor, bahan));
  const blok: Blok[] = [
    kop(bahan),
    { jenis: 'judul', teks: k.satu('judul'), bawah: k.satu('rangkap') },
    { jenis: 'pasangan', isi: [[k.satu('nomor'), nomor], ...pemohon(isian, k)] },
    ...bagianTulis(k.satu('rincian'), isian?.rincian, isian === null ? BARIS_RINCIAN : 1),
    ...bagianTulis(k.satu('tujuan'), isian?.tujuan, isian === null ? BARIS_TUJUAN : 1),
    ...bagianCara(isian ?? {}, k),
    { jenis: 'tandaTangan', kolom: tandaTangan(isian ?? {}, tanggal, jabatan, bahan, k) },
    { jenis: 'halaman' },
    { jenis: 'judul', teks: k.satu('judulHak'), bawah: k.satu('dasarHak') },
    { jenis: 'daftar', butir: k.banyak('hak'), bernomor: true },
    paragraf(k.satu('penutupHak')),
  ];
  const kaki = k.satu(nomor === null ? 'kakiKosong' : 'kaki');
  return { jenis: 'formulir', orientasi: 'tegak', halaman: halamanDokumen(bahan, 'formulir'), kaki, blok } as const;
}

function pengisi(isian: Isi, nomor: string | null, { kantor }: BahanKantor): Pengisi<typeof PENGISI_FORMULIR> {
  return { nomor: nomor ?? '', kantor: kantor.nama, atasanPpid: kantor.atasanPpid, nama: teks(isian.nama) ?? '' };
}

/** Every line of the form, also where nothing was given: it can still be filled in by hand. */
function pemohon(isian: Isi | null, k: Kalimat) {
  const i = isian ?? {};
  const kuasa = teks(i.kuasa);
  return [
    [k.satu('nama'), teks(i.nama)] as const,
    [k.satu('identitas'), identitasFormulir(i)] as const,
    [k.satu('alamat'), teks(i.alamat)] as const,
    [k.satu('pekerjaan'), teks(i.pekerjaan)] as const,
    [k.satu('kontak'), kontak(i)] as const,
    ...(isian === null || kuasa !== null ? [[k.satu('kuasa'), kuasa] as const] : []),
  ];
}

function bagianTulis(judul: string, nilai: Isi[string] | undefined, baris: number): Blok[] {
  const isi = teks(nilai);
  return [subjudul(judul), isi === null ? { jenis: 'titik', baris } : { jenis: 'kutipan', baris: barisDari(isi) }];
}

function bagianCara(isian: Isi, k: Kalimat): Blok[] {
  const bentuk = teks(isian.bentuk) ?? k.satu('bentuk');
  const peroleh = Object.entries(CARA_MEMPEROLEH).map(([kode, nama]) => ({
    teks: kode === 'salinan' ? `${nama} (${bentuk})` : nama,
    ya: isian.caraMemperoleh === kode,
  }));
  const salinan = Object.entries(CARA_SALINAN).map(([kode, nama]) => ({ teks: nama, ya: isian.caraSalinan === kode }));
  return [
    subjudul(k.satu('caraMemperoleh')),
    { jenis: 'centang', isi: peroleh },
    subjudul(k.satu('caraSalinan')),
    { jenis: 'centang', isi: salinan, sebaris: true },
  ];
}

function tandaTangan(isian: Isi, tanggal: string, jabatan: string, bahan: BahanKantor, k: Kalimat): TandaTangan[] {
  return [
    tandaTanganPetugas(bahan, jabatan, penerima(bahan, jabatan, k.banyak('petugas'))),
    tandaTanganPemohon(isian, tanggal, k),
  ];
}
