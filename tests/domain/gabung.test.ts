import { describe, expect, test } from '@jest/globals';
import { JENIS_KANTOR } from '../../src/domain/catatan-sendiri.js';
import { rencanakanGabung } from '../../src/domain/gabung.js';
import { nomorLama, serupaBerlaku, tautanBerlaku } from '../../src/domain/gabung-catatan.js';
import { NOMOR_KANTOR } from '../../src/domain/kantor.js';
import { berkasBaru, periksaRantai, tambahkan } from '../../src/domain/rantai.js';
import { bukaMeja, CATAT, type Meja, tindakanKasus } from './gabung-bahan.js';

const cara = (r: { butir: readonly { cara: string; asal: string; nomor: string }[] }) =>
  r.butir.map((b) => `${b.cara} ${b.asal} ${b.nomor}`);

/** Two desks: one goes on in the office, the other with a copy in a village. */
function duaMeja(): [Meja, Meja] {
  const kantor = bukaMeja('a');
  kantor.daftar('PI');
  return [kantor, kantor.cabang('b')];
}

describe('kasus yang dikenal keduanya', () => {
  test('yang sama tidak diubah', () => {
    const [a, b] = duaMeja();
    expect(a.gabung(b)).toEqual({ butir: [], kunci: null, selisih: [], tertahan: [], sama: 1 });
  });

  test('yang lebih panjang di sana dilanjutkan dengan riwayat yang sama sidiknya', () => {
    const [a, b] = duaMeja();
    b.tindak('PI-2026-0001');
    const rencana = a.gabung(b);
    expect(cara(rencana)).toEqual(['lanjutkan PI-2026-0001 PI-2026-0001']);
    expect(a.satu('PI-2026-0001')).toEqual(b.satu('PI-2026-0001'));
    expect(rencana.butir[0]?.dasar?.revisi).toBe(1);
  });

  test('yang lebih panjang di sini tetap', () => {
    const [a, b] = duaMeja();
    a.tindak('PI-2026-0001');
    const sebelum = a.satu('PI-2026-0001');
    expect(a.gabung(b)).toMatchObject({ butir: [], selisih: [], sama: 1 });
    expect(a.satu('PI-2026-0001')).toBe(sebelum);
  });

  test('yang berjalan sendiri-sendiri disebut, dengan peristiwa pertama yang berbeda; milik sini tetap', () => {
    const [a, b] = duaMeja();
    a.tindak('PI-2026-0001');
    b.tindak('PI-2026-0001');
    const sebelum = a.satu('PI-2026-0001');
    const { butir, selisih } = a.gabung(b);
    expect(butir).toEqual([]);
    expect(selisih).toMatchObject([{ asal: 'PI-2026-0001', nomor: 'PI-2026-0001', sejak: 2 }]);
    expect(selisih[0]?.mereka).toBe(b.satu('PI-2026-0001'));
    expect(a.satu('PI-2026-0001')).toBe(sebelum);
  });

  test('kasus bergaram sama yang awalnya diubah bukan kasus lain, melainkan selisih', () => {
    const [a, b] = duaMeja();
    const { garam, peristiwa, ...kepala } = b.satu('PI-2026-0001');
    const [pertama] = peristiwa;
    if (pertama === undefined) throw new Error('kosong');
    const palsu = { ...pertama, isi: { rincian: 'lain' } };
    b.kasus.set('PI-2026-0001', { ...tambahkan(berkasBaru({ ...kepala, garam }), [palsu], palsu), revisi: 1 });
    expect(a.gabung(b)).toMatchObject({ butir: [], selisih: [{ nomor: 'PI-2026-0001', sejak: 1 }] });
  });
});

