import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Json, Kasus } from '../domain/kasus.js';
import { pisahkan } from '../domain/pribadi.js';
import { koreksiKeberatan } from '../domain/tindakan/keberatan.js';
import { koreksi as putuskan } from '../domain/tindakan/koreksi.js';
import { bendera, type JawabanSementara, type TabelIsian } from '../forms/isian.js';
import { daftarTeks, tanggal } from '../forms/jenis-isian.js';
import { ISIAN_KOREKSI_KEBERATAN } from '../forms/keberatan.js';
import { ISIAN_ALASAN } from '../forms/langkah.js';
import { ISIAN_LAPORAN } from '../forms/pengaduan.js';
import { ISIAN_PEMOHON, ISIAN_PERMINTAAN, KUNCI_IDENTITAS, satuIdentitas } from '../forms/permohonan.js';
import { periksaLampau, setujuiLampau } from './pendaftaran.js';
import { segarkanKertas } from './segarkan-kertas.js';
import { perintahTindakan } from './tindakan.js';

const DITERIMA = { diterima: tanggal('Hari diterima yang benar (hanya kasus berjalan; tenggat dihitung ulang)') };

/** What may be corrected, by kind of case. */
const ISIAN_JENIS: Readonly<Record<string, TabelIsian>> = {
  permohonan: { ...ISIAN_PEMOHON, ...ISIAN_PERMINTAAN, ...DITERIMA },
  pengaduan: { ...ISIAN_LAPORAN, ...DITERIMA },
  keberatan: { ...ISIAN_KOREKSI_KEBERATAN, ...DITERIMA },
};

/** The fields of a kind of case with their questions, as its own form has them. */
export function isianKoreksi(jenis: string): TabelIsian {
  return ISIAN_JENIS[jenis] ?? {};
}

/** Fields as they may be corrected: none is required, none is asked. */
const ISIAN_KOREKSI = {
  ...lepas(Object.assign({}, ...Object.values(ISIAN_JENIS))),
  ...ISIAN_ALASAN,
  kosongkan: daftarTeks('Isian yang dikosongkan, mis. email,telepon (hanya yang boleh kosong)', { nilai: 'ISIAN' }),
};

export const KOREKSI = 'koreksi';

export const koreksi = perintahTindakan({
  nama: KOREKSI,
  kelompok: 'Semua kasus',
  ringkasan: 'Perbaiki isian; nilai lama tetap ada di riwayat',
  contoh: [
    'layanan koreksi PI-2026-0001 --alamat "Jl. Multatuli 7, Rangkasbitung" --alasan "salah tulis"',
    'layanan koreksi pd-1 --telepon 081290001234 --alasan "nomor baru dari pelapor"',
    'layanan koreksi pd-1 --anonim --alasan "diminta pelapor"',
  ],
  isian: ISIAN_KOREKSI,
  periksa,
  periksaAwal: async (ctx, jawaban) => periksaLampau(ctx, jawaban),
  setuju: (ctx, jawaban) => setujuiLampau(ctx, jawaban.diterima),
  putuskan: ({ tanggal: hari, alasan, ...isian }) => {
    const diberikan = dikosongkan(Object.fromEntries(Object.entries(isian).filter(([, v]) => v !== undefined)));
    const { isi, pribadi } = pisahkan(gantiIdentitas(kunciTercatat(diberikan as Record<string, Json>)));
    return (kasus, bahan) => {
      const ditolak = tolakAsing(kasus, Object.keys(diberikan)) ?? tolakTanpaNama(kasus, diberikan);
      if (ditolak !== null) return ditolak;
      const boleh = kasus.jenis === 'keberatan' ? koreksiKeberatan(kasus, isi) : berhasil(isi);
      return boleh.ok ? putuskan(kasus, { tanggal: hari, alasan, isi: boleh.nilai, pribadi }, bahan) : boleh;
    };
  },
  sesudah: segarkanKertas('koreksi'),
});

