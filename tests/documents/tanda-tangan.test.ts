import { describe, expect, test } from '@jest/globals';
import type { Kasus, Peristiwa } from '../../src/domain/kasus.js';
import { mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR, LANGKAH } from '../alat/permohonan.js';
import { blok, paragraf, susun } from './alat-naskah.js';
import { bahan, CONTOH } from './contoh.js';
import { bahanPengaduan, CONTOH_PENGADUAN } from './contoh-pengaduan.js';

/** Who signs a paper, with what, and what the proof of delivery says of each item. */

const CAP = '(tanda tangan atau cap jempol)';
const kolom = (jenis: string, k: Kasus, b = bahan()) => blok(susun(jenis, k, b), 'tandaTangan')[0]?.kolom ?? [];

/** The same case, its acts by another post. */
function oleh(k: Kasus, jabatan: string): Kasus {
  return { ...k, peristiwa: k.peristiwa.map((p): Peristiwa => ({ ...p, jabatan })) };
}

/** The same case with other answers of `proses`. */
function diproses(k: Kasus, isi: Peristiwa['isi']): Kasus {
  return {
    ...k,
    peristiwa: k.peristiwa.map((p) => (p.tindakan === 'proses' ? { ...p, isi: { ...p.isi, ...isi } } : p)),
  };
}

describe('warga dapat bercap jempol', () => {
  test.each([
    ['formulir', CONTOH.biasa.terima, bahan()],
    ['tanda-terima', CONTOH.biasa.terima, bahan()],
    ['tanda-bukti-penyerahan', CONTOH.biasa.serah, bahan()],
    ['tanda-terima', dibuka(CONTOH_PENGADUAN.biasa, { saluran: 'tatap-muka' }), bahanPengaduan()],
  ])('%s: di bawah namanya, tidak di bawah petugas', (jenis, k, b) => {
    const [petugas, warga] = kolom(jenis, k, b);
    expect(warga?.bawah).toEqual([CAP]);
    expect(petugas?.bawah.join()).toMatch(/^NIP\. /);
  });
});

/** The same case, come in another way. */
function dibuka(k: Kasus, isi: Peristiwa['isi'], pribadi: Peristiwa['pribadi'] = {}): Kasus {
  const [awal, ...lain] = k.peristiwa;
  if (awal === undefined) throw new Error('kasus kosong');
  const baru = { ...awal, isi: { ...awal.isi, ...isi }, pribadi: { ...awal.pribadi, ...pribadi } };
  return { ...k, peristiwa: [baru, ...lain] };
}

describe('kuasa bertanda tangan di tempat pemohon', () => {
  test.each(['formulir', 'tanda-terima'])('%s', (jenis) => {
    const [, warga] = kolom(jenis, dibuka(CONTOH.biasa.terima, {}, { kuasa: 'Rina Wati' }));
    expect(warga?.nama).toBe('Rina Wati');
    expect(warga?.atas.at(-1)).toBe('Kuasa Pemohon Informasi');
    expect(warga?.bawah).toEqual(['(kuasa dari Asep Suherman)', CAP]);
    const [, sendiri] = kolom(jenis, CONTOH.biasa.terima);
    expect([sendiri?.nama, sendiri?.atas.at(-1)]).toEqual(['Asep Suherman', 'Pemohon Informasi']);
  });
});

describe('tanda terima yang dikirim lewat e-mail', () => {
  test.each([
    ['permohonan', CONTOH.biasa.terima, bahan(), 'kepada Pemohon Informasi.'],
    ['pengaduan', CONTOH_PENGADUAN.biasa, bahanPengaduan(), 'kepada pelapor.'],
  ])('%s: tidak meminta tanda tangan warga, dan menyebut cara kirimnya', (_, k, b, kepada) => {
    const lewat = dibuka(k, { saluran: 'email' });
    expect(kolom('tanda-terima', lewat, b).map((satu) => satu.bawah.join())).toEqual([expect.stringMatching(/^NIP/)]);
    expect(paragraf(susun('tanda-terima', lewat, b))).toContain(`Tanda terima ini dikirim lewat e-mail ${kepada}`);
    expect(paragraf(susun('tanda-terima', k, b)).join()).not.toContain('lewat e-mail');
  });
});

