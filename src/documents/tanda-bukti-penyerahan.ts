import { peristiwaBerlaku } from '../domain/berlaku.js';
import { buktiBerlaku } from '../domain/gabung-catatan.js';
import type { Isi, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import { saat } from './bahasa.js';
import type { Blok, Naskah } from './blok.js';
import { CARA_SALINAN } from './cara.js';
import { tabelDiserahkan } from './informasi.js';
import { identitas, isianSebelum, teks, terisi } from './isian.js';
import { bagianKutipan, jabatanPenanda, kop, paragraf, subjudul, tandaTanganPetugas, tempatTanggal } from './kepala.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_TANDA_BUKTI = ['nomor', 'nomorBukti', 'kantor', 'saat', 'atasanPpid'] as const;

/** Ways of handing over that the contract of `serah` knows, in the order of the form. */
const CARA = ['langsung', 'kurir', 'pos', 'email'] as const;

/** Tanda bukti penyerahan Informasi Publik, step 8 of the standard; carries its own number. */
export function tandaBuktiPenyerahan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const isian = isianSebelum(kasus, p, bahan.standar);
  const isiPengisi = pengisi(kasus, p, bahan);
  const k = kalimat(bahan, 'tanda-bukti-penyerahan', isiPengisi);
  return {
    jenis: 'tanda-bukti-penyerahan',
    judul: `Tanda bukti penyerahan ${isiPengisi.nomorBukti}`,
    waktu: p.waktu,
    orientasi: 'tegak',
    kaki: k.satu('kaki'),
    blok: [
      kop(bahan),
      { jenis: 'judul', teks: k.satu('judul'), bawah: k.satu('nomor') },
      paragraf(k.satu('pembuka')),
      { jenis: 'pasangan', isi: pasanganPenerima(kasus, p, isian) },
      ...bagianInformasi(kasus, p, k),
      ...bagianCara(p.isi, k),
      paragraf(k.satu('penutup')),
      tandaTangan(p, isian, bahan, k),
    ],
  };
}

function pengisi(kasus: Kasus, p: Peristiwa, { kantor }: Bahan): Pengisi<typeof PENGISI_TANDA_BUKTI> {
  return {
    nomor: kasus.nomor,
    nomorBukti: buktiBerlaku(kasus.peristiwa).get(p.urut) ?? '',
    kantor: kantor.nama,
    saat: saat(p),
    atasanPpid: kantor.atasanPpid,
  };
}

function pasanganPenerima(kasus: Kasus, p: Peristiwa, isian: Isi) {
  return terisi([
    ['Nomor Pendaftaran', kasus.nomor],
    ['Nama Pemohon', teks(isian.nama) ?? '(tidak tersedia)'],
    identitas(isian),
    ['Nama Penerima', teks(p.pribadi.penerima) ?? '(tidak tersedia)'],
    ['Identitas Penerima', teks(p.pribadi.identitasPenerima)],
  ]);
}

/** What was handed over: the list of the last `proses` before. */
function bagianInformasi(kasus: Kasus, p: Peristiwa, k: Kalimat): Blok[] {
  const sebelum = peristiwaBerlaku(kasus.peristiwa.filter((l) => l.urut < p.urut));
  const proses = sebelum.findLast((l) => l.tindakan === 'proses')?.isi ?? {};
  const semua = teks(proses.penghitaman);
  const lain = semua === null ? 'tanpaPenghitaman' : 'lihatPenghitaman';
  return [
    subjudul(k.satu('informasi')),
    ...tabelDiserahkan(proses, k.banyak('kepalaDiserahkan'), k.satu(lain)),
    ...bagianKutipan(k.satu('penghitaman'), semua),
    ...bagianKutipan(k.satu('keterangan'), teks(proses.keterangan)),
  ];
}

function bagianCara(isi: Isi, k: Kalimat): Blok[] {
  const pilihan = CARA.map((kode) => ({ teks: CARA_SALINAN[kode] ?? kode, ya: isi.cara === kode }));
  return [
    subjudul(k.satu('cara')),
    { jenis: 'centang', isi: pilihan },
    {
      jenis: 'pasangan',
      isi: terisi([
        ['Nomor Resi', teks(isi.resi)],
        ['Biaya', k.satu('biaya')],
      ]),
    },
  ];
}

function tandaTangan(p: Peristiwa, isian: Isi, bahan: Bahan, k: Kalimat): Blok {
  const penerima = teks(p.pribadi.penerima) ?? '';
  const sebagai = penerima === isian.nama ? k.satu('pemohon') : penerima === isian.kuasa ? k.satu('kuasa') : '';
  return {
    jenis: 'tandaTangan',
    kolom: [
      tandaTanganPetugas(bahan, p.jabatan, ['', k.satu('menyerahkan'), jabatanPenanda(bahan, p.jabatan)]),
      {
        atas: [tempatTanggal(bahan, p.tanggal), k.satu('menerima'), sebagai],
        nama: penerima,
        bawah: [k.satu('capJempol')],
      },
    ],
  };
}
