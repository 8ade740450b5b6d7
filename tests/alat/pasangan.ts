import { existsSync } from 'node:fs';
import { isiSemua } from '../adapters/alat-cadangan.js';
import { daftarDengan } from './permohonan.js';
import type { Jalannya, Meja } from './program.js';

/** A desk by another process or in this one. */
type MejaPasangan = Pick<Meja, 'toko' | 'json'> & { layanan(argumen: readonly string[]): Promise<Jalannya> };

/** What is done at a desk, as words for a generator; the number picks the case. Much of it is refused, and that is right. */
export const ACARA = ['daftar', 'adu', 'teruskan', 'terima', 'cabut', 'libur'] as const;
type Acara = readonly (readonly [apa: (typeof ACARA)[number], n: number])[];

function perintah(apa: (typeof ACARA)[number], n: number, teks: string): readonly string[] {
  return {
    daftar: daftarDengan({ '--rincian': teks, '--nama': `Warga ${teks}` }),
    adu: ['adu', '--pelapor', teks, '--saluran', 'kotak', '--uraian', teks],
    libur: ['libur', 'tambah', `2026-07-0${n + 1}`, teks],
    terima: ['terima', `PD-${n + 1}`, '--klasifikasi', 'ringan'],
    teruskan: ['teruskan', `PI-${n + 1}`],
    cabut: ['cabut', `PI-${n + 1}`, '--alasan', teks],
  }[apa];
}

async function jalani(m: MejaPasangan, semua: Acara, nama: string): Promise<void> {
  for (const [i, [apa, n]] of semua.entries()) await m.layanan(perintah(apa, n, `${nama} ${i}`));
}

/** Two desks with a past in common, each of which then went on by itself. */
export async function jalaniPasangan(
  a: MejaPasangan,
  b: MejaPasangan,
  { dulu, sini, sana }: Readonly<Record<'dulu' | 'sini' | 'sana', Acara>>,
): Promise<void> {
  await jalani(a, dulu, 'dulu');
  if (existsSync(a.toko)) await b.layanan(['gabung', a.toko]);
  await jalani(a, sini, 'sini');
  await jalani(b, sana, 'sana');
}

async function punya(m: MejaPasangan): Promise<string[]> {
  const semua: { rincian?: string; uraian?: string }[] = await m.json(['cari', '--semua']);
  return semua.map((k) => k.rincian ?? k.uraian ?? '').sort();
}

/** Joins `b` into `a`, twice, and answers what doesn't hold: nothing lost or doubled, whole, the second time no byte changed. */
export async function pelanggaranGabung(a: MejaPasangan, b: MejaPasangan): Promise<string[]> {
  const semua = [...new Set([...(await punya(a)), ...(await punya(b))])].sort();
  const sumber = JSON.stringify(isiSemua(b.toko));
  const { kode, galat } = await a.layanan(['gabung', b.toko]);
  const jadi = JSON.stringify(isiSemua(a.toko));
  await a.layanan(['gabung', b.toko]);
  const benar: Record<string, boolean> = {
    [`keluar 0, atau 4 bila riwayat berpisah (keluar ${kode}: ${galat})`]: kode === 0 || kode === 4,
    'setiap kasus kedua meja ada, sekali': `${await punya(a)}` === `${semua}`,
    'periksa tidak menemukan apa-apa': (await a.layanan(['periksa'])).kode === 0,
    'kedua kalinya tidak mengubah apa pun': JSON.stringify(isiSemua(a.toko)) === jadi,
    'toko sumber tidak disentuh': JSON.stringify(isiSemua(b.toko)) === sumber,
  };
  return Object.keys(benar).filter((apa) => benar[apa] !== true);
}
