import { tanggalPanjang } from '../domain/bahasa.js';
import { jedaTerbuka } from '../domain/jeda.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import { lama, rangkai } from './bahasa.js';
import type { Blok, Naskah } from './blok.js';
import { kasusSebelum, larik, teks, terisi } from './isian.js';
import { bagianKutipan, nomorSurat, paragraf, subjudul, surat, tandaTanganTunggal } from './kepala.js';
import { bagianPermohonan } from './permohonan.js';
import { type Kalimat, kalimat, type Pengisi } from './templat.js';

export const PENGISI_PERPANJANGAN = ['nomor', 'kantor', 'atasanPpid', 'tahun', 'sejak', 'nomorSurat'] as const;

/** Written notice of the extension, with its reason (UU 14/2008 Pasal 22 ayat (8)); the dates are those of the event. */
export function perpanjangan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const sebelum = kasusSebelum(kasus, p, bahan.standar);
  const sejak = jedaTerbuka(sebelum)?.dari ?? null;
  const k = kalimat(bahan, 'perpanjangan', pengisi(kasus, p, bahan, sejak));
  return surat({ jenis: 'perpanjangan', judul: `Pemberitahuan perpanjangan ${kasus.nomor}` }, p, bahan, k, [
    ...bagianPermohonan(kasus, sebelum.isian, k),
    ...bagianWaktu(p, bahan, k),
    ...(larik(p.isi.kalenderKurang).length > 0 ? [paragraf(k.satu('sementara'))] : []),
    ...(sejak === null ? [] : [paragraf(k.satu('jeda'))]),
    ...bagianKutipan(k.satu('alasan'), teks(p.isi.alasan)),
    paragraf(k.satu('sekali')),
    paragraf(k.satu('keberatan')),
    tandaTanganTunggal(bahan, p.tanggal, p.jabatan),
  ]);
}

function pengisi(
  { nomor }: Kasus,
  p: Peristiwa,
  { kantor }: Bahan,
  sejak: string | null,
): Pengisi<typeof PENGISI_PERPANJANGAN> {
  return {
    nomor,
    kantor: kantor.nama,
    atasanPpid: kantor.atasanPpid,
    tahun: rangkai(larik(p.isi.kalenderKurang).map(String)),
    sejak: sejak === null ? '' : tanggalPanjang(sejak),
    nomorSurat: nomorSurat({ kantor }, p),
  };
}

function bagianWaktu({ isi }: Peristiwa, { standar }: Bahan, k: Kalimat): Blok[] {
  const { satuan = 'hari-kerja', dasar = null } = standar.perpanjangan ?? {};
  const tenggat = teks(isi.tenggatUndangUndang);
  const waktu = typeof isi.hari === 'number' ? lama({ jumlah: isi.hari, satuan, dasar: '' }) : null;
  return [
    subjudul(k.satu('perpanjangan')),
    {
      jenis: 'pasangan',
      isi: terisi([
        [k.satu('lama'), waktu],
        [k.satu('tenggat'), tenggat === null ? null : tanggalPanjang(tenggat)],
        [k.satu('dasar'), dasar],
      ]),
    },
  ];
}
