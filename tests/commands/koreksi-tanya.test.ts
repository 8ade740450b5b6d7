import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type MejaDalam, mejaDalam } from '../alat/dalam-proses.js';
import { DAFTAR } from '../alat/permohonan.js';
import { CTRL_C, orang } from '../forms/naskah-tanya.js';

let m: MejaDalam;
beforeEach(() => {
  m = mejaDalam();
});
afterEach(() => m.buang());

type Naskah = readonly (readonly [tanya: string, jawab: string])[];
const MANA = 'Isian yang diperbaiki';
const ALASAN = ['Alasan', 'salah tulis'] as const;
const SIMPAN = ['Sudah benar?', 'simpan'] as const;
const ADU = ['adu', '--pelapor', 'Rina Wati', '--saluran', 'kotak', '--uraian', 'Loket tutup', '--telepon'];

async function koreksi(nomor: string, flag: readonly string[], ...naskah: Naskah) {
  const siapa = orang(...naskah);
  const hasil = await m.tanya(['koreksi', nomor, ...flag], siapa.prompter);
  expect(siapa.sisa).toEqual([]);
  return { ...hasil, ...siapa, kata: siapa.dikatakan.join('\n') };
}
const lihat = (nomor = '1') => m.json(['lihat', nomor]);

describe('koreksi tanpa bendera isian, di terminal', () => {
  test('menanyakan isiannya, lalu nilai barunya; yang lama untuk disunting', async () => {
    await m.json(DAFTAR);
    const { kode, ditawari, kata } = await koreksi(
      '1',
      [],
      [MANA, 'alamat'],
      ['Alamat yang benar', 'Maja'],
      ALASAN,
      SIMPAN,
    );
    expect(kode).toBe(0);
    expect(ditawari).toContainEqual(['Alamat yang benar', 'Kp. Sawah RT 02 RW 01, Rangkasbitung']);
    expect(kata).toMatch(/Isian yang diperbaiki +alamat\n[\s\S]*Alamat yang benar +Maja\n/);
    expect(await lihat()).toMatchObject({ alamat: 'Maja', riwayat: { length: 2 } });
  });

  test('yang boleh kosong dikosongkan dengan -', async () => {
    await m.json([...DAFTAR, '--email', 'asep@contoh.id']);
    const tanya = 'E-mail yang benar (- = dikosongkan)';
    const { kata } = await koreksi('1', [], [MANA, 'email'], [tanya, '-'], ALASAN, SIMPAN);
    expect(kata).toMatch(/E-mail yang benar +- \(dikosongkan\)/);
    expect((await lihat()).email).toBeNull();
  });

  test('yang tercatat bukan nilai baru', async () => {
    await m.json(DAFTAR);
    const { kata } = await koreksi('1', [], [MANA, 'alamat'], ['Alamat', ''], ['Alamat', 'Maja'], ALASAN, SIMPAN);
    expect(kata).toContain('sama dengan yang tercatat');
  });

  test('ganti isian dengan <: yang semula tidak ikut dikoreksi', async () => {
    await m.json(DAFTAR);
    const naskah: Naskah = [
      [MANA, 'alamat'],
      ['Alamat yang benar', 'Maja'],
      ['Alasan', '<'],
      ['Alamat yang benar', '<'],
    ];
    await koreksi('1', [], ...naskah, [MANA, 'nama'], ['Nama pemohon yang benar', 'Asep S.'], ALASAN, SIMPAN);
    expect(await lihat()).toMatchObject({ nama: 'Asep S.', alamat: 'Kp. Sawah RT 02 RW 01, Rangkasbitung' });
  });

  test('ganti isian di kartu: hanya yang terakhir dipilih yang dikoreksi', async () => {
    await m.json(DAFTAR);
    await koreksi(
      '1',
      [],
      ...([[MANA, 'alamat'], ['Alamat yang benar', 'Maja'], ALASAN, ['Sudah benar?', 'ubah']] as const),
      ...([['Jawaban mana?', 'isian'], [MANA, 'nama'], ['Nama pemohon yang benar', 'Asep S.'], SIMPAN] as const),
    );
    expect(await lihat()).toMatchObject({ nama: 'Asep S.', alamat: 'Kp. Sawah RT 02 RW 01, Rangkasbitung' });
  });

  test('keberatan: alasannya, satu demi satu', async () => {
    await m.json(DAFTAR);
    m.jam('2026-05-04T09:00:00+07:00');
    await m.json(['keberatan', 'daftar', '1', '--alasan', 'c', '--kasus-posisi', 'Tidak ditanggapi']);
    const naskah: Naskah = [
      ['Alasan keberatan yang benar', 'c'],
      ['Alasan keberatan lain', 'g'],
      ['Alasan keberatan lain', ''],
    ];
    const { kode, ditawari } = await koreksi('kb-1', [], [MANA, 'alasan-keberatan'], ...naskah, ALASAN, SIMPAN);
    expect([kode, ditawari[1]]).toEqual([0, ['Alasan keberatan yang benar', 'c']]);
    expect((await lihat('kb-1')).alasan).toEqual(['c', 'g']);
  });

  test('pilihan: yang tercatat tidak ditawarkan, yang bukan milik kasus ini pun tidak', async () => {
    await m.json(DAFTAR);
    const { pilihan } = await koreksi(
      '1',
      [],
      [MANA, 'cara-memperoleh'],
      ['Cara memperoleh yang benar', 'salinan'],
      ALASAN,
      SIMPAN,
    );
    expect(pilihan.get('Cara memperoleh yang benar')).toEqual(['', 'salinan', '<']);
    expect(pilihan.get(MANA)).not.toContain('bentuk');
    expect((await lihat()).caraMemperoleh).toBe('salinan');
    const bentuk = await koreksi('1', [], [MANA, 'bentuk'], ['Bentuk salinan yang benar', 'softcopy'], ALASAN, SIMPAN);
    expect(bentuk.kode).toBe(0);
  });

  test('saklar dinyalakan dan dimatikan; saluran dipilih dari standarnya', async () => {
    await m.json([...ADU, '081290001234']);
    const TANYA = 'Pelapor minta isi laporannya disembunyikan?';
    const nyala = await koreksi('pd-1', [], [MANA, 'rahasia'], [TANYA, 'ya'], ALASAN, SIMPAN);
    expect(nyala.pilihan.get(TANYA)).toEqual(['', 'ya', '<']);
    expect((await lihat('pd-1')).rahasia).toBe(true);
    await koreksi('pd-1', [], [MANA, 'rahasia'], [TANYA, 'tidak'], ALASAN, SIMPAN);
    expect((await lihat('pd-1')).rahasia).toBeNull();
    const saluran = await koreksi('pd-1', [], [MANA, 'saluran'], ['Saluran yang benar', 'telepon'], ALASAN, SIMPAN);
    expect(saluran.pilihan.get('Saluran yang benar')).not.toContain('kotak');
  });

  test('hari diterima hanya pada kasus yang berjalan', async () => {
    await m.json(DAFTAR);
    const buka = await koreksi('1', [], [MANA, 'diterima'], ['Hari diterima yang benar', '2026-03-12'], ALASAN, SIMPAN);
    expect(buka.ditawari).toContainEqual(['Hari diterima yang benar', '2026-03-13']);
    await m.json(['cabut', '1', '--alasan', 'tidak jadi']);
    const { pilihan } = await koreksi('1', [], [MANA, 'nama'], ['Nama pemohon', 'Asep S.'], ALASAN, SIMPAN);
    expect(pilihan.get(MANA)).not.toContain('diterima');
  });
});