describe('nomor yang sama untuk kasus yang berbeda', () => {
  test('yang datang bernomor berikutnya yang bebas di kedua toko; nomor dan sidik lamanya tercatat', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('PI');
    b.daftar('PI');
    const rencana = a.gabung(b);
    expect(cara(rencana)).toEqual(['nomori-ulang PI-2026-0002 PI-2026-0004', 'tambah PI-2026-0003 PI-2026-0003']);
    const baru = a.satu('PI-2026-0004');
    expect(nomorLama(baru.peristiwa)).toEqual(['PI-2026-0002']);
    expect(baru.peristiwa.at(-1)).toMatchObject({
      tindakan: 'gabung',
      status: null,
      tanggal: CATAT.tanggal,
      petugas: CATAT.petugas,
      isi: {
        toko: CATAT.toko,
        sidikLama: b.satu('PI-2026-0002').peristiwa.at(-1)?.sidik,
        keterangan: 'semula PI-2026-0002',
      },
    });
    expect(periksaRantai(baru)).toBeNull();
    expect(tindakanKasus(baru)).toEqual(tindakanKasus(b.satu('PI-2026-0002')));
    expect(baru.revisi).toBe(1);
  });

  test('di bawah nomor lamanya peristiwa yang sama memberi sidik yang dicatat sebagai bukti', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('PI');
    b.tindak('PI-2026-0002');
    a.gabung(b);
    const baru = a.satu('PI-2026-0003');
    const lama = baru.peristiwa
      .slice(0, -1)
      .reduce((kasus, p) => tambahkan(kasus, [p], p), berkasBaru({ ...baru, nomor: 'PI-2026-0002' }));
    expect(lama.peristiwa.at(-1)?.sidik).toBe(baru.peristiwa.at(-1)?.isi.sidikLama);
  });

  test('yang sudah dinomori ulang tidak datang lagi, dan lanjutannya masuk di nomor barunya', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('PI');
    a.gabung(b);
    expect(a.rencana(b)).toMatchObject({ butir: [], sama: 2 });
    b.tindak('PI-2026-0002', { catatan: 'lanjutan' });
    expect(cara(a.gabung(b))).toEqual(['lanjutkan PI-2026-0002 PI-2026-0003']);
    expect(tindakanKasus(a.satu('PI-2026-0003'))).toEqual(tindakanKasus(b.satu('PI-2026-0002')));
    expect(a.rencana(b).butir).toEqual([]);
  });

  test('digabung dengan jam komputer yang mundur: tandanya ikut tercatat', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('PI');
    const kemarin = { ...CATAT, waktu: '2026-03-01T09:00:00+07:00' };
    const { butir } = rencanakanGabung(a.sisi(), { kasus: [...b.kasus.values()], tercegah: [] }, kemarin);
    expect(butir[0]?.berkas.peristiwa.at(-1)?.isi.jamMundur).toBe(24 * 60);
  });

  test('nomor kasus yang tidak dapat datang pun tidak dipakai', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('PI');
    b.daftar('PI');
    expect(cara(a.gabung(b, ['PI-2026-0003']))).toEqual(['nomori-ulang PI-2026-0002 PI-2026-0004']);
  });

  test('catatan kantor tidak dinomori ulang: dua catatan adalah selisih', () => {
    const [a, b] = duaMeja();
    for (const [meja, garam] of [
      [a, '0a'],
      [b, '0b'],
    ] as const) {
      const dasar = berkasBaru({ nomor: NOMOR_KANTOR, jenis: JENIS_KANTOR, standar: JENIS_KANTOR, garam });
      const atur = { tindakan: 'atur', tanggal: '2026-03-02', jabatan: 'admin', status: null, isi: {}, pribadi: {} };
      meja.kasus.set(NOMOR_KANTOR, tambahkan(dasar, [atur], CATAT));
    }
    expect(a.rencana(b)).toMatchObject({ butir: [], selisih: [{ nomor: NOMOR_KANTOR }] });
    a.kasus.delete(NOMOR_KANTOR);
    expect(cara(a.rencana(b))).toEqual([`tambah ${NOMOR_KANTOR} ${NOMOR_KANTOR}`]);
  });
});

