import { z } from 'zod';
import { berhasil, gagal, type Result } from './hasil.js';
import type { Standar } from './standar.js';

const kode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'kode: huruf kecil, angka, tanda hubung');
const waktu = z.strictObject({
  jumlah: z.int().min(1).max(1000),
  satuan: z.enum(['hari-kerja', 'hari']),
  dasar: z.string().min(1),
});
const bernama = z.strictObject({ kode, nama: z.string().min(1) });

const langkah = z.strictObject({
  nomor: z.int().min(1).optional(),
  tindakan: kode,
  perintah: z
    .string()
    .regex(/^[a-z]+( [a-z]+)*$/)
    .optional(),
  dari: z.union([z.enum(['baru', 'berjalan', 'semua']), z.array(kode).min(1)]),
  ke: kode.optional(),
  hasil: z.record(kode, kode).optional(),
  kepada: z.array(kode).min(1).optional(),
  oleh: z.array(kode).min(1),
  dokumen: z.array(kode).optional(),
  dokumenHasil: z.record(kode, z.array(kode)).optional(),
  nomorDokumen: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  jeda: z
    .union([
      z.strictObject({ mulai: z.literal(true), untukHasil: z.array(kode).optional() }),
      z.strictObject({ lanjut: z.literal(true) }),
    ])
    .optional(),
  uraian: z.string().min(1),
});

const standar = z
  .strictObject({
    kode,
    jenis: kode,
    nama: z.string().min(1),
    sk: z.string().min(1).nullable(),
    awalan: z.string().regex(/^[A-Z]{2}$/, 'awalan: dua huruf besar'),
    persyaratan: z.array(z.string().min(1)),
    produk: z.string(),
    biaya: z.string(),
    janji: waktu.nullable(),
    undangUndang: waktu.nullable(),
    perpanjangan: waktu.nullable(),
    batasAjukan: waktu.optional(),
    rahasia: z.strictObject({ pembaca: z.array(kode).min(1), klasifikasi: z.array(kode) }).optional(),
    klasifikasi: z.array(bernama.extend({ waktu })),
    saluran: z.array(bernama.extend({ hadir: z.literal(true).optional() })),
    status: z.array(z.strictObject({ kode, nama: z.string().min(1), selesai: z.boolean(), pemegang: kode.nullable() })),
    langkah: z.array(langkah).min(1),
  })
  .superRefine((s, ctx) => {
    for (const pesan of ketidaksesuaian(s)) ctx.addIssue({ code: 'custom', message: pesan });
  });

type Terurai = z.infer<typeof standar>;

/** What the shape alone can't say: steps name known statuses, one step opens, every open status has a way out. */
function ketidaksesuaian(s: Terurai): string[] {
  const status = new Set(s.status.map((x) => x.kode));
  return [
    ...(status.size === s.status.length ? [] : ['status: ada kode yang ganda']),
    ...(s.langkah.filter((l) => l.dari === 'baru').length === 1
      ? []
      : ['langkah: harus ada tepat satu pembuka (dari "baru")']),
    ...(s.janji === null && s.klasifikasi.length === 0
      ? ['janji: harus ada, di standar atau di tiap klasifikasi']
      : []),
    ...(s.rahasia?.klasifikasi ?? [])
      .filter((k) => s.klasifikasi.every((x) => x.kode !== k))
      .map((k) => `rahasia: klasifikasi "${k}" tidak ada`),
    ...s.langkah.flatMap((l) => salahLangkah(l, status)),
    ...s.status.flatMap((x) => salahStatus(x, s)),
  ];
}

function salahLangkah(l: Terurai['langkah'][number], status: ReadonlySet<string>): string[] {
  const disebut = [...(Array.isArray(l.dari) ? l.dari : []), ...(l.ke ? [l.ke] : []), ...Object.values(l.hasil ?? {})];
  const asing = disebut.filter((x) => !status.has(x)).map((x) => `langkah ${l.tindakan}: status "${x}" tidak ada`);
  for (const hasil of Object.keys(l.dokumenHasil ?? {})) {
    if (l.hasil?.[hasil] === undefined) asing.push(`langkah ${l.tindakan}: dokumenHasil "${hasil}" bukan hasilnya`);
  }
  const bersama = l.ke !== undefined && l.hasil !== undefined;
  return bersama ? [...asing, `langkah ${l.tindakan}: "ke" dan "hasil" tidak boleh bersama`] : asing;
}

function salahStatus(x: Terurai['status'][number], s: Terurai): string[] {
  const keluar = s.langkah.some((l) => Array.isArray(l.dari) && l.dari.includes(x.kode));
  const salah: string[] = [];
  if (!x.selesai && !keluar) salah.push('berjalan tetapi tidak ada langkah keluar');
  if (x.selesai && keluar) salah.push('selesai tetapi masih punya langkah');
  if (x.selesai === (x.pemegang !== null)) salah.push('pemegang harus ada bila berjalan, kosong bila selesai');
  return salah.map((sebab) => `status ${x.kode}: ${sebab}`);
}

/** Checks data of a service standard; the refusal lists every fault with its place. */
export function periksaStandar(data: unknown): Result<Standar, readonly string[]> {
  const hasil = standar.safeParse(data);
  if (hasil.success) return berhasil(hasil.data);
  return gagal(hasil.error.issues.map((i) => (i.path.length > 0 ? `${i.path.join('.')}: ${i.message}` : i.message)));
}