describe('koreksi dengan bendera, di terminal', () => {
  test('isian yang sudah diberi nilai tidak ditanyakan lagi', async () => {
    await m.json(DAFTAR);
    await koreksi('1', ['--alamat', 'Maja'], ALASAN, SIMPAN);
    expect((await lihat()).alamat).toBe('Maja');
    await koreksi('1', ['--kosongkan', 'pekerjaan', '--telepon', '081290001234'], ALASAN, SIMPAN);
  });

  test('--isian menyebut yang ditanyakan, juga di samping isian lain', async () => {
    await m.json(DAFTAR);
    const naskah: Naskah = [['Cara memperoleh yang benar', 'salinan'], ALASAN, SIMPAN];
    await koreksi('1', ['--isian', 'cara-memperoleh', '--alamat', 'Maja'], ...naskah);
    expect(await lihat()).toMatchObject({ alamat: 'Maja', caraMemperoleh: 'salinan' });
  });
});

describe('koreksi dengan bendera dan --isian, di terminal', () => {
  test('yang dikosongkan tidak ditanyakan; yang berlaku karena benderanya ditanyakan', async () => {
    await m.json(DAFTAR);
    const flag = ['--isian', 'bentuk', '--cara-memperoleh', 'salinan', '--kosongkan', 'pekerjaan'];
    const { pilihan } = await koreksi('1', flag, ['Bentuk salinan yang benar', 'softcopy'], ALASAN, SIMPAN);
    expect(pilihan.get('Bentuk salinan yang benar')).toContain('hardcopy');
    expect(await lihat()).toMatchObject({ caraMemperoleh: 'salinan', bentuk: 'softcopy' });
  });
});

