import { describe, expect, test } from '@jest/globals';
import { hapusIdentitas } from '../../src/domain/hapus-identitas.js';
import { periksaRantai } from '../../src/domain/rantai.js';
import { bukaMeja, CATAT, type Meja } from './gabung-bahan.js';

/** A desk, and a copy of it that still has everything. */
function duaMeja(): { kami: Meja; mereka: Meja } {
  const kami = bukaMeja('kami');
  kami.daftar('PI');
  return { kami, mereka: kami.cabang('mereka') };
}

function hapus(meja: Meja, nomor = 'PI-2026-0001'): void {
  meja.kasus.set(nomor, hapusIdentitas(meja.satu(nomor), { ...CATAT, sebelum: 2026, dasar: 'JRA' }));
}

const NAMA = /"nama":"0+kami0"/;

describe('gabung dan identitas yang dihapus', () => {
  test('meja yang masih memuatnya tidak mengembalikannya', () => {
    const { kami, mereka } = duaMeja();
    hapus(kami);
    const sebelum = kami.satu('PI-2026-0001');
    expect(JSON.stringify(mereka.satu('PI-2026-0001'))).toMatch(NAMA);
    expect(kami.gabung(mereka)).toMatchObject({ butir: [], selisih: [], sama: 1 });
    expect(kami.satu('PI-2026-0001')).toBe(sebelum);
  });

  test('peristiwa mereka yang menyusul masuk tanpa identitasnya', () => {
    const { kami, mereka } = duaMeja();
    hapus(kami);
    mereka.kasus.set('PI-2026-0001', mereka.satu('PI-2026-0001'));
    mereka.tindak('PI-2026-0001', { cara: 'pos' });
    expect(kami.gabung(mereka).butir).toMatchObject([{ cara: 'lanjutkan', tambahan: 1 }]);
    const hasil = kami.satu('PI-2026-0001');
    expect([periksaRantai(hasil), hasil.garam]).toEqual([null, '']);
    expect(hasil.peristiwa.at(-1)?.isi).toEqual({ cara: 'pos' });
    expect(JSON.stringify(hasil)).not.toMatch(NAMA);
  });

  test('yang bercabang disisihkan tanpa identitasnya, dua kali sama', () => {
    const { kami, mereka } = duaMeja();
    kami.tindak('PI-2026-0001', { cara: 'langsung' });
    hapus(kami);
    mereka.tindak('PI-2026-0001', { cara: 'pos' });
    const satu = kami.rencana(mereka).selisih;
    expect(satu).toMatchObject([{ sejak: 2, sebab: 'riwayatnya berbeda sejak peristiwa ke-2', mereka: { garam: '' } }]);
    expect(JSON.stringify(satu)).not.toMatch(NAMA);
    expect(kami.rencana(mereka).selisih).toEqual(satu);
  });

  test('kasus yang sudah dihapus di sana masuk sebagai kasus baru seperti adanya', () => {
    const { mereka } = duaMeja();
    hapus(mereka);
    const kami = bukaMeja('lain');
    expect(kami.gabung(mereka).butir).toMatchObject([{ cara: 'tambah', nomor: 'PI-2026-0001' }]);
    const hasil = kami.satu('PI-2026-0001');
    expect([periksaRantai(hasil), hasil.peristiwa.at(-1)?.tindakan]).toEqual([null, 'hapus-identitas']);
    expect(kami.gabung(mereka)).toMatchObject({ butir: [], sama: 1 });
  });

  test('dihapus di sana, di sini belum: di sini tetap, dan yang lebih banyak di sana ditahan', () => {
    const { kami, mereka } = duaMeja();
    hapus(mereka);
    expect(kami.gabung(mereka)).toMatchObject({ butir: [], selisih: [], sama: 1 });
    expect(kami.satu('PI-2026-0001').garam).not.toBe('');
    const { kami: sini, mereka: sana } = duaMeja();
    sana.tindak('PI-2026-0001', { cara: 'pos' });
    hapus(sana);
    expect(sini.gabung(sana).selisih).toMatchObject([{ sebab: 'identitasnya sudah dihapus di sana, di sini belum' }]);
  });

  test('dihapus di kedua meja: tidak ada yang perlu', () => {
    const { kami, mereka } = duaMeja();
    hapus(kami);
    hapus(mereka);
    expect(kami.gabung(mereka)).toMatchObject({ butir: [], selisih: [], sama: 1 });
  });
});
