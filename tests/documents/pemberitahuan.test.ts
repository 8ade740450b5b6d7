import { describe, expect, test } from '@jest/globals';
import { pengisiDalam } from '../../src/documents/templat.js';
import type { Isi } from '../../src/domain/kasus.js';
import { gambar } from '../adapters/pdf-alat.js';
import { blok, letakBerurutan, paragraf, pasangan, susun, tulisan } from './alat-naskah.js';
import { BEKU, bahan, CONTOH, kasus, STANDAR } from './contoh.js';

const [DAFTAR] = CONTOH.biasa.terima.peristiwa;

/** The ordinary request, processed with this outcome. */
function diproses(isi: Isi) {
  if (DAFTAR === undefined) throw new Error('contoh berubah');
  const status = STANDAR.langkah.find((l) => l.tindakan === 'proses')?.hasil?.[String(isi.hasil)] ?? null;
  const oleh = { tanggal: '2026-03-25', jabatan: 'petugas-informasi' };
  const beku: Isi = status === 'tidak-dapat-diberikan' ? { beku: BEKU } : {};
  return kasus('PI-2026-0002', [DAFTAR, { tindakan: 'proses', ...oleh, status, isi: { ...isi, ...beku } }]);
}

const pemberitahuan = (isi: Isi) => susun('pemberitahuan', diproses(isi));
const hal = (isi: Isi) => Object.fromEntries(blok(pemberitahuan(isi), 'tabel')[0]?.baris.map((b) => b.slice(1)) ?? []);
const INFORMASI = [{ judul: 'Renstra', bentuk: 'softcopy', jumlah: '1 berkas' }];

describe('bagian A', () => {
  test('label formulir berurutan', () => {
    const label = [
      'PEMBERITAHUAN TERTULIS',
      'Nomor Pendaftaran: PI-2026-0002',
      'Jumat, 13 Maret 2026 pukul 09.30 WIB',
      'Asep Suherman',
      'Rincian Informasi yang Dibutuhkan',
      'A. Informasi Dapat Diberikan Sebagian',
      'Penguasaan informasi publik',
      'Bentuk fisik yang tersedia',
      'Biaya yang dibutuhkan',
      'Cara memperoleh informasi',
      'Waktu penyediaan',
      'Penghitaman/pengaburan',
      'Informasi yang Diberikan',
      'B. Informasi Tidak Dapat Diberikan karena:',
      'belum dikuasai',
      'belum didokumentasikan',
      'keberatan kepada Atasan PPID (Sekretaris Daerah Kabupaten Lebak)',
      '30 (tiga puluh) hari kerja',
      'Rangkasbitung, 25 Maret 2026',
    ];
    const teks = tulisan(susun('pemberitahuan', CONTOH.biasa.serah));
    expect(letakBerurutan(teks, label).filter(([, letak]) => letak === -1)).toEqual([]);
  });

  test('menjelaskan yang diberikan, baris demi baris', () => {
    const [rincian, daftar] = blok(susun('pemberitahuan', CONTOH.biasa.serah), 'tabel');
    expect(rincian?.baris).toEqual([
      ['1', 'Penguasaan informasi publik', 'Kami (Dinas Sosial Kabupaten Lebak)'],
      ['2', 'Bentuk fisik yang tersedia', 'softcopy dan hardcopy'],
      ['3', 'Biaya yang dibutuhkan', 'Penyalinan Rp0, pengiriman Rp0, lain-lain Rp0 (tidak dipungut biaya)'],
      ['4', 'Cara memperoleh informasi', 'Mendapatkan salinan informasi (softcopy); E-mail'],
      ['5', 'Waktu penyediaan', 'Siap diserahkan sejak Rabu, 25 Maret 2026'],
      ['6', 'Penghitaman/pengaburan', 'Nama dan alamat penerima dihitamkan (UU 14/2008 Pasal 17 huruf h).'],
    ]);
    expect(daftar?.baris[1]).toEqual(['2', 'Rekapitulasi penerima BPNT per desa 2025', 'hardcopy', '14 lembar']);
  });

  test('daftarnya sama dengan yang kemudian tercantum pada tanda bukti penyerahan', () => {
    const bukti = blok(susun('tanda-bukti-penyerahan', CONTOH.panjang.serah), 'tabel')[0]?.baris;
    const daftar = blok(susun('pemberitahuan', CONTOH.panjang.serah), 'tabel')[1]?.baris;
    expect(daftar).toEqual(bukti?.map((baris) => baris.slice(0, 4)));
  });

  test('bentuk yang sama disebut sekali', () => {
    const informasi = [...INFORMASI, ...INFORMASI];
    expect(hal({ hasil: 'seluruhnya', informasi })['Bentuk fisik yang tersedia']).toBe('softcopy');
  });

  test('penghitaman beberapa baris menjadi satu sel', () => {
    const isi = { hasil: 'sebagian', informasi: INFORMASI, penghitaman: 'Nama.\r\nAlamat.' };
    expect(hal(isi)['Penghitaman/pengaburan']).toBe('Nama. Alamat.');
  });

  test('tanpa daftar tidak ada tabel kosong dan tidak ada baris bentuk', () => {
    expect(blok(pemberitahuan({ hasil: 'seluruhnya' }), 'tabel')).toHaveLength(1);
    expect(Object.keys(hal({ hasil: 'seluruhnya' }))).not.toContain('Bentuk fisik yang tersedia');
  });
});

