import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import type { Json, Kasus } from '../domain/kasus.js';
import { pisahkan } from '../domain/pribadi.js';
import { koreksiKeberatan } from '../domain/tindakan/keberatan.js';
import { koreksi as putuskan } from '../domain/tindakan/koreksi.js';
import { bendera, type JawabanSementara, type TabelIsian } from '../forms/isian.js';
import { yangTidakBerlaku } from '../forms/periksa.js';
import { KUNCI_IDENTITAS, satuIdentitas } from '../forms/permohonan.js';
import { bolehKosong, ISIAN_JENIS, ISIAN_KOREKSI, kataIsian, kunciKosong } from './koreksi-isian.js';
import { isianDitanya } from './koreksi-tanya.js';
import { periksaLampau, setujuiLampau } from './pendaftaran.js';
import { segarkanKertas } from './segarkan-kertas.js';
import { perintahTindakan } from './tindakan.js';

export const koreksi = perintahTindakan({
  nama: 'koreksi',
  kelompok: 'Semua kasus',
  ringkasan: 'Perbaiki isian; nilai lama tetap ada di riwayat',
  contoh: [
    'layanan koreksi PI-2026-0001 --alamat "Jl. Multatuli 7, Rangkasbitung" --alasan "salah tulis"',
    'layanan koreksi pd-1 --telepon 081290001234 --alasan "nomor baru dari pelapor"',
    'layanan koreksi pd-1 --anonim --alasan "diminta pelapor"',
  ],
  isian: ISIAN_KOREKSI,
  periksa,
  ditanya: isianDitanya,
  periksaAwal: async (ctx, jawaban, ada) => [
    ...periksaLampau(ctx, jawaban),
    ...tolakGanda(jawaban),
    ...yangBerlaku(jawaban, ada?.kasus ?? null, ctx.pilihan.bolehTanya),
  ],
  setuju: (ctx, jawaban) => setujuiLampau(ctx, jawaban.diterima),
  putuskan: ({ tanggal: hari, alasan, isian: _, ...isian }) => {
    const diberikan = tabelDiberikan(isian);
    const { isi, pribadi } = pisahkan(gantiIdentitas(kunciTercatat(diberikan as Record<string, Json>)));
    return (kasus, bahan) => {
      const ditolak =
        tolakAsing(kasus, Object.keys(diberikan)) ??
        tolakTakBerlaku(kasus, diberikan) ??
        tolakTanpaNama(kasus, diberikan);
      if (ditolak !== null) return ditolak;
      const boleh = kasus.jenis === 'keberatan' ? koreksiKeberatan(kasus, isi) : berhasil(isi);
      return boleh.ok ? putuskan(kasus, { tanggal: hari, alasan, isi: boleh.nilai, pribadi }, bahan) : boleh;
    };
  },
  sesudah: segarkanKertas('koreksi'),
});

/** Fields with their new values; null: it becomes empty. */
function tabelDiberikan({ isian: _, alasan: __, tanggal: ___, ...isi }: JawabanSementara): JawabanSementara {
  return dikosongkan(Object.fromEntries(Object.entries(isi).filter(([, v]) => v !== undefined)));
}

/** `--kosongkan email,telepon` and what no longer applies (a copy that is not asked for any more) become null. */
function dikosongkan({ kosongkan, ...isian }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ikut = isian.caraMemperoleh === 'melihat' ? ['bentuk', 'caraSalinan'] : [];
  return { ...Object.fromEntries([...kunciKosong(kosongkan), ...ikut].map((k) => [k, null])), ...isian };
}

