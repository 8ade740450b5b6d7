import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { sumberRahasia } from '../../src/adapters/sumber-rahasia.js';
import type { SumberRahasia } from '../../src/ports/enkripsi.js';
import { type Meja, meja, type OpsiJalan } from './program.js';

/** A user of this computer, by the folder of his own files; nobody sits at a terminal. */
export function rahasiaDi(config: string, frasa: readonly string[] = []): SumberRahasia {
  const sisa = [...frasa];
  const baris = frasa.length === 0 ? null : async () => sisa.shift() ?? null;
  return sumberRahasia({
    env: { XDG_CONFIG_HOME: config },
    sesi: { baca: () => null },
    prompter: async () => null,
    baris,
  });
}

/** A desk whose user has a home of his own: key files lie beside the store, never in it. */
export function mejaBerkunci(): Meja & { config: string } {
  const m = meja();
  const config = join(m.folder, 'config');
  const layanan = (argumen: readonly string[], opsi: OpsiJalan = {}) =>
    m.layanan(argumen, { ...opsi, env: { XDG_CONFIG_HOME: config, ...opsi.env } });
  const beres = async (argumen: readonly string[], opsi?: OpsiJalan) => {
    const hasil = await layanan(argumen, opsi);
    if (hasil.kode !== 0) throw new Error(`${argumen.join(' ')}: keluar ${hasil.kode}\n${hasil.galat}`);
    return hasil;
  };
  const json = async (argumen: readonly string[], opsi?: OpsiJalan) =>
    JSON.parse((await beres([...argumen, '--json'], opsi)).keluar);
  return { ...m, config, layanan, beres, json };
}

/** Every regular file under a folder, its name along with its bytes. */
export function semuaBerkas(folder: string): Map<string, Buffer> {
  const nama = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const berkas = nama.filter((n) => n.isFile()).map((n) => join(n.parentPath, n.name));
  return new Map(berkas.sort().map((b) => [b.slice(folder.length + 1), readFileSync(b)]));
}

/**
 * `FILE: WORD` for every word that stands readable in a file under a folder, or in its name: as UTF-8 and UTF-16 of
 * either order, in any case, as base64 at any offset, as hex, and in whatever zlib stream the file holds.
 */
export function terbaca(folder: string, kata: readonly string[]): string[] {
  const pola = kata.map((satu) => ({ satu, wujud: wujud(satu) }));
  return [...semuaBerkas(folder)].flatMap(([nama, isi]) => {
    const teks = [nama, ...[isi, ...kempis(isi)].map((b) => b.toString('latin1'))].map((t) => t.toLowerCase());
    return pola.filter((p) => p.wujud.some((w) => teks.some((t) => t.includes(w)))).map((p) => `${nama}: ${p.satu}`);
  });
}

function wujud(kata: string): string[] {
  const utf8 = Buffer.from(kata);
  const utf16 = Buffer.from(kata, 'utf16le');
  const base64 = [0, 1, 2].map((geser) => {
    const isi = Buffer.concat([Buffer.alloc(geser), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    // The letters at both ends hold bits of the neighbours.
    return isi.slice(geser === 0 ? 0 : geser + 1, -1);
  });
  const byte = [utf8, utf16, Buffer.from(utf16).swap16()].map((b) => b.toString('latin1'));
  return [...byte, utf8.toString('hex'), utf16.toString('hex'), ...base64].map((w) => w.toLowerCase());
}

/** What zlib streams in these bytes hold: a PDF may be deflated. */
function kempis(isi: Buffer): Buffer[] {
  const hasil: Buffer[] = [];
  for (let i = isi.indexOf(0x78); i >= 0; i = isi.indexOf(0x78, i + 1)) {
    if (isi.readUInt16BE(Math.min(i, isi.length - 2)) % 31 !== 0) continue;
    try {
      hasil.push(inflateSync(isi.subarray(i)));
    } catch {
      // Not one, or broken off.
    }
  }
  return hasil;
}
