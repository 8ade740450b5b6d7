import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { berhasil, gagal, type Result } from '../../domain/hasil.js';
import type { BerkasKasus } from '../../domain/kasus.js';
import { uraikanNomor } from '../../domain/nomor.js';
import type { SumberRahasia } from '../../ports/enkripsi.js';
import type { Jangkar } from '../../ports/periksa.js';
import type { Bacaan, BacaanSekilas, Petunjuk, Store } from '../../ports/store.js';
import { bacaArsip, bacaArsipDiterima, bacaBerjalan, bacaTerkumpul } from './bacaan.js';
import { folderKecil } from './cakram.js';
import { gudangDraf } from './draf.js';
import { dijaga, dijagaLempar } from './galat.js';
import { folderArsip } from './jalur.js';
import { kertas, simpanKertas } from './kertas.js';
import { nomorBebas } from './nomor-bebas.js';
import { type AturanInti, type AturanSekilas, type Ruang, ruangDi, TANPA_RAHASIA, type Titik } from './ruang.js';
import { bacaSekilas } from './sekilas.js';
import { gudangSesi } from './sesi.js';
import { salinanTeringat, terbaru } from './terbaru.js';
import { type KepalaToko, kepalaTerbuka, siapkanToko } from './toko.js';
import type { BukaUtas } from './utas.js';

export interface OpsiTokoJson {
  /** Folder of the store; made on the first write. */
  folder: string;
  /** Milliseconds since 1970. */
  jam: () => number;
  /** Is this case closed? The standard knows. */
  selesai: (berkas: BerkasKasus) => boolean;
  /** How glances of open cases are kept; left out: a list reads every case. */
  sekilas?: AturanSekilas;
  /** Letters and digits for temporary names, unique among all processes. */
  acak?: () => string;
  /** A sentence for the person who waits. */
  kabari?: (teks: string) => void;
  /** How closed cases are indexed; left out: each question reads all of them. */
  inti?: AturanInti;
  /** Progress of what takes over a second. */
  kemajuan?: (teks: string) => void;
  /** A second thread for long reading; left out: there is none. */
  utas?: BukaUtas;
  /** For tests: called at the named places of a write. */
  kait?: (titik: Titik) => Promise<void>;
  /** Where keys are; left out: nowhere. */
  rahasia?: SumberRahasia;
}

/** The store in a local folder of JSON documents (docs/arsitektur.md §3). */
export function bukaTokoJson(opsi: OpsiTokoJson): Store {
  const folder = resolve(opsi.folder);
  const acak = opsi.acak ?? (() => randomBytes(12).toString('hex'));
  const { jam, selesai, inti = null, kabari = () => undefined, kemajuan = () => undefined } = opsi;
  const { kait = async () => undefined, rahasia = TANPA_RAHASIA, sekilas = null, utas } = opsi;
  const aturan = { selesai, inti, sekilas, utas };
  const r = ruangDi({ ...aturan, acak, jam, kabari, kemajuan, kait, rahasia, ingatan: new Map() }, folder);
  const siap = <T>(kerja: () => T | Promise<T>) =>
    dijagaLempar(folder, async () => {
      await siapkanToko(r);
      return kerja();
    });
  return {
    lokasi: folder,
    baca: (nomor, teliti = true) => dijaga(folder, () => baca(r, nomor, teliti)),
    berjalan: (petunjuk = {}) => dijagaLempar(folder, () => berjalan(r, petunjuk)),
    berjalanSekilas: () => dijagaLempar(folder, () => berjalanSekilas(r)),
    arsip: (petunjuk = {}, sudah) => arsip(r, (k) => bacaArsip(r, 0, berguna(k, petunjuk), sudah)),
    arsipDiterima: (dari, sampai, mungkin, serupa) =>
      arsip(r, () => bacaArsipDiterima(r, dari, sampai, mungkin, serupa)),
    arsipTerkumpul: (dari, sampai, sudah) => arsip(r, () => bacaTerkumpul(r, dari, sampai, sudah)),
    buat: (pencacah, susun, lampiran = [], sudahAda = undefined, petunjuk = {}) =>
      dijaga(folder, async () => (await menulis()).buatKasus(r, pencacah, { susun, lampiran, sudahAda, petunjuk })),
    buatBanyak: (pencacah, butir, tersimpan) =>
      dijaga(folder, async () => (await import('./tulis-banyak.js')).buatBanyak(r, pencacah, butir, tersimpan)),
    ubah: (nomor, putuskan, pencacah = null, lampiran = []) =>
      dijaga(folder, async () => (await menulis()).ubahKasus(r, nomor, { putuskan, pencacah, lampiran })),
    nomorBerikut: (pencacah) => dijagaLempar(folder, async () => nomorBebas(r, pencacah)),
    siapkanLampiran: (jalur) => siap(async () => (await lampiranToko()).siapkanLampiran(r, jalur)),
    siapkanIsi: (nama, tipe, isi) =>
      dijaga(folder, async () =>
        berhasil(await siap(async () => (await lampiranToko()).siapkanIsi(r, nama, tipe, isi))),
      ),
    bacaLampiran: (nama) => dijaga(folder, async () => (await lampiranToko()).bacaLampiran(r, nama)),
    buangLampiran: (lampiran) => dijagaLempar(folder, async () => (await lampiranToko()).buangLampiran(lampiran)),
    simpanDokumen: (nomor, jenis, isi) =>
      dijaga(folder, async () => berhasil(await siap(() => simpanKertas(r, nomor, jenis, isi)))),
    dokumen: (nomor, jenis) => dijagaLempar(folder, async () => kertas(r, nomor, jenis)),
    kepalaJejak: (nomor, urut) =>
      dijaga(folder, async () => berhasil(await (await kepala()).kepalaJejak(r, nomor, urut))),
    letakJejak: (nomor, urut) =>
      dijaga(folder, async () => berhasil(await (await kepala()).letakJejak(r, nomor, urut))),
    sesi: gudangSesi(r),
    draf: gudangDraf(r),
    buangTerhapus: (nomor) =>
      dijaga(folder, async () => berhasil(await (await import('./buang-terhapus.js')).buangTerhapus(r, nomor))),
    kunci: {
      baca: () => dijaga(folder, async () => berhasil(await (await kunciKantor()).bacaKunci(r))),
      simpan: (benih) =>
        dijaga(folder, async () =>
          berhasil(await siap(async () => (await kunciKantor()).simpanKunci(r, benih).then(() => null))),
        ),
    },
    ...pemeriksaan(r),
    ...pencadangan(r),
    ...penyegelan(r),
  };
}

