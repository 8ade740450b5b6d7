import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { penyunting } from '../../src/adapters/penyunting.js';
import { prompterInquirer } from '../../src/adapters/prompter-inquirer.js';
import { prompterPolos } from '../../src/adapters/prompter-polos.js';
import { sunting } from '../../src/adapters/sunting.js';
import { Dibatalkan } from '../../src/errors.js';
import { denganVim } from '../alat/vim.js';

let folder: string;
let lama: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layanan-tes-sunting-'));
  lama = process.env.TMPDIR;
  process.env.TMPDIR = folder;
});
afterEach(() => {
  if (lama === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = lama;
  rmSync(folder, { recursive: true });
});

function aliran() {
  const masuk = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => masuk });
  const keluar = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let tampak = '';
  keluar.on('data', (d: Buffer) => {
    tampak += d.toString();
  });
  const terminal = { masuk: masuk as unknown as NodeJS.ReadStream, keluar: keluar as unknown as NodeJS.WriteStream };
  return { ...terminal, ketik: (teks: string) => void masuk.write(teks), tampak: () => tampak };
}

/** An editor that is a script of the shell; `$1` is the file. */
function naskah(isi: string): string {
  const jalur = join(folder, 'penyunting.sh');
  writeFileSync(jalur, `#!/bin/sh\n${isi}\n`, { mode: 0o755 });
  return jalur;
}

const sisa = () => readdirSync(folder).filter((n) => n.startsWith('layanan-'));

