import { describe, expect, test } from '@jest/globals';
import { barisDari } from '../../src/documents/isian.js';
import { blok, paragraf, pasangan, susun } from './alat-naskah.js';
import { bahan, CONTOH, kasus, STANDAR } from './contoh.js';

const serahDengan = (isi: Record<string, string>, pribadi: Record<string, string>, p: object = {}) => {
  const [daftar, proses, serah] = CONTOH.biasa.serah.peristiwa;
  if (daftar === undefined || proses === undefined || serah === undefined) throw new Error('contoh berubah');
  const ubah = { ...serah, isi: { ...serah.isi, ...isi }, pribadi: { ...serah.pribadi, ...pribadi }, ...p };
  return kasus('PI-2026-0002', [daftar, proses, ubah]);
};

describe('setiap naskah', () => {
  const semua = Object.entries(CONTOH).flatMap(([nama, k]) => [
    [nama, 'tanda-terima', k.terima] as const,
    [nama, 'perpanjangan', k.perpanjang] as const,
    [nama, 'sk-penolakan', k.tolak] as const,
    [nama, 'pemberitahuan', k.serah] as const,
    [nama, 'tanda-bukti-penyerahan', k.serah] as const,
  ]);

  test.each(semua)('%s %s tidak menulis isian kosong', (_, jenis, k) => {
    expect(JSON.stringify(susun(jenis, k))).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test.each(semua)('%s %s menyamarkan NIK dan No. KK', (_, jenis, k) => {
    const tulisan = JSON.stringify(susun(jenis, k));
    expect(tulisan).toContain('360214******900');
    expect(/3602141303909\d{3}/.test(tulisan)).toBe(false);
  });

  test.each(semua)('%s %s berkepala kantor dan berakhir tanda tangan', (_, jenis, k) => {
    const naskah = susun(jenis, k);
    expect(naskah.blok[0]).toMatchObject({ jenis: 'kop', baris: ['PEMERINTAH KABUPATEN LEBAK', 'DINAS SOSIAL'] });
    expect(naskah.blok.at(-1)?.jenis).toBe('tandaTangan');
  });
});

describe('tanda terima', () => {
  const naskah = susun('tanda-terima', CONTOH.biasa.terima);

  test('menyebut nomor, waktu terima, dan identitas', () => {
    expect(pasangan(naskah)).toMatchObject({
      'Nomor Pendaftaran': 'PI-2026-0002',
      Diterima: 'Jumat, 13 Maret 2026 pukul 09.30 WIB',
      Saluran: 'Datang langsung',
      Nama: 'Asep Suherman',
      NIK: '360214******9001',
      'Cara Memperoleh Informasi': 'Mendapatkan salinan informasi (softcopy)',
      'Cara Mendapatkan Salinan': 'E-mail',
      'Nomor Telepon/E-mail': '081234567890 / asep@contoh.id',
      'Berkas Terlampir': 'ktp.pdf',
    });
  });

  test('nama berkas yang sudah dihapus meninggalkan jumlahnya', () => {
    const [p] = CONTOH.panjang.terima.peristiwa;
    const k = kasus('PI-2026-0003', [{ ...p, tindakan: 'daftar', pribadi: {} }]);
    expect(pasangan(susun('tanda-terima', k))['Berkas Terlampir']).toBe('12 berkas');
  });

  test('nama berkas berurutan seperti dilampirkan', () => {
    const berkas = pasangan(susun('tanda-terima', CONTOH.panjang.terima))['Berkas Terlampir'];
    expect(berkas).toMatch(/^lampiran-nomor-1\.pdf; lampiran-nomor-2\.pdf; .*; lampiran-nomor-12\.pdf$/);
  });

  test.each([
    [{ telepon: '081234567890' }, '081234567890'],
    [{ email: 'asep@contoh.id' }, 'asep@contoh.id'],
    [{}, undefined],
  ])('kontak %j ditulis sebaris, atau tidak sama sekali', (pribadi, kontak) => {
    const isi = { rincian: 'a', tujuan: 'b', tenggat: { janji: '2026-03-27' } };
    const k = kasus('PI-2026-0009', [{ tindakan: 'daftar', status: 'terdaftar', isi, pribadi }]);
    expect(pasangan(susun('tanda-terima', k))['Nomor Telepon/E-mail']).toBe(kontak);
  });

  test('menyebut kedua tenggat dengan dasarnya', () => {
    expect(blok(naskah, 'tabel')[0]?.baris).toEqual([
      ['Janji layanan: 5 (lima) hari kerja', 'Jumat, 27 Maret 2026', STANDAR.janji?.dasar],
      [
        'Pemberitahuan tertulis menurut undang-undang: 10 (sepuluh) hari kerja',
        'Senin, 6 April 2026',
        'UU 14/2008 Pasal 22 ayat (7)',
      ],
    ]);
    expect(paragraf(naskah).join()).not.toContain('sementara');
  });

  test('tenggat sementara menyebut tahun kalender yang belum ada', () => {
    expect(paragraf(susun('tanda-terima', CONTOH.panjang.terima)).join()).toContain('libur tahun 2027 belum dimuat');
  });

  test('tanpa tenggat undang-undang hanya janji yang disebut', () => {
    const standar = { ...STANDAR, undangUndang: null, perpanjangan: null };
    const tanpa = susun('tanda-terima', CONTOH.biasa.terima, bahan({ standar }));
    expect(blok(tanpa, 'tabel')[0]?.baris).toHaveLength(1);
    expect(paragraf(tanpa).join()).not.toContain('diperpanjang');
  });

  test('langkah berikutnya datang dari standar, dengan pelaksananya', () => {
    const langkah = blok(naskah, 'tabel')[1]?.baris ?? [];
    expect(langkah.map((b) => b[0])).toEqual(['2', '3', '4', '5', '6', '7', '8']);
    expect(langkah[1]?.[2]).toBe('Kepala Dinas');
  });

  test('hari terima yang lain dari hari pencatatan ditulis tanpa jam', () => {
    const [p] = CONTOH.biasa.terima.peristiwa;
    const k = kasus('PI-2026-0002', [{ ...p, tindakan: 'daftar', tanggal: '2026-03-12' }]);
    expect(pasangan(susun('tanda-terima', k)).Diterima).toBe('Kamis, 12 Maret 2026');
  });

  test('badan hukum disebut dengan nomor SK, tanpa NIK', () => {
    const isi = { badanHukum: 'AHU-0001.AH.01.07', rincian: 'a', tujuan: 'b', tenggat: { janji: '2026-03-27' } };
    const k = kasus('PI-2026-0009', [{ tindakan: 'daftar', status: 'terdaftar', isi, pribadi: { nama: 'Yayasan' } }]);
    expect(pasangan(susun('tanda-terima', k))).toMatchObject({ 'Nomor SK Badan Hukum': 'AHU-0001.AH.01.07' });
  });

  test('identitas yang sudah dihapus tidak meninggalkan baris kosong', () => {
    const isi = { rincian: 'a', tujuan: 'b', tenggat: { janji: '2026-03-27' } };
    const k = kasus('PI-2026-0009', [{ tindakan: 'daftar', status: 'terdaftar', isi, pribadi: {} }]);
    const baris = pasangan(susun('tanda-terima', k));
    expect(baris.Nama).toBe('(tidak tersedia)');
    expect(Object.keys(baris)).toEqual(['Nomor Pendaftaran', 'Diterima', 'Nama']);
  });

  test('biaya, hak, dan saluran pengaduan', () => {
    expect(paragraf(naskah)).toContain('Tidak dipungut biaya.');
    const [hak, saluran] = blok(naskah, 'daftar');
    expect(hak?.butir.join()).toMatch(/keberatan kepada Atasan PPID \(Sekretaris Daerah Kabupaten Lebak\)/);
    expect(saluran?.butir).toContain('SP4N-LAPOR! (www.lapor.go.id)');
  });
});

describe('SK penolakan', () => {
  test('menyebut huruf Pasal 17 beserta bunyinya dan dasar lain', () => {
    const [dasar] = blok(susun('sk-penolakan', CONTOH.biasa.tolak), 'centang');
    expect(dasar?.isi.map((b) => b.ya)).toEqual([true, true]);
    expect(dasar?.isi[0]?.teks).toMatch(/^Pasal 17 huruf h .*rahasia pribadi\.$/);
    expect(dasar?.isi[1]?.teks).toContain('Nomor 27 Tahun 2022');
  });

  test.each([
    ['pendek', [true, false]],
    ['panjang', [false, true]],
  ] as const)('dasar yang tidak dipakai tetap tidak dicentang (%s)', (nama, ya) => {
    expect(blok(susun('sk-penolakan', CONTOH[nama].tolak), 'centang')[0]?.isi.map((b) => b.ya)).toEqual(ya);
  });

  test('memuat urutan wajib formulir', () => {
    const tulisan = JSON.stringify(susun('sk-penolakan', CONTOH.biasa.tolak));
    const wajib = [
      'TENTANG PENOLAKAN PERMOHONAN INFORMASI',
      'Rekapitulasi penerima bantuan sosial',
      'INFORMASI YANG DIKECUALIKAN',
      'Pasal 17 huruf h',
      'uji konsekuensi',
      'stigma',
      'Jangka Waktu Pengecualian',
      'PERMOHONAN INFORMASI DITOLAK',
      '30 (tiga puluh) hari kerja',
      'Rangkasbitung, 25 Maret 2026',
    ];
    const letak = wajib.map((w) => tulisan.indexOf(w));
    expect(letak).not.toContain(-1);
    expect(letak).toEqual([...letak].sort((a, b) => a - b));
  });

  test('pejabat yang bernama menandatangani dengan nama dan NIP', () => {
    const { kantor } = bahan();
    const ppid = { jabatan: 'Plt. PPID', nama: 'Siti Contoh', nip: '198001012005012001' };
    const dengan = bahan({ kantor: { ...kantor, penandaTangan: { ppid } } });
    expect(blok(susun('sk-penolakan', CONTOH.biasa.tolak, dengan), 'tandaTangan')[0]?.kolom).toEqual([
      {
        atas: ['Rangkasbitung, 25 Maret 2026', 'Plt. PPID,'],
        nama: 'Siti Contoh',
        bawah: ['NIP. 198001012005012001'],
      },
    ]);
  });
});

describe('tanda bukti penyerahan', () => {
  const naskah = susun('tanda-bukti-penyerahan', CONTOH.biasa.serah);

  test('bernomor sendiri dan mendaftar yang diserahkan', () => {
    expect(blok(naskah, 'judul')[0]?.bawah).toBe('Nomor: TB-2026-0001');
    expect(blok(naskah, 'tabel')[0]?.baris).toEqual([
      ['1', 'Rekapitulasi penerima PKH per desa 2025', 'softcopy', '1 berkas', 'Lihat di bawah'],
      ['2', 'Rekapitulasi penerima BPNT per desa 2025', 'hardcopy', '14 lembar', 'Lihat di bawah'],
    ]);
  });

  test('menyebut cara, resi, dan biaya Rp0', () => {
    expect(blok(naskah, 'centang')[0]?.isi.filter((b) => b.ya)).toEqual([{ teks: 'Pos', ya: true }]);
    expect(pasangan(naskah)).toMatchObject({ 'Nomor Resi': 'P2603250001234', Biaya: 'Rp0 (tidak dipungut biaya)' });
  });

  test.each([
    ['KTP 3602141303909001', 'KTP 360214******9001'],
    ['3602 1413 0390 9001', '360214******9001'],
    ['SIM 12345', 'SIM 12345'],
  ])('identitas penerima %s ditulis %s', (identitasPenerima, tulisan) => {
    const k = serahDengan({}, { identitasPenerima });
    expect(pasangan(susun('tanda-bukti-penyerahan', k))['Identitas Penerima']).toBe(tulisan);
  });

  test.each([
    [CONTOH.biasa.serah, 'Pemohon Informasi'],
    [CONTOH.panjang.serah, 'Kuasa Pemohon Informasi'],
    [serahDengan({}, { penerima: 'Orang Lain' }), ''],
  ])('yang menerima disebut menurut kedudukannya (%#)', (k, sebagai) => {
    const [ttd] = blok(susun('tanda-bukti-penyerahan', k), 'tandaTangan');
    expect(ttd?.kolom[1]?.atas).toEqual(['Rangkasbitung, 25 Maret 2026', 'Yang Menerima,', sebagai]);
  });

  test('diserahkan kemarin, dicatat hari ini: hanya hari dan tanggal', () => {
    const k = serahDengan({}, {}, { waktu: '2026-03-26T08:00:00+07:00' });
    expect(paragraf(susun('tanda-bukti-penyerahan', k))[0]).toMatch(/^Pada hari Rabu, 25 Maret 2026, Dinas/);
  });
});

test.each([
  ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['\n\na\n\n\n\nb\n\n', ['a', '', 'b']],
  ['a\u2028b', ['a', 'b']],
  ['', []],
])('teks %j menjadi baris %j', (nilai, baris) => {
  expect(barisDari(nilai)).toEqual(baris);
});