describe('nomor bukti penyerahan', () => {
  test('yang sudah dipakai di sini diganti dengan yang bebas di kedua toko', () => {
    const [a, b] = duaMeja();
    const [satu, dua] = [a.daftar('PI'), b.daftar('PI')];
    a.serah(satu);
    b.serah(dua);
    b.serah(b.daftar('PI'));
    const { butir } = a.gabung(b);
    expect(butir.map((x) => [x.nomor, x.bukti.map((n) => n.nomor), x.gantiBukti])).toEqual([
      ['PI-2026-0004', ['TB-2026-0003'], [{ lama: 'TB-2026-0001', baru: 'TB-2026-0003' }]],
      ['PI-2026-0003', ['TB-2026-0002'], []],
    ]);
    expect(a.sisi().bukti).toEqual(
      new Map([
        ['TB-2026-0001', 'PI-2026-0002'],
        ['TB-2026-0003', 'PI-2026-0004'],
        ['TB-2026-0002', 'PI-2026-0003'],
      ]),
    );
    expect(a.rencana(b).butir).toEqual([]);
  });

  test('yang sudah dicadangkan untuk kasus itu sendiri (gabung yang terputus) dipakai terus', () => {
    const [a, b] = duaMeja();
    b.serah('PI-2026-0001');
    const sisi = { ...a.sisi(), bukti: new Map([['TB-2026-0001', 'PI-2026-0001']]) };
    const tetap = a.rencana(b).butir[0];
    a.sisi = () => sisi;
    expect(a.rencana(b).butir[0]).toEqual(tetap);
    expect(tetap?.gantiBukti).toEqual([]);
  });
});

describe('tautan antarkasus', () => {
  test('mengikuti nomor baru kasus yang ditautnya, juga bila kasus penaut sendiri bernomor tetap', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('KB', b.daftar('PI'));
    a.gabung(b);
    const kb = a.satu('KB-2026-0001');
    expect([...tautanBerlaku(kb.peristiwa).values()]).toEqual(['PI-2026-0003']);
    expect(kb.peristiwa[0]).toEqual(b.satu('KB-2026-0001').peristiwa[0]);
    expect(a.rencana(b).butir).toEqual([]);
  });

  test('dua arah sekaligus', () => {
    const [a, b] = duaMeja();
    a.daftar('KB', a.daftar('PI'));
    b.daftar('KB', b.daftar('PI'));
    b.tindak('PI-2026-0002', { terkait: 'KB-2026-0001' });
    a.gabung(b);
    expect([...tautanBerlaku(a.satu('PI-2026-0003').peristiwa).values()]).toEqual(['KB-2026-0002']);
    expect([...tautanBerlaku(a.satu('KB-2026-0002').peristiwa).values()]).toEqual(['PI-2026-0003']);
    expect([...tautanBerlaku(a.satu('KB-2026-0001').peristiwa).values()]).toEqual(['PI-2026-0002']);
  });

  test('kasus yang menaut ke kasus yang tidak dapat datang ditahan, bukan ditautkan ke kasus lain', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    b.daftar('KB', b.daftar('PI'));
    expect(a.gabung(b, ['PI-2026-0002'])).toMatchObject({
      butir: [],
      tertahan: [{ asal: 'KB-2026-0001', tautan: 'PI-2026-0002' }],
    });
    expect(a.gabung(b).butir).toHaveLength(2);
  });

  test('yang masuk sebelum tujuannya dinomori dibetulkan oleh gabung berikutnya', () => {
    const [a, b] = duaMeja();
    b.daftar('KB', b.daftar('PI'));
    const { butir } = a.rencana(b);
    const kb = butir.find((x) => x.asal === 'KB-2026-0001');
    if (kb === undefined) throw new Error('KB tidak direncanakan');
    a.kasus.set(kb.nomor, kb.berkas);
    a.daftar('PI');
    expect(cara(a.gabung(b))).toEqual(['nomori-ulang PI-2026-0002 PI-2026-0003', 'tautkan KB-2026-0001 KB-2026-0001']);
    expect([...tautanBerlaku(a.satu('KB-2026-0001').peristiwa).values()]).toEqual(['PI-2026-0003']);
    expect(a.rencana(b).butir).toEqual([]);
  });

  test('kasus serupa disebut dengan nomornya di sini; yang tidak dapat datang tidak disebut', () => {
    const [a, b] = duaMeja();
    a.daftar('PI');
    const [satu, dua] = [b.daftar('PI'), b.daftar('PI')];
    b.tindak(b.daftar('PI'), { serupa: ['PI-2026-0001', satu, dua] });
    a.gabung(b, [dua]);
    const serupa = () => [...serupaBerlaku(a.satu('PI-2026-0004').peristiwa).values()];
    expect(serupa()).toEqual([['PI-2026-0001', 'PI-2026-0005']]);
    a.gabung(b);
    expect(serupa()).toEqual([['PI-2026-0001', 'PI-2026-0005', 'PI-2026-0003']]);
    expect(a.rencana(b).butir).toEqual([]);
  });
});