/** `--kosongkan email,telepon` and what no longer applies (a copy that is not asked for any more) become null. */
function dikosongkan({ kosongkan, ...isian }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ikut = isian.caraMemperoleh === 'melihat' ? ['bentuk', 'caraSalinan'] : [];
  return { ...Object.fromEntries([...kunciKosong(kosongkan), ...ikut].map((k) => [k, null])), ...isian };
}

/** Names of fields; `cara-salinan` and `caraSalinan` are the same one. */
function kunciKosong(kosongkan: unknown): readonly string[] {
  const nama = Array.isArray(kosongkan) ? kosongkan.flatMap((k) => String(k).split(',')) : [];
  return nama.map((n) => n.trim().replaceAll(/-([a-z])/g, (_, huruf: string) => huruf.toUpperCase()));
}

/** Only what may be empty on the form itself can be emptied: no name, no identity, no day. */
function tolakKosong({ kosongkan }: JawabanSementara): readonly Kesalahan[] {
  const tabel: TabelIsian = Object.assign({}, ...Object.values(ISIAN_JENIS));
  const tetap = [...KUNCI_IDENTITAS, 'diterima'] as readonly string[];
  const salah = kunciKosong(kosongkan).filter((k) => tabel[k] === undefined || tabel[k].wajib || tetap.includes(k));
  return salah.map((k) => ({ bendera: '--kosongkan', pesan: `"${k}" bukan isian yang boleh dikosongkan` }));
}

/** `--alasan` says why the correction is made; what it would correct has a flag of its own. */
function kunciTercatat({ alasanKeberatan, ...isian }: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return alasanKeberatan === undefined ? isian : { ...isian, alasan: alasanKeberatan };
}

function lepas(tabel: TabelIsian): TabelIsian {
  const longgar = { wajib: false, tanya: null, bila: undefined, hanyaBila: undefined };
  return Object.fromEntries(Object.entries(tabel).map(([k, i]) => [k, { ...i, ...longgar }]));
}

function periksa(jawaban: JawabanSementara): readonly Kesalahan[] {
  const identitas = KUNCI_IDENTITAS.some((k) => jawaban[k] !== undefined) ? satuIdentitas(jawaban) : [];
  return [...identitas, ...tolakKosong(jawaban)];
}

/** A case has one identity: a new one of another kind takes the place of the old. */
function gantiIdentitas(isian: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  if (KUNCI_IDENTITAS.every((k) => isian[k] === undefined)) return isian;
  return { ...isian, ...Object.fromEntries(KUNCI_IDENTITAS.map((k) => [k, isian[k] ?? null])) };
}

/** Not anonymous any more, a complaint has a name again (exit 2). */
function tolakTanpaNama({ nomor, isian }: Kasus, diberikan: JawabanSementara): Result<never> | null {
  if (diberikan.anonim !== null || (diberikan.pelapor ?? isian.pelapor ?? null) !== null) return null;
  return gagal({
    jenis: 'pemakaian',
    pesan: `${nomor}: nama pelapornya belum tercatat.`,
    sebab: '--pelapor: wajib diisi untuk pengaduan yang tidak lagi anonim.',
    coba: `layanan koreksi ${nomor} --kosongkan anonim --pelapor "…" --alasan "…"`,
  });
}

/** Fields that this kind of case does not have (exit 2). */
function tolakAsing(kasus: Kasus, kunci: readonly string[]): Result<never> | null {
  const boleh = ISIAN_JENIS[kasus.jenis];
  const asing = kunci.filter((k) => boleh?.[k] === undefined);
  if (asing.length === 0) return null;
  return gagal({
    jenis: 'pemakaian',
    pesan: `${kasus.nomor}: isian itu tidak ada pada ${kasus.jenis}.`,
    sebab: asing.map((k) => `${bendera(k)}: bukan isian ${kasus.jenis}`).join('\n'),
    coba: `layanan lihat ${kasus.nomor}`,
  });
}