/** Fields that have no place in this case; off a terminal also that nothing else is said of what is to be corrected. */
function yangBerlaku(jawaban: JawabanSementara, kasus: Kasus | null, bolehTanya: boolean): readonly Kesalahan[] {
  const asing = kasus === null ? [] : takBerlaku(kasus, tabelDiberikan(jawaban));
  if (bolehTanya) return asing;
  const lepas = new Set(asing.map((k) => k.bendera));
  const sisa = Object.entries(jawaban).filter(([k]) => !lepas.has(bendera(k)));
  return [...asing, ...tanpaIsian(Object.fromEntries(sisa), kasus?.jenis)];
}

/** A field that would be emptied and given a value at once. */
function tolakGanda({ kosongkan, ...isian }: JawabanSementara): readonly Kesalahan[] {
  const ganda = kunciKosong(kosongkan).filter((k) => isian[k] !== undefined);
  return ganda.map((k) => ({ bendera: '--kosongkan', pesan: `${bendera(k)} sudah diberi nilai baru`, lepas: true }));
}

/** New values of fields that the form itself would not ask for, as the case stands once it is corrected. */
function takBerlaku({ jenis, isian }: Kasus, diberikan: JawabanSementara): readonly Kesalahan[] {
  const tabel = Object.entries(ISIAN_JENIS[jenis] ?? {}).filter(([k]) => (diberikan[k] ?? null) !== null);
  return yangTidakBerlaku(Object.fromEntries(tabel), { ...isian, ...diberikan });
}

/** Where nobody can be asked: nothing is said of what is to be corrected, or `--isian` names it without a value. */
function tanpaIsian(jawaban: JawabanSementara, jenis: string | undefined): readonly Kesalahan[] {
  const { isian, kosongkan } = jawaban;
  if (typeof isian === 'string') {
    const ada = jenis === undefined ? undefined : ISIAN_JENIS[jenis];
    if (ada !== undefined && ada[isian] === undefined) return [isianAsing(jenis, ada)];
    if (jawaban[isian] !== undefined) return [];
    return [{ bendera: bendera(isian), pesan: 'wajib diisi; nilai barunya hanya ditanyakan di terminal' }];
  }
  if (kosongkan !== undefined || jenis === undefined) return [];
  const semua = Object.values(ISIAN_JENIS).flatMap((tabel) => Object.keys(tabel));
  if (semua.some((k) => jawaban[k] !== undefined)) return [];
  const bisa = Object.entries(ISIAN_JENIS[jenis] ?? {});
  // What is written out in `coba` is the first: a text that every case of the kind has.
  const urut = bisa.sort(([, a], [, b]) => Number(b.wajib) - Number(a.wajib));
  return [
    { bendera: urut.map(([k]) => bendera(k)).join(' / '), pesan: 'wajib diisi salah satu: isian yang diperbaiki' },
  ];
}

function isianAsing(jenis: string | undefined, ada: TabelIsian): Kesalahan {
  return { bendera: '--isian', pesan: `bukan isian ${jenis}; yang ada: ${Object.keys(ada).map(kataIsian).join(', ')}` };
}

function tolakKosong({ kosongkan }: JawabanSementara): readonly Kesalahan[] {
  const salah = kunciKosong(kosongkan).filter((k) => !bolehKosong(k));
  return salah.map((k) => ({ bendera: '--kosongkan', pesan: `"${k}" bukan isian yang boleh dikosongkan` }));
}

/** `--alasan` says why the correction is made; what it would correct has a flag of its own. */
function kunciTercatat({ alasanKeberatan, ...isian }: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return alasanKeberatan === undefined ? isian : { ...isian, alasan: alasanKeberatan };
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

function tolakTakBerlaku(kasus: Kasus, diberikan: JawabanSementara): Result<never> | null {
  const salah = takBerlaku(kasus, diberikan);
  if (salah.length === 0) return null;
  return gagal({
    jenis: 'pemakaian',
    pesan: `${kasus.nomor}: isian itu tidak berlaku untuk kasus ini.`,
    sebab: salah.map((s) => `${s.bendera}: ${s.pesan}`).join('\n'),
    coba: `layanan lihat ${kasus.nomor}`,
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
