import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Isi, Peristiwa, PeristiwaBaru } from '../../src/domain/kasus.js';
import { DIHAPUS, dihapusPada, kembalikanTeks, pisahkan, sisihkanTeks } from '../../src/domain/pribadi.js';

function baru(isi: Isi, pribadi: Isi = {}): PeristiwaBaru {
  return { tindakan: 'x', tanggal: '2026-03-13', jabatan: 'ppid', status: null, isi, pribadi };
}

function tersimpan(p: PeristiwaBaru): Peristiwa {
  return { ...sisihkanTeks(p), urut: 1, waktu: '', petugas: 'siti', sebelum: '', sidik: '' };
}

describe('teks bebas disimpan di samping rantai', () => {
  test.each<[string, Isi, Isi, Isi]>([
    ['isian pemohon', { rincian: 'a', bentuk: 'softcopy' }, { bentuk: 'softcopy' }, { 'isi.rincian': 'a' }],
    ['teks petugas', { catatan: 'a', hasil: 'ya' }, { hasil: 'ya' }, { 'isi.catatan': 'a' }],
    ['alasan jeda', { jeda: { kategori: 'k', alasan: 'a' } }, { jeda: { kategori: 'k' } }, { 'isi.jeda.alasan': 'a' }],
    [
      'isian yang dikoreksi',
      { alasan: 'a', menjadi: { uraian: 'b', saluran: 'kotak' } },
      { menjadi: { saluran: 'kotak' } },
      { 'isi.alasan': 'a', 'isi.menjadi.uraian': 'b' },
    ],
    ['alasan keberatan: huruf, bukan teks', { alasan: ['a'] }, { alasan: ['a'] }, {}],
    ['isian yang dikosongkan', { menjadi: { kerugian: null } }, { menjadi: { kerugian: null } }, {}],
    ['fakta', { hari: 5, tenggat: { janji: 'x' } }, { hari: 5, tenggat: { janji: 'x' } }, {}],
  ])('%s', (_, isi, tetap, samping) => {
    const p = sisihkanTeks(baru(isi, { nama: 'Asep' }));
    expect([p.isi, p.pribadi]).toEqual([tetap, { nama: 'Asep', ...samping }]);
    expect(kembalikanTeks(tersimpan(baru(isi, { nama: 'Asep' })))).toMatchObject({ isi, pribadi: { nama: 'Asep' } });
  });

  test('apa pun isinya, yang dibaca sama dengan yang dicatat', () => {
    const kunci = fc.constantFrom('rincian', 'alasan', 'isi', 'catatan', 'hasil', 'hari', 'kunci');
    const nilai = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 }));
    const isi = fc.dictionary(kunci, nilai, { noNullPrototype: true });
    const bersarang = fc.record({ menjadi: isi, jeda: isi }, { requiredKeys: [], noNullPrototype: true });
    fc.assert(
      fc.property(isi, bersarang, (luar, dalam) => {
        const semua = { ...luar, ...dalam };
        const { isi: dibaca, pribadi } = kembalikanTeks(tersimpan(baru(semua, { nama: 'Asep' })));
        expect([dibaca, pribadi]).toEqual([semua, { nama: 'Asep' }]);
      }),
    );
  });

  test('peristiwa lama, dengan teks di dalam rantai, dibaca seperti adanya', () => {
    const lama = { ...tersimpan(baru({})), isi: { rincian: 'a' }, pribadi: { nama: 'Asep' } };
    expect(kembalikanTeks(lama)).toEqual(lama);
  });
});

describe('yang dihapus', () => {
  test('terbaca sebagai sudah dihapus, di tempatnya semula', () => {
    const nol = '0'.repeat(64);
    const terhapus = { nama: nol, namaLampiran: nol, 'isi.rincian': nol, 'isi.jeda.alasan': nol };
    const p = { ...tersimpan(baru({ jeda: { kategori: 'k' } })), terhapus };
    expect(kembalikanTeks(p)).toMatchObject({
      isi: { rincian: DIHAPUS, jeda: { kategori: 'k', alasan: DIHAPUS } },
      pribadi: { nama: DIHAPUS, namaLampiran: [DIHAPUS] },
    });
  });

  test.each([
    [[], null],
    [['daftar', 'cabut'], null],
    [['daftar', 'hapus-identitas'], '2026-03-13'],
  ])('%j: dihapus %j', (tindakan, hari) => {
    expect(dihapusPada(tindakan.map((t) => ({ ...baru({}), tindakan: t })))).toBe(hari);
  });
});

test('pisahkan: yang mengenali orang di samping rantai, yang tidak diberikan tidak dicatat', () => {
  expect(pisahkan({ nama: 'Asep', terlapor: 'B', bentuk: 'softcopy', email: undefined })).toEqual({
    isi: { bentuk: 'softcopy' },
    pribadi: { nama: 'Asep', terlapor: 'B' },
  });
});
