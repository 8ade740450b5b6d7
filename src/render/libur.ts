import { namaHari } from '../domain/bahasa.js';
import type { BerkasKalender, HariLibur } from '../domain/kalender.js';
import type { PerubahanLibur } from '../domain/kantor.js';
import { bedaTahun, cariLibur, type HariTercatat, type PutusanLibur } from '../domain/libur.js';
import type { KasusPindah, Pindah } from '../domain/pindah.js';
import { terlihat } from './aman.js';
import type { Daftar } from './sel.js';

/** Fields of a day off, in the order of the list. */
export const BIDANG_LIBUR: readonly string[] = ['tanggal', 'hari', 'nama', 'jenis', 'sumber', 'dasar'];
/** Fields of the answer of a change. */
export const BIDANG_PERUBAHAN: readonly string[] = ['perubahan', 'dilewati', 'pindah', 'tercatat'];

export function liburJson(h: HariTercatat) {
  const { tanggal, nama, jenis, sumber, dasar } = h;
  return { tanggal, hari: namaHari(tanggal), nama, jenis, sumber, dasar };
}

export function daftarHariLibur(hari: readonly HariTercatat[]): Daftar {
  return {
    kolom: [
      { nama: 'tanggal' },
      { nama: 'hari' },
      { nama: 'nama', lentur: true },
      { nama: 'jenis' },
      { nama: 'sumber' },
    ],
    baris: hari.map((h) => [h.tanggal, namaHari(h.tanggal), h.nama, h.jenis, h.sumber]),
  };
}

/** A change as it is shown: what it does, on which calendars, which cases it moves. */
export interface UntukPerubahan extends PutusanLibur {
  berlaku: readonly BerkasKalender[];
  pindah: readonly KasusPindah[];
}

export function perubahanJson(u: UntukPerubahan, tercatat: boolean) {
  return {
    perubahan: u.perubahan.map((p) => satuJson(p, u.berlaku)),
    dilewati: u.dilewati,
    pindah: u.pindah,
    tercatat,
  };
}

function satuJson(p: PerubahanLibur, berlaku: readonly BerkasKalender[]) {
  if (p.aksi === 'tambah') return { aksi: p.aksi, ...p.hari };
  if (p.aksi === 'hapus') return { aksi: p.aksi, ...hariDihapus(p.tanggal, berlaku) };
  const { tahun, dasar, hari } = p.kalender;
  return { aksi: p.aksi, tahun, dasar, hari: hari.length, ...bedaTahun(hariTahun(tahun, berlaku), hari) };
}

function hariDihapus(tanggal: string, berlaku: readonly BerkasKalender[]): HariLibur {
  return cariLibur(berlaku, tanggal) ?? { tanggal, jenis: '', nama: '' };
}

function hariTahun(tahun: number, berlaku: readonly BerkasKalender[]): readonly HariLibur[] {
  return berlaku.find((k) => k.tahun === tahun)?.hari ?? [];
}

/** One line a change for stdout: the date, or the year that a file gave. */
export function kunciPerubahan(p: PerubahanLibur): string {
  if (p.aksi === 'tambah') return p.hari.tanggal;
  return p.aksi === 'hapus' ? p.tanggal : String(p.kalender.tahun);
}

/** What a person must see before a change: what it does to the calendar, and every case that it moves, old -> new. */
export function pesanPerubahan(u: UntukPerubahan): readonly string[] {
  const lewat = u.dilewati.map((d) => terlihat(`Dilewati: ${d.tanggal} ${d.nama}: sudah libur (${d.sebab})`));
  if (u.perubahan.length === 0) return lewat;
  return [...u.perubahan.flatMap((p) => barisPerubahan(p, u.berlaku)), ...lewat, ...barisPindah(u.pindah)];
}

function barisPerubahan(p: PerubahanLibur, berlaku: readonly BerkasKalender[]): readonly string[] {
  if (p.aksi === 'tambah') return [`Libur ditambah: ${barisHari(p.hari)}`];
  if (p.aksi === 'hapus') return [`Libur dihapus: ${barisHari(hariDihapus(p.tanggal, berlaku))}`];
  const { tahun, dasar, hari } = p.kalender;
  if (hari.length === 0) {
    const dibuat = `Kalender ${tahun} dibuat (dasar: ${terlihat(dasar)}).`;
    return [`${dibuat} Perhatian: cocokkan dengan SKB tahun itu; sampai SKB-nya dimuat tenggatnya tetap SEMENTARA.`];
  }
  const beda = bedaTahun(hariTahun(tahun, berlaku), hari);
  const kata = berlaku.some((k) => k.tahun === tahun) ? 'diganti' : 'dimuat';
  return [
    `Kalender ${tahun} ${kata}: ${hari.length} hari (dasar: ${terlihat(dasar)})`,
    ...beda.ditambah.map((h) => `  + ${barisHari(h)}`),
    ...beda.dihapus.map((h) => `  - ${barisHari(h)}`),
    ...beda.bergantiNama.map((h) => `  = ${barisHari(h)}`),
  ];
}

function barisHari({ tanggal, nama }: HariLibur): string {
  return `${tanggal} (${namaHari(tanggal)}) ${terlihat(nama)}`;
}

function barisPindah(pindah: readonly KasusPindah[]): readonly string[] {
  if (pindah.length === 0) return ['Tidak ada kasus berjalan yang tenggatnya berpindah.'];
  return [
    `${pindah.length} kasus berjalan berpindah tenggat:`,
    ...pindah.map((k) => {
      const hukum = k.tenggatUndangUndang === null ? '' : `; undang-undang ${panah(k.tenggatUndangUndang)}`;
      return `  ${k.nomor}: janji ${panah(k.tenggat)}${hukum}`;
    }),
  ];
}

function panah({ lama, baru }: Pindah): string {
  return lama === baru ? `tetap ${lama}` : `${lama} -> ${baru}`;
}