describe('setiap hasil', () => {
  const JUDUL = 'A. Informasi Dapat Diberikan';

  test.each([
    ['seluruhnya', `${JUDUL} Seluruhnya`, 'Tidak ada bagian yang dihitamkan atau dikaburkan'],
    ['sebagian', `${JUDUL} Sebagian`, 'Nama dihitamkan.'],
  ])('%s: bagian A terisi, kotak bagian B kosong', (hasil, judul, penghitaman) => {
    const isi = { hasil, informasi: INFORMASI, ...(hasil === 'sebagian' ? { penghitaman: 'Nama dihitamkan.' } : {}) };
    expect(paragraf(pemberitahuan(isi))).toContain(judul);
    expect(hal(isi)['Penghitaman/pengaburan']).toBe(penghitaman);
    expect(blok(pemberitahuan(isi), 'centang')[0]?.isi.map((c) => c.ya)).toEqual([false, false]);
    expect(paragraf(pemberitahuan(isi)).join()).not.toContain('bukan penolakan');
  });

  test.each([
    ['belum-dikuasai', [true, false], 'Badan Publik Lain yang Menguasai Informasi (Apabila Diketahui) dan Keterangan'],
    ['belum-didokumentasikan', [false, true], 'Keterangan'],
  ])('%s: kotak bagian B tercentang, bagian A tanpa tabel', (hasil, ya, label) => {
    const naskah = pemberitahuan({ hasil, keterangan: 'Dikelola Kementerian Sosial.' });
    expect(blok(naskah, 'centang')[0]?.isi.map((c) => c.ya)).toEqual(ya);
    expect(blok(naskah, 'tabel')).toEqual([]);
    expect(paragraf(naskah)).toEqual(expect.arrayContaining([JUDUL, label]));
    expect(blok(naskah, 'kutipan').at(-1)?.baris).toEqual(['Dikelola Kementerian Sosial.']);
    expect(paragraf(naskah).join()).toContain(
      'bukan penolakan atas informasi yang dikecualikan menurut UU 14/2008 Pasal 17',
    );
  });

  test.each(['seluruhnya', 'sebagian', 'belum-dikuasai', 'belum-didokumentasikan'])(
    '%s: keterangan disebut sekali bila ada, tanpa judul bila tidak',
    (hasil) => {
      const tanpa = blok(pemberitahuan({ hasil }), 'kutipan').length;
      expect(blok(pemberitahuan({ hasil, keterangan: 'a' }), 'kutipan')).toHaveLength(tanpa + 1);
      expect(paragraf(pemberitahuan({ hasil })).filter((t) => /Keterangan$/.test(t))).toEqual([]);
      expect(tulisan(pemberitahuan({ hasil }))).not.toMatch(/undefined|null|NaN|\[object/);
    },
  );

  test.each(['seluruhnya', 'belum-dikuasai'])('%s: digambar dua kali, byte yang sama', async (hasil) => {
    const [a, b] = [await gambar(pemberitahuan({ hasil })), await gambar(pemberitahuan({ hasil }))];
    expect(Buffer.compare(a, b)).toBe(0);
  });
});

test('yang menandatangani PPID, bukan petugas yang memproses', () => {
  const penandaTangan = {
    ppid: { jabatan: 'Plt. PPID', nama: 'Siti Contoh', nip: '198001012005012001' },
    'petugas-informasi': { jabatan: 'Petugas Informasi', nama: 'Budi Contoh', nip: '' },
  };
  const dengan = bahan({ kantor: { ...bahan().kantor, penandaTangan } });
  expect(blok(susun('pemberitahuan', CONTOH.biasa.serah, dengan), 'tandaTangan')[0]?.kolom).toEqual([
    { atas: ['Rangkasbitung, 25 Maret 2026', 'Plt. PPID,'], nama: 'Siti Contoh', bawah: ['NIP. 198001012005012001'] },
  ]);
});

test('koreksi sebelum langkahnya terbaca, koreksi sesudahnya tidak', () => {
  const [daftar, proses] = CONTOH.biasa.serah.peristiwa;
  if (daftar === undefined || proses === undefined) throw new Error('contoh berubah');
  const koreksi = { tindakan: 'koreksi', isi: { menjadi: {} }, pribadi: { nama: 'Asep Suparman' } };
  const sebelum = kasus('PI-2026-0002', [daftar, { ...koreksi, urut: 2 }, { ...proses, urut: 3 }]);
  const sesudah = kasus('PI-2026-0002', [daftar, proses, { ...koreksi, urut: 3 }]);
  expect(pasangan(susun('pemberitahuan', sebelum)).Nama).toBe('Asep Suparman');
  expect(pasangan(susun('pemberitahuan', sesudah)).Nama).toBe('Asep Suherman');
});

test('setiap pengisi templat dikenal, dan isian berkurung kurawal tetap teks', () => {
  expect(pengisiDalam(bahan().templat('pemberitahuan')).sort()).toEqual([
    'atasanPpid',
    'kantor',
    'nomor',
    'nomorSurat',
    'tanggal',
  ]);
  const jahat = '{nomor} {kantor} $& {tiada}';
  const informasi = [{ judul: jahat, bentuk: jahat, jumlah: jahat }];
  const naskah = pemberitahuan({ hasil: 'sebagian', informasi, penghitaman: jahat, keterangan: jahat });
  const [rincian, daftar] = blok(naskah, 'tabel');
  expect(rincian?.baris.flat().filter((sel) => sel === jahat)).toHaveLength(2);
  expect(daftar?.baris).toEqual([['1', jahat, jahat, jahat]]);
  expect(blok(naskah, 'kutipan').at(-1)?.baris).toEqual([jahat]);
});
