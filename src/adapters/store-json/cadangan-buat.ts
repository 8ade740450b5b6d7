import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waktuWib } from '../../domain/tanggal.js';
import { GagalDenganPenolakan } from '../../errors.js';
import type { Cadangan, PengamatSalin, TemuanBawaan } from '../../ports/cadangan.js';
import { bereskan } from './bereskan.js';
import { diTujuan, tolakPemakaian } from './cadangan-galat.js';
import { bedaIsi, FOLDER_DATA, tulisManifes } from './cadangan-manifes.js';
import { buangDiam, isiFolder, samakan, sinkronFolder, type Tersalin } from './cadangan-salin.js';
import { telaahFolder } from './cadangan-telaah.js';
import { daftar, fsyncFolder, kecuali, kodeGalat } from './cakram.js';
import { FOLDER } from './jalur.js';
import { denganKunci } from './kunci.js';
import { type Ruang, ruangDi } from './ruang.js';
import { type KepalaToko, kepalaTerbuka } from './toko.js';

/** Passes under the lock until nothing has changed since the one before. */
const ULANG = 5;
/** What a killed run left beside its target goes after this long (ms). */
const UMUR_SISA_MS = 7 * 86_400_000;

/**
 * A dated folder in `ke`: plain copies in `data/`, the hash of each, and `cadangan.json`, which comes last. Most is copied
 * without the lock, what changed meanwhile under it, so the desk waits only for that. Read back and examined as a whole
 * store before it gets its name.
 */
export async function cadangkan(r: Ruang, ke: string, p: PengamatSalin): Promise<Cadangan> {
  const kepala = await kepalaTerbuka(r);
  if (kepala === null) throw tolakPemakaian('Belum ada data untuk dicadangkan.', `Di ${r.folder}.`, 'layanan daftar');
  const akar = folderTujuan(r, ke);
  buangSisa(r, akar);
  const saat = waktuWib(r.jam());
  const nama = namaBebas(akar, saat);
  const sementara = join(akar, `.${nama}-${r.acak().slice(0, 8)}.sementara`);
  try {
    diTujuan(akar, () => mkdirSync(sementara, 0o700));
    const isi = await salinToko(r, sementara, p);
    const cadangan = await isiManifes(r, kepala, saat, sementara, isi, p);
    diTujuan(akar, () => {
      fsyncFolder(sementara);
      renameSync(sementara, join(akar, nama));
      fsyncFolder(akar);
    });
    return { ...cadangan, jalur: join(akar, nama) };
  } catch (galat) {
    buangDiam(sementara);
    throw galat;
  }
}

/** Never in the store itself: what is copied there is lost with it. */
function folderTujuan(r: Ruang, ke: string): string {
  const akar = diTujuan(ke, () => realpathSync(ke));
  const toko = realpathSync(r.folder);
  if (`${akar}/`.startsWith(`${toko}/`)) {
    const sebab = `${akar} terletak di dalam folder data ${toko}: hilang bersamanya.`;
    throw tolakPemakaian('Cadangan tidak dibuat.', sebab, 'sebut folder di cakram lain');
  }
  if (!statSync(akar).isDirectory()) diTujuan(ke, () => daftar(akar));
  return akar;
}

function namaBebas(akar: string, saat: string): string {
  const dasar = `layanan-cadangan-${saat.slice(0, 10).replaceAll('-', '')}-${saat.slice(11, 19).replaceAll(':', '')}`;
  const ada = new Set(diTujuan(akar, () => daftar(akar)));
  for (let n = 2, nama = dasar; ; n += 1) {
    if (!ada.has(nama)) return nama;
    nama = `${dasar}-${n}`;
  }
}

function buangSisa(r: Ruang, akar: string): void {
  for (const nama of diTujuan(akar, () => daftar(akar))) {
    if (!/^\.layanan-cadangan-[\d-]+-[A-Za-z0-9]+\.sementara$/.test(nama)) continue;
    const mtime = kecuali('ENOENT', null, () => lstatSync(join(akar, nama)).mtimeMs);
    if (mtime === null || r.jam() - mtime < UMUR_SISA_MS) continue;
    diTujuan(akar, () => rmSync(join(akar, nama), { recursive: true, force: true }));
  }
}

async function salinToko(r: Ruang, sementara: string, p: PengamatSalin): Promise<Map<string, Tersalin>> {
  const data = join(sementara, FOLDER_DATA);
  const salinan = new Map<string, Tersalin>();
  const maju = (berkas: number) => p.maju('Menyalin', berkas);
  diTujuan(data, () => {
    for (const nama of ['', ...FOLDER]) mkdirSync(join(data, nama), 0o700);
  });
  await samakan(r.folder, data, salinan, maju);
  await selagiTenang(r, async () => {
    for (let i = 0; i < ULANG; i += 1) if (!(await samakan(r.folder, data, salinan, maju))) return;
  });
  sinkronFolder(data, salinan.keys());
  return salinan;
}

/** Under the lock, with every write finished. A disk that can't be written has no writers: it is copied as it is. */
async function selagiTenang(r: Ruang, kerja: () => Promise<void>): Promise<void> {
  try {
    await denganKunci(r, async () => {
      await bereskan(r, () => true);
      await kerja();
    });
  } catch (galat) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes(kodeGalat(galat) ?? '')) throw galat;
    await kerja();
  }
}

async function isiManifes(
  r: Ruang,
  kepala: KepalaToko,
  saat: string,
  sementara: string,
  salinan: Map<string, Tersalin>,
  p: PengamatSalin,
): Promise<Omit<Cadangan, 'jalur'>> {
  const data = join(sementara, FOLDER_DATA);
  const sidik = new Map([...salinan].map(([jalur, { sha256 }]) => [jalur, sha256]));
  const beda = await bedaIsi(data, sidik, (berkas) => p.maju('Membaca ulang', berkas));
  if (beda !== null) throw bukanYangDitulis(beda);
  const salinanRuang = ruangDi(r, data);
  const telaah = await telaahFolder(salinanRuang, p.tafsir, (kasus) => p.maju('Memeriksa', kasus));
  const isi = {
    dibuat: saat,
    toko: kepala.id,
    kasus: telaah.jumlah.kasus,
    peristiwa: telaah.jumlah.peristiwa,
    berkas: salinan.size,
    byte: [...salinan.values()].reduce((jumlah, { byte }) => jumlah + byte, 0),
    jejak: telaah.jejak,
    temuan: [...telaah.temuan.map(tanpaNomor), ...tidakTersalin(r)],
    tersegel: (await kepalaTerbuka(salinanRuang))?.enkripsi === 'nyala',
  };
  tulisManifes(sementara, isi, salinan);
  return isi;
}

function bukanYangDitulis(beda: string): GagalDenganPenolakan {
  return new GagalDenganPenolakan({
    jenis: 'toko',
    pesan: 'Cadangan tidak jadi dibuat.',
    sebab: `Dibaca ulang, salinannya bukan yang ditulis. ${beda}`,
    coba: 'periksa cakram tujuannya, atau pakai cakram lain',
  });
}

function tanpaNomor({ jenis, berkas, pesan }: TemuanBawaan): TemuanBawaan {
  return { jenis, berkas, pesan };
}

function tidakTersalin(r: Ruang): TemuanBawaan[] {
  return isiFolder(r.folder).lain.map((berkas) => ({
    jenis: 'asing',
    berkas,
    pesan: 'Bukan berkas biasa, tidak disalin.',
  }));
}
