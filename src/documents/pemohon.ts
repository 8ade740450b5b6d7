import type { Isi } from '../domain/kasus.js';
import type { TandaTangan } from './blok.js';
import { identitas, teks, terisi } from './isian.js';
import type { Kalimat } from './templat.js';

/** The applicant as papers name him: identity masked, nothing that was not given. */
export function pasanganPemohon(isian: Isi) {
  return terisi([
    ['Nama', teks(isian.nama) ?? '(tidak tersedia)'],
    identitas(isian),
    ['Alamat', teks(isian.alamat)],
    ['Pekerjaan', teks(isian.pekerjaan)],
    ['Nomor Telepon/E-mail', kontak(isian)],
    ['Kuasa', teks(isian.kuasa)],
  ]);
}

/** Identity as the forms ask for it in one line: NIK or number of the SK; a No. KK says that it is one. */
export function identitasFormulir(isian: Isi): string | null {
  const kk = teks(isian.kk);
  return teks(isian.nik) ?? (kk === null ? teks(isian.badanHukum) : `No. KK ${kk}`);
}

export function kontak(isian: Isi): string | null {
  return [teks(isian.telepon), teks(isian.email)].filter((k) => k !== null).join(' / ') || null;
}

/** Who asks signs: the proxy where there is one, and whose. `tanggal`: the line of place and date. */
export function tandaTanganPemohon(isian: Isi, tanggal: string, k: Kalimat): TandaTangan {
  const kuasa = teks(isian.kuasa);
  const cap = k.satu('capJempol');
  if (kuasa === null) return { atas: [tanggal, k.satu('pemohon')], nama: teks(isian.nama) ?? '', bawah: [cap] };
  return { atas: [tanggal, k.satu('pemohonKuasa')], nama: kuasa, bawah: [k.satu('kuasaDari'), cap] };
}
