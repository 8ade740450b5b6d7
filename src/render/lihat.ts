import type { Layar } from '../context.js';
import { ketikan, statusStandar } from '../domain/alur.js';
import { pukul, tanggalPanjang, tanggalSurat } from '../domain/bahasa.js';
import { nomorLama } from '../domain/gabung-catatan.js';
import { jedaTerbuka } from '../domain/jeda.js';
import type { Json, Kasus, Peristiwa } from '../domain/kasus.js';
import type { Pemangku } from '../domain/petugas.js';
import type { Standar } from '../domain/standar.js';
import { pindaianKasus } from '../domain/tindakan/lampirkan.js';
import { terlihat, terlihatBaris } from './aman.js';
import { kasusJson, type UntukJson } from './kasus-json.js';
import { type DokumenJson, letakPindaian } from './kasus-lengkap.js';
import { sebutJabatan } from './petugas.js';
import { jabatanPeristiwa, keteranganPeristiwa, sebutPetugas } from './riwayat.js';
import { warna, warnai } from './warna.js';

type Rincian = UntukJson & { standar: Standar; pemangku: readonly Pemangku[] };
type Baris = readonly [label: string, nilai: string];

/** A case on a card: where it stands and until when, who asks for what, what happened, the papers. */
export function kartuKasus(
  rincian: Rincian,
  dokumen: readonly DokumenJson[],
  namaJabatan: Readonly<Record<string, string>>,
  layar: Layar,
  lengkap: boolean,
): string {
  const w = warna(layar.warna);
  const bagian = [
    w.tebal(`${rincian.kasus.nomor}  ${rincian.standar.nama}`),
    blok(keadaan(rincian, namaJabatan), layar),
    '',
    blok(isian(rincian, lengkap), layar),
    '',
    w.tebal('Riwayat'),
    blok(
      rincian.kasus.peristiwa.map((p) => ringkas(p, rincian.kasus, namaJabatan, lengkap)),
      layar,
    ),
  ];
  const kertas: Baris[] = [...dokumen.map((d): Baris => [d.jenis, d.berkas]), ...barisPindaian(rincian.kasus, lengkap)];
  if (kertas.length > 0) bagian.push(w.tebal('Dokumen'), blok(kertas, layar));
  return `${bagian.join('\n')}\n`;
}

/** Which paper, when it came back and under what name; its place in the store is named after its content. */
function barisPindaian(kasus: Kasus, lengkap: boolean): readonly Baris[] {
  return pindaianKasus(kasus, lengkap).map((d) => {
    const jenis = d.ke === 1 ? d.sebagai : `${d.sebagai}-${d.ke}`;
    const nama = d.nama === null ? '' : `: ${d.nama}`;
    return [`${jenis} (pindaian)`, `${tanggalSurat(d.tanggal)}${nama}, ${letakPindaian(d)}`];
  });
}

function ringkas(p: Peristiwa, kasus: Kasus, namaJabatan: Readonly<Record<string, string>>, lengkap: boolean): Baris {
  const status = p.status === null ? '' : ` -> ${p.status}`;
  const siapa = `${jabatanPeristiwa(p, namaJabatan)}: ${sebutPetugas(p)}`;
  const rinci = keteranganPeristiwa(p, kasus, lengkap);
  return [`${p.urut}. ${p.tanggal}`, `${p.tindakan}${status}  (${siapa})${rinci === '-' ? '' : `\n${rinci}`}`];
}

function keadaan(r: Rincian, namaJabatan: Readonly<Record<string, string>>): readonly Baris[] {
  const t = r.tenggat;
  const sementara = t.tenggatSementara ? ', SEMENTARA' : '';
  const jeda = jedaTerbuka(r.kasus);
  const lama = nomorLama(r.kasus.peristiwa);
  return [
    ['Status', `${statusStandar(r.standar, r.kasus.status).nama} (${r.kasus.status})`],
    ...(r.kasus.klasifikasi === null ? [] : [['Klasifikasi', r.kasus.klasifikasi] as const]),
    ['Pemegang', sebutPemegang(r, namaJabatan)],
    ['Diterima', tanggalPanjang(r.kasus.diterima)],
    ['Dicatat', `${tanggalPanjang(r.kasus.dicatat.slice(0, 10))} ${pukul(r.kasus.dicatat)}`],
    ['Tenggat janji', `${tanggalPanjang(t.tenggat)}${sementara}`],
    ['Sisa waktu', sisaWaktu(r)],
    ...(t.tenggatUndangUndang === null
      ? []
      : [['Tenggat undang-undang', tanggalPanjang(t.tenggatUndangUndang)] as const]),
    ...(jeda !== null ? [['Jam berhenti', `sejak ${jeda.dari}: ${jeda.alasan}`] as const] : []),
    ...(r.kasus.ditutup === null ? [] : [['Selesai', tanggalPanjang(r.kasus.ditutup.tanggal)] as const]),
    ...(r.kasus.terkait.length === 0 ? [] : [['Terkait', r.kasus.terkait.join(', ')] as const]),
    ...(lama.length === 0 ? [] : [['Nomor lama', lama.join(', ')] as const]),
    ['Berikutnya', r.tindakanBerikut.map((t) => ketikan(r.standar, t)).join(', ') || '-'],
  ];
}

