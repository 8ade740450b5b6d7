import type { Context } from '../context.js';
import { BATAS } from '../domain/batas.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import { periksaNip } from '../domain/identitas.js';
import { type JabatanDipegang, PENUNJUKAN, type Penunjukan } from '../domain/petugas.js';
import type { Tanggal } from '../domain/tanggal.js';
import { bakukanBaris } from '../domain/teks.js';
import { type Penyesuaian, SALAH_SATU } from './isian.js';
import { daftarBerkoma, saklar, tanggal, teks, wajib } from './jenis-isian.js';

/** A post as it is typed: `ppid`, `ppid:plt`. */
export interface JabatanDiminta {
  jabatan: string;
  penunjukan: Penunjukan;
}

const CARA = 'tulis kode jabatannya, mis. ppid, atau ppid:plt, ppid:plh';

const nama = teks('Nama lengkap, dengan gelar', { tanya: 'Nama petugas', baca: (m) => bakukanBaris(m, BATAS.nama) });
const nip = teks('NIP, 18 digit', { tanya: 'NIP, 18 digit', nilai: 'NIP', baca: periksaNip });
const jabatan = daftarBerkoma<JabatanDiminta>('Jabatan yang dipegang; Plt. dan Plh. ditulis ppid:plt, ppid:plh', {
  tanya: 'Jabatan',
  tanyaLagi: 'Jabatan lain',
  nilai: 'KODE',
  baca: bacaJabatan,
  tulis: (nilai) => tulisJabatan(nilai as JabatanDiminta),
});
const dari = tanggal('Hari pertama memegang jabatan itu (bawaan: hari ini)', { bolehNanti: true });
const sampai = tanggal('Hari terakhirnya (bawaan: sampai dilepas)', { bolehNanti: true });

export const ISIAN_PETUGAS = { nama: wajib(nama), nip, jabatan, dari, sampai };

const lepas = daftarBerkoma<JabatanDiminta>('Jabatan yang dilepas', { nilai: 'KODE', baca: bacaJabatan });
const sampaiUbah = tanggal('Hari terakhir jabatan itu (bawaan: sampai dilepas; yang dilepas: hari ini)', {
  bolehNanti: true,
});

export const ISIAN_UBAH_PETUGAS = {
  nama: { ...nama, tanya: null, ...SALAH_SATU },
  nip: { ...nip, tanya: null, ...SALAH_SATU },
  jabatan: { ...jabatan, tanya: null, ...SALAH_SATU },
  lepas: { ...lepas, ...SALAH_SATU },
  dari: { ...dari, ...SALAH_SATU },
  sampai: { ...sampaiUbah, ...SALAH_SATU },
  aktifkan: saklar('Petugas yang nonaktif bertugas lagi'),
  sandi: saklar('Ganti sandinya: ditanyakan tanpa ditampilkan, atau dengan --sandi-stdin'),
};

/** `ppid`, `ppid:plt`. Whether there is such a post the list of posts says (`kodeAsing`). */
function bacaJabatan(mentah: string): Result<JabatanDiminta, string> {
  const [kode = '', sebutan = 'definitif', ...lebih] = mentah.toLowerCase().replace(/\.$/, '').split(':');
  const sah = /^[a-z][a-z-]{1,40}$/.test(kode) && lebih.length === 0 && adalahPenunjukan(sebutan);
  return sah ? berhasil({ jabatan: kode, penunjukan: sebutan }) : gagal(CARA);
}

function tulisJabatan({ jabatan, penunjukan }: JabatanDiminta): string {
  return penunjukan === 'definitif' ? jabatan : `${jabatan}:${penunjukan}`;
}

function adalahPenunjukan(kata: string): kata is Penunjukan {
  return PENUNJUKAN.some((p) => p === kata);
}

/** The posts to choose from at a terminal, each also as Plt. and Plh. */
export function pilihanJabatan(nama: Readonly<Record<string, string>>): Penyesuaian {
  const semua = Object.entries(nama).flatMap(([jabatan, sebutan]) =>
    PENUNJUKAN.map((penunjukan) => {
      const awalan = penunjukan === 'definitif' ? '' : `${penunjukan.replace('pl', 'Pl')}. `;
      return [tulisJabatan({ jabatan, penunjukan }), `${awalan}${sebutan}`] as const;
    }),
  );
  return { jabatan: { pilihan: semua.map(([kode]) => kode), namaPilihan: Object.fromEntries(semua) } };
}

/** Posts that the office doesn't have, and days in the wrong order. */
export function periksaJabatan(
  ctx: Context,
  j: { jabatan?: unknown; lepas?: unknown; dari?: unknown; sampai?: unknown },
): readonly Kesalahan[] {
  const dikenal = Object.keys(ctx.acuan.jabatan());
  const asing = ([bendera, nilai]: readonly [string, unknown]): readonly Kesalahan[] => {
    const kode = (nilai as readonly JabatanDiminta[] | undefined)?.map((d) => d.jabatan) ?? [];
    const tidakAda = kode.filter((k) => !dikenal.includes(k));
    if (tidakAda.length === 0) return [];
    return [{ bendera, pesan: `"${tidakAda.join('", "')}" tidak dikenal; yang ada: ${dikenal.join(', ')}` }];
  };
  const terbalik = typeof j.dari === 'string' && typeof j.sampai === 'string' && j.sampai < j.dari;
  const tanpaJabatan = j.jabatan === undefined && j.lepas === undefined;
  const tanpa = (k: 'dari' | 'sampai'): readonly Kesalahan[] =>
    j[k] !== undefined && (k === 'dari' ? j.jabatan === undefined : tanpaJabatan)
      ? [{ bendera: `--jabatan / --${k}`, pesan: 'hanya bersama jabatannya: tambahkan --jabatan KODE' }]
      : [];
  return [
    ...asing(['--jabatan', j.jabatan]),
    ...asing(['--lepas', j.lepas]),
    ...(terbalik ? [{ bendera: '--sampai', pesan: `mendahului --dari (${String(j.dari)})` }] : []),
    ...tanpa('dari'),
    ...tanpa('sampai'),
  ];
}

export function dipegang(
  diminta: readonly JabatanDiminta[] | undefined,
  masa: { dari: Tanggal; sampai: Tanggal | undefined },
): readonly JabatanDipegang[] {
  return (diminta ?? []).map((d) => ({ ...d, dari: masa.dari, sampai: masa.sampai ?? null }));
}

/** Id of an officer, as it is typed at every sign-in. */
export function bacaIdPetugas(mentah: string): Result<string, string> {
  const id = mentah.slice(0, BATAS.ketikan).trim().toLowerCase();
  return id.length <= BATAS.idPetugas && /^[a-z][a-z0-9.-]+$/.test(id)
    ? berhasil(id)
    : gagal(`ID petugas 2 sampai ${BATAS.idPetugas} huruf kecil, angka, titik, atau tanda hubung; diawali huruf`);
}
