import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { periksaStandar } from '../../src/domain/skema-standar.js';
import { bacaData } from '../alat/acuan.js';
import { AKAR } from '../alat/program.js';

type Data = Record<string, never> & { langkah: Record<string, unknown>[]; status: Record<string, unknown>[] };

const KODE = readdirSync(join(AKAR, 'data/standar')).map((n) => n.replace('.json', ''));
const JABATAN = Object.keys(bacaData<Record<string, string>>('data/acuan/jabatan.json'));

function salinan(): Data {
  return structuredClone(bacaData<Data>('data/standar/permohonan-informasi.json'));
}

function masalah(data: unknown): string {
  const hasil = periksaStandar(data);
  return hasil.ok ? '' : hasil.salah.join('\n');
}

describe('standar yang ikut program', () => {
  test.each(KODE)('%s lolos skema, kodenya nama berkasnya, jabatannya dikenal', (kode) => {
    const data = bacaData<Data>(`data/standar/${kode}.json`);
    expect(masalah(data)).toBe('');
    expect(data.kode).toBe(kode);
    const disebut = data.langkah.flatMap((l) => [
      ...(l.oleh as string[]),
      ...((l.kepada as string[] | undefined) ?? []),
    ]);
    expect(disebut.filter((j) => !JABATAN.includes(j))).toEqual([]);
  });

  test('permohonan: delapan langkah, berurutan', () => {
    const nomor = salinan().langkah.flatMap((l) => (l.nomor === undefined ? [] : [l.nomor]));
    expect(nomor).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('standar yang salah disebut salahnya', () => {
  const RUSAK: readonly (readonly [string, (d: Data) => void, string])[] = [
    [
      'langkah ke status asing',
      (d) => void Object.assign(d.langkah[1] ?? {}, { ke: 'hilang' }),
      'status "hilang" tidak ada',
    ],
    ['dua pembuka', (d) => void Object.assign(d.langkah[1] ?? {}, { dari: 'baru' }), 'tepat satu pembuka'],
    [
      'status buntu',
      (d) => void d.status.push({ kode: 'buntu', nama: 'Buntu', selesai: false, pemegang: 'ppid' }),
      'tidak ada langkah keluar',
    ],
    [
      'selesai tetapi bisa jalan',
      (d) => void Object.assign(d.status[0] ?? {}, { selesai: true }),
      'masih punya langkah',
    ],
    ['berjalan tanpa pemegang', (d) => void Object.assign(d.status[0] ?? {}, { pemegang: null }), 'pemegang harus ada'],
    ['ke dan hasil bersama', (d) => void Object.assign(d.langkah[4] ?? {}, { ke: 'diproses' }), 'tidak boleh bersama'],
    [
      'kertas bagi hasil yang tidak ada',
      (d) => void Object.assign(d.langkah[4] ?? {}, { dokumenHasil: { entah: ['kekurangan'] } }),
      'dokumenHasil "entah" bukan hasilnya',
    ],
    ['status ganda', (d) => void d.status.push({ ...(d.status[0] ?? {}) }), 'ganda'],
    ['kunci asing', (d) => void Object.assign(d, { hari: 5 }), 'hari'],
    ['nol hari', (d) => void Object.assign(d.janji ?? {}, { jumlah: 0 }), 'janji.jumlah'],
    ['satuan asing', (d) => void Object.assign(d.janji ?? {}, { satuan: 'minggu' }), 'janji.satuan'],
  ];

  test.each(RUSAK)('%s', (_, rusakkan, pesan) => {
    const data = salinan();
    rusakkan(data);
    expect(masalah(data)).toContain(pesan);
  });

  test.each([[null], ['teks'], [[]], [{}]])('%j bukan standar', (data) => {
    expect(masalah(data)).not.toBe('');
  });
});