describe('tanda terima meminta tanda tangan warga hanya dari yang ada di loket', () => {
  test.each([
    ['permohonan', CONTOH.biasa.terima, bahan(), ['langsung', 'lisan']],
    ['pengaduan', CONTOH_PENGADUAN.biasa, bahanPengaduan(), ['tatap-muka']],
  ])('%s', (_, k, b, hadir) => {
    const kode = b.standar.saluran.map((s) => s.kode);
    expect(kode.length).toBeGreaterThan(4);
    const meminta = kode.filter((saluran) => kolom('tanda-terima', dibuka(k, { saluran }), b).length === 2);
    expect(meminta).toEqual(hadir);
    expect(kolom('tanda-terima', dibuka(k, { saluran: 'lain' }), b)).toHaveLength(2);
  });
});

describe('yang menerima bertanda tangan dengan jabatannya', () => {
  const loket = ['Petugas Pelayanan Informasi', '(Penerima Permohonan)'];
  test.each(['formulir', 'tanda-terima'])('%s', (jenis) => {
    const k = CONTOH.biasa.terima;
    expect(kolom(jenis, k)[0]?.atas).toEqual(loket);
    const [petugas] = kolom(jenis, oleh(k, 'pejabat-pengaduan'));
    expect(petugas?.atas).toEqual([...loket, expect.stringContaining('Pejabat Pengelola Pengaduan')]);
  });

  test('nama dan NIP-nya milik jabatan itu, bukan Front Office', () => {
    const b = bahan();
    const pejabat = { jabatan: 'Pejabat Pengelola Pengaduan', nama: 'Yayat Hidayat', nip: '197001012000011001' };
    const penandaTangan = { ...b.kantor.penandaTangan, 'pejabat-pengaduan': pejabat };
    const [petugas] = kolom('formulir', oleh(CONTOH.biasa.terima, 'pejabat-pengaduan'), {
      ...b,
      kantor: { ...b.kantor, penandaTangan },
    });
    expect([petugas?.nama, petugas?.bawah]).toEqual(['Yayat Hidayat', ['NIP. 197001012000011001']]);
  });
});

describe('penghitaman per butir pada tanda bukti', () => {
  const butir = (penghitaman?: string) => ({
    ...{ judul: 'Rekap', bentuk: 'softcopy', jumlah: '1 berkas' },
    ...(penghitaman === undefined ? {} : { penghitaman }),
  });
  test.each([
    ['tanpa penghitaman', { penghitaman: null, informasi: [butir()] }, ['Tidak ada']],
    [
      'satu untuk semua',
      { penghitaman: 'Nama dihitamkan.', informasi: [butir(), butir()] },
      ['Lihat di bawah', 'Lihat di bawah'],
    ],
    ['per butir', { penghitaman: 'Lihat tabel.', informasi: [butir('NIK'), butir()] }, ['NIK', 'Lihat di bawah']],
    ['per butir saja', { penghitaman: null, informasi: [butir('NIK'), butir()] }, ['NIK', 'Tidak ada']],
  ])('%s', (_, isi, harap) => {
    const [tabel] = blok(susun('tanda-bukti-penyerahan', diproses(CONTOH.biasa.serah, isi)), 'tabel');
    expect(tabel?.kepala.at(-1)).toBe('Penghitaman');
    expect(tabel?.baris.map((b) => b[4])).toEqual(harap);
    expect(tabel?.lebar).toHaveLength(tabel?.kepala.length ?? 0);
  });

  test('proses menerimanya sebagai bagian keempat, hanya untuk sebagian', async () => {
    const m = mejaDalam();
    try {
      await m.layanan(DAFTAR);
      for (const [kata = '', ...flag] of LANGKAH.slice(0, 4)) await m.layanan([kata, 'pi-1', ...flag]);
      const proses = ['proses', 'pi-1', '--informasi', 'Rekap; softcopy; 1 berkas; NIK dan nama'];
      const seluruhnya = await m.layanan([...proses, '--hasil', 'seluruhnya']);
      expect([seluruhnya.kode, seluruhnya.galat]).toEqual([2, expect.stringContaining('hanya untuk --hasil sebagian')]);
      const lima = await m.layanan([
        ...proses.slice(0, -1),
        'a; b; c; d; e',
        '--hasil',
        'sebagian',
        '--penghitaman',
        'x',
      ]);
      expect([lima.kode, lima.galat]).toEqual([2, expect.stringContaining('keempat: penghitaman')]);
      expect((await m.layanan([...proses, '--hasil', 'sebagian', '--penghitaman', 'Identitas'])).kode).toBe(0);
      const { riwayat } = await m.json(['lihat', 'pi-1']);
      expect(riwayat.at(-1).isi.informasi).toEqual([
        { judul: 'Rekap', bentuk: 'softcopy', jumlah: '1 berkas', penghitaman: 'NIK dan nama' },
      ]);
    } finally {
      m.buang();
    }
  });
});