/** What a list doesn't want is loaded when it is wanted. */
const menulis = () => import('./tulis.js');
const lampiranToko = () => import('./lampiran.js');
const kunciKantor = () => import('./kunci-kantor.js');
const kepala = () => import('./jejak-kepala.js');

/** What is seldom wanted is loaded when it is. */
function pemeriksaan(r: Ruang): Pick<Store, 'periksa' | 'perbaiki' | 'periksaJangkar' | 'bukaKunci'> {
  const { folder } = r;
  return {
    periksa: (pengamat) => dijagaLempar(folder, async () => (await import('./periksa.js')).periksa(r, pengamat)),
    perbaiki: (tafsir) =>
      dijaga(folder, async () => berhasil(await (await import('./perbaiki.js')).perbaiki(r, tafsir))),
    periksaJangkar: (nomor, sandi) => dijagaLempar(folder, () => jangkar(r, nomor, sandi)),
    bukaKunci: (setuju) =>
      dijaga(folder, async () => berhasil(await (await import('./buka-kunci.js')).bukaKunci(r, setuju))),
  };
}

function pencadangan(r: Ruang): Pick<Store, 'cadangkan' | 'pulihkan' | 'gabung' | 'rencanaGabung'> {
  const jaga = <T>(kerja: () => Promise<T>) => dijaga(r.folder, async () => berhasil(await kerja()));
  return {
    cadangkan: (ke, pengamat) => jaga(async () => (await import('./cadangan-buat.js')).cadangkan(r, ke, pengamat)),
    pulihkan: (dari, pengamat, setuju) =>
      jaga(async () => (await import('./pulihkan-toko.js')).pulihkan(r, dari, pengamat, setuju)),
    gabung: (dari, pengamat) => jaga(async () => (await import('./gabung-toko.js')).gabung(r, dari, pengamat)),
    rencanaGabung: (dari, pengamat) =>
      jaga(async () => (await import('./gabung-toko.js')).rencanaGabung(r, dari, pengamat)),
  };
}

function penyegelan(r: Ruang): Pick<Store, 'enkripsi' | 'ubahEnkripsi'> {
  const jaga = <T>(kerja: () => Promise<T>) => dijaga(r.folder, async () => berhasil(await kerja()));
  return {
    enkripsi: () => jaga(async () => (await import('./enkripsi-keadaan.js')).keadaanEnkripsi(r)),
    ubahEnkripsi: (ubahan, frasa, maju) =>
      jaga(async () => (await import('./enkripsi-ubah.js')).ubahEnkripsi(r, ubahan, frasa, maju)),
  };
}

async function baca(r: Ruang, nomor: string, teliti: boolean): Promise<Result<BerkasKasus | null>> {
  const ada = uraikanNomor(nomor) !== null && (await kepalaTerbuka(r)) !== null;
  if (!ada) return berhasil(null);
  // A small archive was listed already.
  const lagi = teliti && !folderKecil(folderArsip(r.folder, nomor));
  const satu = (await terbaru(r, nomor, salinanTeringat())) ?? (lagi ? await terbaru(r, nomor) : null);
  return berhasil(satu?.berkas ?? null);
}

async function jangkar(r: Ruang, nomor: string, sandi: string): Promise<Result<Jangkar, string>> {
  if ((await kepalaTerbuka(r)) === null) return gagal('Belum ada data di sini.');
  return (await import('./periksa-jangkar.js')).periksaJangkar(r, nomor, sandi);
}

async function berjalan(r: Ruang, petunjuk: Petunjuk): Promise<Bacaan> {
  const kepala = await kepalaTerbuka(r);
  return kepala === null ? { berkas: [], terbuka: [], rusak: [] } : bacaBerjalan(r, berguna(kepala, petunjuk));
}

async function berjalanSekilas(r: Ruang): Promise<BacaanSekilas> {
  const kepala = await kepalaTerbuka(r);
  return kepala === null ? { berkas: [], rusak: [], kasus: [] } : bacaSekilas(r, kepala.enkripsi !== undefined);
}

/** Only sealed cases have hashes of identity to hold a hint against. */
function berguna({ enkripsi }: KepalaToko, petunjuk: Petunjuk): Petunjuk {
  return enkripsi === undefined ? { ...petunjuk, identitas: undefined } : petunjuk;
}

async function* arsip<T>(r: Ruang, baca: (kepala: KepalaToko) => AsyncIterable<T>) {
  const kepala = await dijagaLempar(r.folder, () => kepalaTerbuka(r));
  if (kepala === null) return;
  const isi = baca(kepala)[Symbol.asyncIterator]();
  for (;;) {
    const satu = await dijagaLempar(r.folder, () => isi.next());
    if (satu.done === true) return;
    yield satu.value;
  }
}
