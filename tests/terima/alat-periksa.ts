import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { daftarDengan, LANGKAH, sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';

/** The whole way, a complaint, a cancelled case and a setting: made once, copied for every test. */
let contoh: Meja;
export let m: Meja;
beforeAll(async () => {
  contoh = meja();
  await sampai(contoh, LANGKAH.length);
  const surat = join(contoh.folder, 'surat.pdf');
  writeFileSync(surat, '%PDF-1.7\nsurat kuasa');
  await contoh.beres(daftarDengan({ '--lampiran': surat, '--nama': 'Rina Wati', '--nik': '3602141303909002' }));
  await contoh.beres(['adu', '--pelapor', 'Dadang', '--saluran', 'kotak', '--uraian', 'Antrean tidak diumumkan']);
  await contoh.beres(['pengaturan', 'jam.jumat', '08.00-15.00']);
  await contoh.beres(['batal', 'PI-2', '--alasan', 'salah ketik'], { jam: '2026-04-01T09:00:00+07:00' });
  await contoh.beres(daftarDengan({ '--nama': 'Ucu', '--nik': '3602141303909003' }), {
    jam: '2026-04-02T09:00:00+07:00',
  });
});
beforeEach(() => {
  m = meja();
  cpSync(contoh.toko, m.toko, { recursive: true });
});
afterEach(() => m.buang());
afterAll(() => contoh.buang());

export const isiToko = () =>
  readdirSync(m.toko, { recursive: true, encoding: 'utf8' })
    .filter((n) => n.includes('.'))
    .sort()
    .map((n) => `${n} ${readFileSync(join(m.toko, n), 'latin1')}`);
