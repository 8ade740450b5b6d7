import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { type Jalannya, type Meja, meja } from '../alat/program.js';

export let m: Meja;
beforeEach(() => {
  m = meja();
});
afterEach(() => m.buang());

export const AGUSTUS = { jam: '2025-08-12T09:00:00+07:00' };
export const NAMA = 'Cuti bersama Proklamasi Kemerdekaan';
export const BESOKNYA = { jam: '2025-08-13T09:00:00+07:00' };

/** Events of the office's own record, from the file. */
export function catatan(): { tindakan: string; petugas: string; waktu: string; isi: Record<string, unknown> }[] {
  const nama = readdirSync(join(m.toko, 'berjalan')).filter((n) => n.startsWith('KT-'));
  return nama.flatMap((n) => JSON.parse(readFileSync(join(m.toko, 'berjalan', n), 'utf8')).peristiwa);
}

export function berkas(nama: string, isi: unknown): string {
  const jalur = join(m.folder, nama);
  writeFileSync(jalur, typeof isi === 'string' ? isi : JSON.stringify(isi));
  return jalur;
}

/** Refused: this exit code, these words, nothing on stdout, nothing recorded. */
export function ditolak(hasil: Jalannya, kode: number, ...kata: readonly string[]): void {
  expect({ kode: hasil.kode, keluar: hasil.keluar }).toEqual({ kode, keluar: '' });
  for (const satu of kata) expect(hasil.galat).toContain(satu);
  expect(hasil.galat).not.toMatch(/\n\s+at .*:\d+/);
  expect(hasil.galat).not.toContain('\u001b');
  expect(readdirSync(m.folder)).not.toContain('toko');
}

export const acara = (mulai: string, akhir: string, nama: string) =>
  `BEGIN:VEVENT\r\nUID:${mulai}\r\nDTSTART;VALUE=DATE:${mulai}\r\nDTEND;VALUE=DATE:${akhir}\r\nSUMMARY:${nama}\r\nEND:VEVENT\r\n`;
export const ics = (...isi: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//uji//ID\r\n${isi.join('')}END:VCALENDAR\r\n`;
