import { tautanBerlaku } from '../domain/gabung-catatan.js';
import type { Kasus, Peristiwa } from '../domain/kasus.js';
import type { Bahan } from './bahan.js';
import type { Naskah } from './blok.js';
import { teks } from './isian.js';
import { bagianKutipan, nomorSurat, paragraf, surat, tandaTanganTunggal } from './kepala.js';
import { bagianPengaduan, bagianPengaduanRahasia } from './pengaduan.js';
import { kalimat, type Pengisi } from './templat.js';

export const PENGISI_PENGALIHAN = ['nomor', 'kantor', 'tujuan', 'nomorSurat'] as const;

/** A misdirected complaint is passed on, not refused: to the agency that is competent, or as a request of this office. */
export function pengalihan(kasus: Kasus, p: Peristiwa, bahan: Bahan): Naskah {
  const permohonan = tautanBerlaku(kasus.peristiwa).get(p.urut) ?? null;
  const pengisi: Pengisi<typeof PENGISI_PENGALIHAN> = {
    nomor: kasus.nomor,
    kantor: bahan.kantor.nama,
    tujuan: permohonan ?? '',
    nomorSurat: nomorSurat(bahan, p),
  };
  const rahasia = kasus.isian.rahasia === true;
  const k = kalimat(bahan, 'pengalihan', pengisi);
  const penutup =
    permohonan !== null ? 'penutupPermohonan' : rahasia || kasus.isian.anonim === true ? 'penutupAnonim' : 'penutup';
  return surat({ jenis: 'pengalihan', judul: `Surat pengalihan ${kasus.nomor}` }, p, bahan, k, [
    { jenis: 'pasangan', isi: [[k.satu('kepada'), permohonan === null ? teks(p.isi.kepada) : bahan.kantor.nama]] },
    paragraf(k.satu(permohonan === null ? 'pembuka' : 'menjadiPermohonan')),
    ...(rahasia ? bagianPengaduanRahasia(kasus, p, bahan) : bagianPengaduan(kasus, p, bahan, k)),
    ...(rahasia && permohonan === null ? [paragraf(k.satu('uraianRahasia'))] : []),
    ...bagianKutipan(k.satu('alasan'), teks(p.isi.alasan)),
    // Whoever must not be known gets the answer through this office, and no copy of the letter.
    paragraf(k.satu(penutup)),
    tandaTanganTunggal(bahan, p.tanggal, p.jabatan),
  ]);
}