describe('penyunting', () => {
  test.each<[string, string, string | null]>([
    ['menyimpan', 'printf baru > "$1"', 'baru'],
    ['perintahnya berkata sendiri', 'test "$1" = -w && printf kedua > "$2"', 'kedua'],
    ['keluar dengan penolakan (:cq)', 'printf x > "$1"; exit 1', null],
  ])('%s', async (nama, isi, harus) => {
    const perintah = nama.startsWith('perintahnya') ? `${naskah(isi)} -w` : naskah(isi);
    expect(await sunting(perintah, 'lama', aliran())).toBe(harus);
    expect(sisa()).toEqual([]);
  });

  test.each([
    ['oleh sinyal', 'printf satu > "$1"; kill -9 $$', 'satu'],
    ['dan menyelamatkan teksnya (nano)', 'printf dua > "$1.save"; exit 1', 'dua'],
    ['dan menyelamatkan teksnya (emacs)', 'printf tiga > "$(dirname "$1")/#teks.txt#"; exit 1', 'tiga'],
  ])('dihentikan dari luar %s: teksnya belum jawaban, dan terdengar', async (_, isi, belum) => {
    const terdengar: string[] = [];
    const sementara = async (teks: string) => terdengar.push(teks) > 0;
    expect(await sunting(naskah(isi), 'lama', { ...aliran(), sementara })).toEqual({ belum, sisa: null });
    expect([terdengar, sisa()]).toEqual([[belum], []]);
  });

  denganVim('vim dihentikan dari luar: yang belum disimpan pun ada', async () => {
    const mati =
      'cd "$(dirname "$1")"; vim -N -u NONE -i NONE -es teks.txt -c "$(printf "normal! odua é")" -c preserve';
    const hasil = await sunting(naskah(`${mati} -c 'silent !kill -9 $PPID'; exit 1`), 'satu', aliran());
    expect(hasil).toEqual({ belum: 'satu\ndua é', sisa: null });
    expect(sisa()).toEqual([]);
  });

  test('yang hanya dapat dibaca penyuntingnya: folder drafnya tetap, tanpa yang sudah diambil', async () => {
    const tempat = join(folder, 'layanan-draf');
    mkdirSync(tempat);
    const swap = 'echo rusak > "$(dirname "$1")/.teks.txt.swp"; exit 1';
    const draf = async () => ({ folder: tempat, dipakai: () => undefined });
    const hasil = await sunting(naskah(swap), 'satu', { ...aliran(), tempat: draf });
    expect(hasil).toEqual({ belum: 'satu', sisa: join(tempat, 'teks.txt') });
    expect(readdirSync(tempat)).toEqual(['.teks.txt.swp']);
  });

  test.each([
    ['selesai', 'printf baru > "$1"'],
    ['mati', 'printf baru > "$1"; kill -9 $$'],
  ])(
    '%s: drafnya menyimpan teksnya lebih dahulu, baru foldernya hilang; bila tidak jadi, foldernya tetap',
    async (_, isi) => {
      const tempat = join(folder, 'layanan-draf');
      const draf = async () => {
        mkdirSync(tempat, { recursive: true });
        return { folder: tempat, dipakai: () => undefined };
      };
      const saatTersimpan: string[][] = [];
      const sementara = async (teks: string) => {
        await new Promise((lanjut) => setTimeout(lanjut, 30));
        return saatTersimpan.push([teks, ...readdirSync(tempat)]) > 0;
      };
      await sunting(naskah(isi), 'lama', { ...aliran(), tempat: draf, sementara });
      expect([saatTersimpan, sisa()]).toEqual([[['baru', 'teks.txt']], []]);
      await sunting(naskah(isi), 'lama', { ...aliran(), tempat: draf, sementara: async () => false });
      expect(readdirSync(tempat)).toEqual(['teks.txt']);
    },
  );

  test('penyunting yang masih hidup sesudah ditunggu: foldernya tetap miliknya', async () => {
    const tempat = join(folder, 'layanan-draf');
    mkdirSync(tempat);
    const kepala = Buffer.alloc(28);
    kepala.writeInt32LE(process.pid, 24);
    writeFileSync(join(folder, 'kepala'), kepala);
    const isi = 'cp "$(dirname "$0")/kepala" "$(dirname "$1")/.teks.txt.swp"; kill -9 $$';
    const draf = async () => ({ folder: tempat, dipakai: () => undefined });
    const hasil = await sunting(naskah(isi), 'satu', { ...aliran(), tempat: draf });
    expect(hasil).toEqual({ belum: 'satu', sisa: join(tempat, 'teks.txt') });
    expect(readdirSync(tempat)).toEqual(['.teks.txt.swp', 'teks.txt']);
  }, 20_000);

  test('tempat draf: teksnya di sana selama disunting, dengan proses penyuntingnya; sesudahnya tidak ada lagi', async () => {
    const tempat = join(folder, 'layanan-draf');
    const pid: number[] = [];
    const diminta: string[] = [];
    const baca = 'printf " dan $1" >> "$1"';
    const hasil = await sunting(`exec ${naskah(baca)}`, 'lama', {
      ...aliran(),
      tempat: async (teks) => {
        diminta.push(teks);
        mkdirSync(tempat);
        return { folder: tempat, dipakai: (p) => void pid.push(p) };
      },
    });
    expect(hasil).toBe(`lama dan ${join(tempat, 'teks.txt')}`);
    expect([diminta, pid.length, sisa()]).toEqual([['lama'], 1, []]);
  });

  test('jendela ditutup: yang tersimpan sampai kepada penyimpan draf, tidak ada yang tertinggal', async () => {
    const t = aliran();
    const terdengar: string[] = [];
    const siap = 'printf "lama\\nbaru" > "$1.save"; echo siap > "$(dirname "$0")/siap"; sleep 20 & wait';
    const janji = sunting(`exec ${naskah(siap)}`, 'lama', {
      ...t,
      sementara: async (teks) => terdengar.push(teks) > 0,
    });
    janji.catch(() => undefined);
    while (!readdirSync(folder).includes('siap')) await new Promise((lanjut) => setTimeout(lanjut, 20));
    t.masuk.emit('error', new Error('EIO'));
    await expect(janji).rejects.toThrow(Dibatalkan);
    expect(terdengar).toEqual(['lama\nbaru']);
    expect(sisa()).toEqual([]);
  });

  test.each([
    ['biasa', prompterInquirer],
    ['polos', prompterPolos],
  ])('%s: yang tidak dapat dibuka tidak menjadi jawaban; ditanyakan lagi dengan teksnya', async (_, buat) => {
    const t = aliran();
    const buka = (perintah: string, awal: string) => sunting(perintah, awal, t);
    const layar = { ...t, muat: (s: string) => s, muatKetikan: (s: string) => s };
    const terminal = { ...layar, penyunting: penyunting('tidak-ada-program-ini', layar, buka) };
    const janji = buat(terminal).panjang('Rincian', 'lama', () => null);
    for (const satu of [':e\r', 'baru\r', '\r']) {
      const kini = t.tampak().length;
      t.ketik(satu);
      const sampai = satu === ':e\r' ? /tetap\. Periksa[\s\S]*\| lama/ : /[\s\S]/;
      while (!sampai.test(t.tampak().slice(kini))) await new Promise((lanjut) => setTimeout(lanjut, 20));
      await new Promise((lanjut) => setTimeout(lanjut, 150));
    }
    expect(await janji).toBe('baru');
  });
});