/** The post, and who holds it today: `PPID: Siti Maesaroh`, `Plt. PPID: Rahmat Hidayat`. */
function sebutPemegang({ pemegang, pemangku }: Rincian, namaJabatan: Readonly<Record<string, string>>): string {
  if (pemegang === null) return '-';
  const sebut = (p: Pemangku) => `${sebutJabatan({ jabatan: pemegang, ...p }, namaJabatan)}: ${p.nama}`;
  return pemangku.map(sebut).join(', ') || (namaJabatan[pemegang] ?? pemegang);
}

function sisaWaktu({ kasus, tenggat }: UntukJson): string {
  const hukum = tenggat.terlambatUndangUndang ? ', juga lewat undang-undang' : '';
  if (tenggat.terlambat) return `TERLAMBAT ${-tenggat.sisaHariKerja} hari kerja${hukum}`;
  return kasus.selesai ? 'selesai tepat waktu' : `${tenggat.sisaHariKerja} hari kerja`;
}

const LABEL: Readonly<Record<string, string>> = {
  nama: 'Nama',
  alamat: 'Alamat',
  pekerjaan: 'Pekerjaan',
  telepon: 'Telepon',
  email: 'E-mail',
  kuasa: 'Kuasa',
  rincian: 'Rincian',
  tujuan: 'Tujuan',
  caraMemperoleh: 'Cara memperoleh',
  bentuk: 'Bentuk',
  caraSalinan: 'Cara salinan',
  uraian: 'Uraian',
  kerugian: 'Kerugian',
  permintaan: 'Permintaan',
  terlapor: 'Terlapor',
  tempatKejadian: 'Tempat kejadian',
  tanggalKejadian: 'Tanggal kejadian',
  trackingLapor: 'Tracking LAPOR!',
  saluran: 'Saluran',
  namaLampiran: 'Lampiran',
  tanpaFormulir: 'Tanpa formulir',
  serupa: 'Kasus serupa',
  alasan: 'Alasan (Pasal 35)',
  kasusPosisi: 'Kasus posisi',
  alasanTimbul: 'Alasan timbul',
  batasAjukan: 'Batas pengajuan',
  terlambatDiajukan: 'Terlambat diajukan',
};

function isian(r: UntukJson, lengkap: boolean): readonly Baris[] {
  const json = kasusJson(r, lengkap);
  const identitas = json.identitas as { jenis: string; nomor: string } | null;
  const baris = Object.entries(LABEL).flatMap(([k, label]): Baris[] => {
    const nilai = nilaiKartu(json[k]);
    return nilai === null ? [] : [[label, nilai]];
  });
  const nomor: Baris[] = identitas === null ? [] : [[identitas.jenis.toUpperCase(), identitas.nomor]];
  return [...baris.slice(0, 1), ...nomor, ...baris.slice(1)];
}

/** What was answered, as one text; a switch that is off and an empty answer take no line. */
function nilaiKartu(nilai: Json | undefined): string | null {
  if (Array.isArray(nilai)) return nilai.join(', ');
  return typeof nilai === 'string' ? nilai : nilai === true ? 'ya' : null;
}

function blok(baris: readonly Baris[], layar: Layar): string {
  const lebar = Math.max(...baris.map(([label]) => label.length));
  const sambung = `\n${' '.repeat(lebar + 4)}`;
  return baris
    .map(
      ([label, nilai]) =>
        `  ${terlihat(label).padEnd(lebar)}  ${warnai(terlihatBaris(nilai), layar).replaceAll('\n', sambung)}`,
    )
    .join('\n');
}