describe('draf koreksi', () => {
  test.each<[string, Naskah]>([
    [
      'nilai yang sudah diterima',
      [
        ['Alamat yang benar', 'Jl. Multatuli 7'],
        ['Alasan', CTRL_C],
      ],
    ],
    ['nilai yang belum selesai diketik', [['Alamat yang benar', `Jl. Multatuli 7${CTRL_C}`]]],
  ])('dari tugas, %s utuh pada --lanjut', async (_, naskah) => {
    await m.json(DAFTAR);
    const siapa = orang(
      ['Tugas: ', 'PI-2026-0001'],
      ['PI-2026-0001: lakukan apa?', 'koreksi'],
      [MANA, 'alamat'],
      ...naskah,
      ['Tugas: ', 'q'],
    );
    await m.tanya(['tugas'], siapa.prompter, { tty: true });
    expect(siapa.dikatakan.join('\n')).toMatch(/layanan koreksi PI-2026-0001 --lanjut [0-9a-f]{6}/);
    expect((await lihat()).riwayat).toHaveLength(1);
    const nilai: Naskah = naskah.length > 1 ? [] : [['Alamat yang benar', '']];
    const { ditawari } = await koreksi('1', ['--lanjut'], ...nilai, ALASAN, SIMPAN);
    if (naskah.length === 1) expect(ditawari).toContainEqual(['Alamat yang benar', 'Jl. Multatuli 7']);
    expect((await lihat()).alamat).toBe('Jl. Multatuli 7');
  });
});

describe('koreksi di luar terminal', () => {
  test('semua yang kurang disebut: isian jenis kasusnya dan alasannya', async () => {
    await m.json([...ADU, '081290001234']);
    const { kode, galat } = await m.layanan(['koreksi', 'pd-1']);
    expect(kode).toBe(2);
    expect(galat).toMatch(/--uraian.* \/ --terlapor.*: wajib diisi salah satu/);
    expect(galat).not.toContain('--cara-memperoleh');
    expect(galat).toContain('--alasan: wajib diisi');
  });

  test('--isian tanpa nilainya ditolak, tidak mengosongkan', async () => {
    await m.json([...ADU, '081290001234']);
    const { kode, galat } = await m.layanan(['koreksi', 'pd-1', '--isian', 'telepon', '--alasan', 'salah']);
    expect([kode, galat]).toEqual([2, expect.stringContaining('--telepon: wajib diisi')]);
    expect((await lihat('pd-1')).telepon).toBe('081290001234');
  });

  test('--isian milik jenis kasus lain ditolak dengan yang ada, tanpa contoh yang sendiri ditolak', async () => {
    await m.json(DAFTAR);
    const { kode, galat } = await m.layanan(['koreksi', '1', '--isian', 'uraian', '--alasan', 'salah']);
    expect([kode, galat]).toEqual([
      2,
      expect.stringMatching(/--isian: bukan isian permohonan; yang ada: nik, .*rincian/),
    ]);
    expect(galat).not.toContain('--uraian');
  });

  test.each<[string, readonly string[], string]>([
    ['bentuk salinan', ['--bentuk', 'hardcopy'], '--bentuk: hanya untuk --cara-memperoleh salinan'],
    ['cara salinan', ['--cara-memperoleh', 'melihat', '--cara-salinan', 'pos'], '--cara-salinan: hanya untuk'],
    ['dikosongkan dan diisi', ['--kosongkan', 'email', '--email', 'a@contoh.id'], '--kosongkan: --email sudah diberi'],
  ])('yang dilarang formulirnya ditolak: %s', async (_, flag, sebab) => {
    await m.json(DAFTAR);
    const { kode, galat } = await m.layanan(['koreksi', '1', ...flag, '--alasan', 'x']);
    expect([kode, galat]).toEqual([2, expect.stringContaining(sebab)]);
    expect((await lihat()).riwayat).toHaveLength(1);
  });

  test('cara memperoleh dan bentuknya sekaligus; kembali melihat mengosongkan keduanya', async () => {
    await m.json(DAFTAR);
    const bentuk = ['--bentuk', 'softcopy', '--cara-salinan', 'email'];
    await m.json(['koreksi', '1', '--cara-memperoleh', 'salinan', ...bentuk, '--alasan', 'x']);
    expect(await lihat()).toMatchObject({ bentuk: 'softcopy', caraSalinan: 'email' });
    await m.json(['koreksi', '1', '--cara-memperoleh', 'melihat', '--alasan', 'x']);
    expect(await lihat()).toMatchObject({ bentuk: null, caraSalinan: null });
  });

  test('--isian yang tidak dikenal ditolak', async () => {
    await m.json(DAFTAR);
    const { kode, galat } = await m.layanan(['koreksi', '1', '--isian', 'constructor', '--alasan', 'salah']);
    expect([kode, galat]).toEqual([2, expect.stringContaining('--isian: bukan nama isian')]);
  });
});
