import { expect } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import type { Perintah } from '../../src/commands/perintah.js';
import type { MejaDalam } from './dalam-proses.js';

/** Who asked not to be named; nobody else here shares a word with them. */
export const PELAPOR = [
  ...['--pelapor', 'Rahmat Hidayatullah', '--alamat', 'Kp. Cikadongdong RT 09'],
  ...['--telepon', '081290009876', '--email', 'rahmat.h@contoh.id'],
];
export const SIAPA = /rahmat|hidayat|cikadongdong|1290009876|1290005555/i;
/** In every text of a secret report and of the acts on it. */
export const ISI_RAHASIA = 'amplop cokelat';
const RAHASIA = new RegExp(ISI_RAHASIA, 'i');
const DADANG = ['--pelapor', 'Dadang Iskandar', '--alamat', 'Maja', '--telepon', '081290001111'];

/** Words that stand in a command line for those of the complaint that it is tried on. */
type Kata = Readonly<Record<'ISI' | 'NAMA' | 'TELEPON', string> & Partial<Record<'ringan' | 'normatif', string>>>;
const ANONIM_KATA = { NAMA: 'Rahmat Hidayat', TELEPON: '081290005555' };
/** A complaint that is secret by its class alone stays in it. */
const TETAP_PENGAWASAN = { ringan: 'pengawasan', normatif: 'pengawasan' };
const ADUAN: readonly { flag: readonly string[]; kata: Kata }[] = [
  { flag: [...PELAPOR, '--anonim'], kata: { ISI: 'Loket tutup sebelum waktunya', ...ANONIM_KATA } },
  { flag: [...DADANG, '--rahasia'], kata: { ISI: ISI_RAHASIA, NAMA: 'Dadang Kurnia', TELEPON: '081290002222' } },
  {
    flag: [...DADANG, '--klasifikasi', 'pengawasan'],
    kata: { ISI: ISI_RAHASIA, NAMA: 'Dadang Kurnia', TELEPON: '081290002222', ...TETAP_PENGAWASAN },
  },
  { flag: [...PELAPOR, '--anonim', '--rahasia'], kata: { ISI: ISI_RAHASIA, ...ANONIM_KATA } },
];
export const LAYAR = [{}, { tty: true, kolom: 110, warna: true }, { tty: true, kolom: 40, ascii: true }];

export function bocor(teks: string): string[] {
  return teks.split('\n').filter((baris) => SIAPA.test(baris) || RAHASIA.test(baris));
}

/** Looks for hidden words in all that a desk prints; `lampiran` is a file to attach. */
export function pengintai(m: MejaDalam, lampiran: string) {
  /** Commands that did their work at least once on a desk with hidden cases. */
  const berhasil = new Set<string>();

  /** Runs one command line and looks at all that it printed, line by line. */
  async function periksa(argumen: readonly string[], layar = {}): Promise<string | null> {
    const { kode, keluar, galat } = await m.layanan(argumen, layar);
    expect({ argumen, layar, bocor: bocor(keluar + galat) }).toEqual({ argumen, layar, bocor: [] });
    if (kode !== 0) return null;
    berhasil.add(perintah(argumen).nama);
    return keluar.trim();
  }

  /** Every way in which a command can speak; then the act, twice. */
  async function semuaCara(argumen: readonly string[]): Promise<void> {
    for (const { baris, layar } of cara(argumen)) await periksa(baris, layar);
  }

  /** Files the three complaints and runs every command line on each; answers their numbers. */
  async function padaSetiap(baris: readonly (readonly string[])[]): Promise<string[]> {
    const nomor: string[] = [];
    for (const { flag, kata } of ADUAN) {
      const isi = ['--uraian', '--kerugian', '--permintaan', '--terlapor', '--tempat-kejadian'];
      const adu = ['adu', ...flag, '--saluran', 'kotak', '--lampiran', lampiran, ...isi.flatMap((k) => [k, kata.ISI])];
      const ini = (await periksa(adu)) ?? 'tidak tercatat';
      const ganti: Readonly<Record<string, string>> = { ...kata, NOMOR: ini };
      for (const satu of baris) await semuaCara(satu.map((k) => ganti[k] ?? k));
      nomor.push(ini);
    }
    return nomor;
  }

  return { berhasil, periksa, semuaCara, padaSetiap };
}

function perintah(argumen: readonly string[]): Perintah {
  const cocok = PERINTAH.filter((p) => p.nama.split(' ').every((kata, i) => kata === argumen[i]));
  const [satu] = cocok.sort((a, b) => b.nama.length - a.nama.length);
  if (satu === undefined) throw new Error(`tidak ada perintah ${argumen.join(' ')}`);
  return satu;
}

/** Pipe, terminals, JSON, CSV, help, dry run, a fault; then the act. */
function cara(argumen: readonly string[]): { baris: readonly string[]; layar?: object | undefined }[] {
  const p = perintah(argumen);
  const nama = p.nama.split(' ');
  const uji = p.menulis ? ['--uji-coba'] : [];
  const keluaran = [[], ['--json'], ...(p.berdaftar === true ? [['--csv']] : [])];
  const lain = ['PD-2026-9999', ...argumen.slice(nama.length + 1)];
  return [
    ...keluaran.flatMap((k) => LAYAR.map((layar) => ({ baris: [...argumen, ...k, ...uji], layar }))),
    { baris: [...nama, '--bantuan'] },
    { baris: [...argumen, '--bendera-asing', '--json'] },
    ...(p.argumen[0]?.nama === 'NOMOR' ? [{ baris: [...nama, ...lain] }] : []),
    ...(p.menulis ? [[], ['--json']].map((k) => ({ baris: [...argumen, ...k], layar: LAYAR[1] })) : []),
  ];
}
