import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { diTerminal, type Terminal } from '../alat/terminal.js';

/** All of a request that is one line, in the order of its questions. */
const SEBARIS = [
  [/Nama pemohon/, 'Asep Suherman'],
  [/NIK \(kosong/, '3602141303909001'],
  [/Alamat/, 'Kp. Sawah RT 02/01, Rangkasbitung'],
  [/Pekerjaan/, 'Guru'],
  [/Nomor telepon/, '081234567890'],
  [/Pos-el/, ''],
  [/Dikuasakan kepada/, ''],
] as const;

async function isiPermohonan(t: Terminal): Promise<void> {
  for (const [tanya, jawab] of SEBARIS) await t.jawabSaat(tanya, jawab);
  await t.jawabSaat('Rincian informasi', 'Rekap penerima bantuan sosial 2025');
  await t.tekan('Enter');
  await t.jawabSaat('Tujuan penggunaan', 'Penelitian');
  await t.jawabSaat('Cara memperoleh', '');
  await t.tunggu('Sudah benar?');
}

test('permohonan penuh diketik tombol demi tombol; NIK tidak tinggal di layar', async () => {
  await diTerminal({}, async (t, m) => {
    await t.jawab('layanan daftar');
    await isiPermohonan(t);
    await t.tekan('Enter');
    const layar = await t.tunggu(/PI-2026-0001\n/);
    expect(layar).toContain('360214******9001');
    expect(layar).not.toContain('3602141303909001');
    expect(await m.json(['lihat', '1', '--lengkap'])).toMatchObject({
      nama: 'Asep Suherman',
      identitas: { jenis: 'nik', nomor: '3602141303909001' },
      rincian: 'Rekap penerima bantuan sosial 2025',
      caraMemperoleh: 'melihat',
    });
  });
});

test('daftar > f: formulirnya tampak, f berisi satu baris nomor', async () => {
  await diTerminal({}, async (t, m) => {
    await t.jawab('layanan daftar > f; echo keluar $?');
    await isiPermohonan(t);
    await t.tekan('Enter');
    await t.tunggu('keluar 0');
    expect(readFileSync(join(m.folder, 'f'), 'utf8')).toBe('PI-2026-0001\n');
  });
});
