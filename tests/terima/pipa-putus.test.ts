import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERINTAH } from '../../src/commands/index.js';
import { sampai } from '../alat/permohonan.js';
import { type Meja, meja } from '../alat/program.js';
import { diShell } from '../alat/shell.js';

let m: Meja;
beforeAll(async () => {
  m = meja();
  await sampai(m, 2);
}, 60_000);
afterAll(() => m.buang());

/** Every command that only reads, with what it needs to be told. */
const KATA: Readonly<Record<string, string>> = {
  lihat: '1',
  riwayat: '1',
  tenggat: '1',
  'standar lihat': 'pengaduan',
  rekap: '--tahun 2026',
  cetak: '1',
  'cek-dokumen': '4Z7K-M2QP-0A3B-C9DE',
  pelengkapan: 'bash',
};
const MEMBACA = PERINTAH.filter(
  (p) => p.kelompok === 'Membaca' || p.nama.endsWith(' daftar') || p.nama === 'pengaturan',
)
  .filter((p) => !['keberatan daftar', 'cek-dokumen'].includes(p.nama))
  .map((p) => `${p.nama} ${KATA[p.nama] ?? ''}`.trim());

describe('pembaca yang pergi (| true) bukan kegagalan', () => {
  test.each(MEMBACA)('%s: keluar 0, diam', async (perintah) => {
    const naskah = `{ layanan ${perintah}; echo "kode $?" >&2; } | true`;
    const { galat } = await diShell('sh', m, naskah, {});
    expect(galat).toContain('kode 0');
    expect(galat).not.toMatch(/EPIPE|tidak dapat ditulis/);
  });
});
