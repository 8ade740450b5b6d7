import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tokoUjiCoba } from '../../src/adapters/store-uji-coba.js';
import { rencanakanGabung } from '../../src/domain/gabung.js';
import { buktiBerlaku, nomorLama, tautanBerlaku } from '../../src/domain/gabung-catatan.js';
import { berhasil, type Result } from '../../src/domain/hasil.js';
import type { BerkasKasus, Isi } from '../../src/domain/kasus.js';
import { tambahkan } from '../../src/domain/rantai.js';
import type { HasilGabung, PengamatGabung } from '../../src/ports/cadangan.js';
import type { Store } from '../../src/ports/store.js';
import { cadangan, DIAM, isiSemua, masalahToko, toko } from './alat-cadangan.js';
import { jalurKasus, potret } from './alat-periksa.js';
import {
  beku,
  buangFolder,
  folderBaru,
  isiFolder,
  jejakTercatat,
  nilai,
  PDF,
  PENCATAT,
  PI,
  semuaKasus,
  susun,
  TB,
  tindakan,
  tolakToko,
} from './bahan-toko.js';

/** Two desks that know nothing of each other. */
let kantor: string;
let desa: string;
beforeEach(() => {
  kantor = folderBaru();
  desa = folderBaru();
});
afterEach(buangFolder);

const CATAT = { waktu: '2026-04-02T09:00:00+07:00', petugas: 'budi', tanggal: '2026-04-02' };
const pengamat: PengamatGabung = {
  ...DIAM,
  susun: (kami, mereka) => rencanakanGabung(kami, mereka, { ...CATAT, toko: mereka.toko }),
};
const gabung = async (t: Store = toko(kantor), dari = desa): Promise<HasilGabung> =>
  nilai(await t.gabung(dari, pengamat));

async function daftar(folder: string, rincian: string, awalan = 'PI'): Promise<string> {
  return nilai(await toko(folder).buat({ ...PI, awalan }, susun(rincian))).nomor;
}

function catat(folder: string, nomor: string, isi: Isi = {}): Promise<Result<BerkasKasus>> {
  return toko(folder).ubah(nomor, (b) => berhasil(tambahkan(b, [tindakan('catat', { isi })], PENCATAT)));
}

async function serah(folder: string, nomor: string): Promise<void> {
  const tutup = (b: BerkasKasus, nomorBukti: string | null) => {
    const p = tindakan('serah', { status: 'diserahkan', isi: { nomorBukti } });
    return berhasil(tambahkan(b, [p], PENCATAT));
  };
  nilai(await toko(folder).ubah(nomor, tutup, TB));
}

async function berlampiran(folder: string, isi = PDF): Promise<string> {
  const asal = join(folderBaru(), 'surat.pdf');
  writeFileSync(asal, isi);
  const siap = await toko(folder).siapkanLampiran(asal);
  if (!siap.ok) throw new Error(siap.salah);
  const { sha256, tipe, ukuran } = siap.nilai;
  const buka = (nomor: string) => {
    const dasar = nilai(susun()(nomor));
    return berhasil({
      ...tambahkan(dasar, [tindakan('lampir', { isi: { lampiran: [{ sha256, tipe, ukuran }] } })], PENCATAT),
      revisi: 1,
    });
  };
  return nilai(await toko(folder).buat(PI, buka, [siap.nilai])).nomor;
}

const satu = async (folder: string, nomor: string): Promise<BerkasKasus> => {
  const ada = nilai(await toko(folder).baca(nomor));
  if (ada === null) throw new Error(`${nomor} tidak ada`);
  return ada;
};
const ringkas = (h: HasilGabung) => h.kasus.map((k) => `${k.cara} ${k.asal} ${k.nomor}`);

/** Whole, and every event of every case stands in the ledger exactly once. */
async function harusUtuh(folder: string): Promise<void> {
  expect(await masalahToko(folder)).toEqual([]);
  const peristiwa = (await semuaKasus(toko(folder))).flatMap((b) => b.peristiwa.map((p) => `${b.nomor}#${p.urut}`));
  expect(jejakTercatat(folder).sort()).toEqual(peristiwa.sort());
}

describe('dua toko digabung', () => {
  test('kasus masuk, yang bentrok dinomori ulang, yang selesai masuk arsip, jejak memuat semuanya', async () => {
    await daftar(kantor, 'kantor satu');
    await serah(kantor, await daftar(kantor, 'kantor dua'));
    await daftar(desa, 'desa satu');
    await serah(desa, await daftar(desa, 'desa dua'));
    await daftar(desa, 'desa tiga', 'PD');
    await serah(desa, await daftar(desa, 'desa empat'));
    const milik = isiSemua(join(kantor, 'berjalan'));
    const hasil = await gabung();
    expect(ringkas(hasil)).toEqual([
      'nomori-ulang PI-2026-0001 PI-2026-0004',
      'nomori-ulang PI-2026-0002 PI-2026-0005',
      'tambah PD-2026-0001 PD-2026-0001',
      'tambah PI-2026-0003 PI-2026-0003',
    ]);
    expect(hasil.kasus[1]?.gantiBukti).toEqual([{ lama: 'TB-2026-0001', baru: 'TB-2026-0003' }]);
    expect(isiFolder(kantor, 'arsip', '2026')).toEqual([
      'PI-2026-0002.2.json',
      'PI-2026-0003.1.json',
      'PI-2026-0005.1.json',
    ]);
    expect(isiSemua(join(kantor, 'berjalan'))).toMatchObject(milik);
    expect(nomorLama((await satu(kantor, 'PI-2026-0004')).peristiwa)).toEqual(['PI-2026-0001']);
    expect([...buktiBerlaku((await satu(kantor, 'PI-2026-0005')).peristiwa).values()]).toEqual(['TB-2026-0003']);
    expect(await toko(kantor).nomorBerikut(PI)).toBe('PI-2026-0006');
    await harusUtuh(kantor);
  });

  test('nomor bukti berikutnya tidak pernah yang sudah masuk', async () => {
    await serah(desa, await daftar(desa, 'desa'));
    await gabung();
    const baru = await daftar(kantor, 'kantor');
    await serah(kantor, baru);
    expect([...buktiBerlaku((await satu(kantor, baru)).peristiwa).values()]).toEqual(['TB-2026-0002']);
    await harusUtuh(kantor);
  });

  test('dua kali tidak mengubah satu byte pun, dan toko sumber tidak disentuh', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    await berlampiran(desa);
    const sumber = potret(desa);
    await gabung();
    expect(potret(desa)).toEqual(sumber);
    const sesudah = isiSemua(kantor);
    expect(await gabung()).toMatchObject({ kasus: [], selisih: [], sama: 2 });
    expect(isiSemua(kantor)).toEqual(sesudah);
  });

  test('ke toko kosong: setiap riwayat sama sidiknya', async () => {
    await serah(desa, await daftar(desa, 'satu'));
    await catat(desa, await daftar(desa, 'dua'));
    await gabung();
    for (const b of await semuaKasus(toko(desa))) {
      expect((await satu(kantor, b.nomor)).peristiwa).toEqual(b.peristiwa);
    }
    await harusUtuh(kantor);
  });

  test('dari cadangan sama dengan dari tokonya', async () => {
    await daftar(kantor, 'kantor');
    await catat(desa, await daftar(desa, 'desa'));
    const { jalur } = await cadangan(toko(desa), folderBaru());
    expect(ringkas(await gabung(toko(kantor), jalur))).toEqual(['nomori-ulang PI-2026-0001 PI-2026-0002']);
    expect(ringkas(await gabung())).toEqual([]);
  });

  test('yang dilanjutkan di meja lain dilanjutkan di sini, revisi lamanya pergi', async () => {
    const nomor = await daftar(kantor, 'bersama');
    await gabung(toko(desa), kantor);
    await catat(desa, nomor, { catatan: 'dari desa' });
    expect(ringkas(await gabung())).toEqual([`lanjutkan ${nomor} ${nomor}`]);
    expect(isiFolder(kantor, 'berjalan')).toEqual([`${nomor}.2.json`]);
    expect((await satu(kantor, nomor)).peristiwa).toEqual((await satu(desa, nomor)).peristiwa);
    await harusUtuh(kantor);
  });

  test('tautan ke kasus yang dinomori ulang ikut pindah', async () => {
    await daftar(kantor, 'kantor');
    const asal = await daftar(desa, 'desa');
    const kb = await daftar(desa, 'keberatan', 'KB');
    await catat(desa, kb, { terkait: asal });
    await gabung();
    expect([...tautanBerlaku((await satu(kantor, kb)).peristiwa).values()]).toEqual(['PI-2026-0002']);
    await harusUtuh(kantor);
  });

  test('lampiran dan kertas ikut, kertas di bawah nomor barunya', async () => {
    await daftar(kantor, 'kantor');
    const nomor = await berlampiran(desa);
    await toko(desa).simpanDokumen(nomor, 'tanda-terima', Buffer.from('%PDF-desa'));
    await toko(kantor).simpanDokumen('PI-2026-0001', 'tanda-terima', Buffer.from('%PDF-kantor'));
    await gabung();
    expect(isiSemua(join(kantor, 'lampiran'))).toEqual(isiSemua(join(desa, 'lampiran')));
    const kertas = (n: string) => readFileSync(join(kantor, 'dokumen/2026', n, 'tanda-terima.pdf'), 'utf8');
    expect([kertas('PI-2026-0001'), kertas('PI-2026-0002')]).toEqual(['%PDF-kantor', '%PDF-desa']);
    await harusUtuh(kantor);
  });

  test('kertas sumber yang berupa tautan simbolik tidak diikuti', async () => {
    const nomor = await daftar(desa, 'desa');
    await toko(desa).simpanDokumen(nomor, 'tanda-terima', PDF);
    const jalur = join(desa, 'dokumen/2026', nomor, 'tanda-terima.pdf');
    rmSync(jalur);
    symlinkSync('/etc/hostname', jalur);
    await gabung();
    expect(await toko(kantor).dokumen(nomor, 'tanda-terima')).toBeNull();
  });
});

describe('yang tidak digabungkan', () => {
  test('riwayat yang berpisah: milik sini tetap, milik sana tersimpan dengan lampirannya, sekali saja', async () => {
    const nomor = await berlampiran(desa);
    await gabung();
    await catat(desa, nomor, { catatan: 'desa' });
    await catat(kantor, nomor, { catatan: 'kantor' });
    const milik = await satu(kantor, nomor);
    const hasil = await gabung();
    expect(hasil).toMatchObject({ kasus: [], selisih: [{ asal: nomor, nomor }] });
    expect(await satu(kantor, nomor)).toEqual(milik);
    const sisih = join(kantor, hasil.selisih[0]?.disimpan ?? '');
    expect(JSON.parse(readFileSync(join(sisih, 'kasus.json'), 'utf8'))).toEqual(await satu(desa, nomor));
    expect(isiFolder(sisih)).toEqual([...isiFolder(desa, 'lampiran'), 'kasus.json'].sort());
    const sesudah = isiSemua(kantor);
    await gabung();
    expect(isiSemua(kantor)).toEqual(sesudah);
    await harusUtuh(kantor);
  });

  test('kasus rusak di sana disebut dan tinggal; yang lain masuk; nomornya tidak dipakai', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'satu');
    await daftar(desa, 'dua');
    writeFileSync(jalurKasus(desa, 'PI-2026-0002'), '{');
    const hasil = await gabung();
    expect(ringkas(hasil)).toEqual(['nomori-ulang PI-2026-0001 PI-2026-0003']);
    expect(hasil.temuan.map((t) => t.berkas)).toContain('berjalan/PI-2026-0002.1.json');
  });

  test('kasus yang lampirannya hilang di sana tinggal: tidak ada catatan tanpa lampirannya', async () => {
    const nomor = await berlampiran(desa);
    await daftar(desa, 'lain');
    rmSync(join(desa, 'lampiran', isiFolder(desa, 'lampiran')[0] ?? ''));
    const hasil = await gabung();
    expect(ringkas(hasil)).toEqual(['tambah PI-2026-0002 PI-2026-0002']);
    expect(hasil.temuan).toMatchObject([{ jenis: 'lampiran' }]);
    expect(nilai(await toko(kantor).baca(nomor))).toBeNull();
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    ['folder yang tidak ada', async () => join(desa, 'x'), /^pemakaian: /],
    ['folder biasa', async () => folderBaru(), /^pemakaian: .*bukan folder data atau cadangan/],
    ['toko ini sendiri', async () => kantor, /^pemakaian: /],
    [
      'cadangan yang rusak',
      async () => {
        const { jalur } = await cadangan(toko(desa), folderBaru());
        writeFileSync(join(jalur, 'data/toko.json'), '{}');
        return jalur;
      },
      /^toko: Cadangan .* ditolak/,
    ],
    [
      'toko versi baru',
      async () => {
        const kepala = JSON.parse(readFileSync(join(desa, 'toko.json'), 'utf8'));
        writeFileSync(join(desa, 'toko.json'), JSON.stringify({ ...kepala, skema: 2 }));
        return desa;
      },
      /^toko: .*skema 2/,
    ],
  ])('%s ditolak, tidak ada yang berubah', async (_, dari, pesan) => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    const sumber = await dari();
    const sebelum = potret(kantor);
    expect(tolakToko(await toko(kantor).gabung(sumber, pengamat))).toMatch(pesan);
    expect(potret(kantor)).toEqual(sebelum);
  });

  test('selama ada kasus rusak di sini tidak ada yang digabungkan: ia mungkin kasus yang sama', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    writeFileSync(jalurKasus(kantor, 'PI-2026-0001'), '{');
    expect(tolakToko(await toko(kantor).gabung(desa, pengamat))).toMatch(/^toko: .*rusak.*PI-2026-0001\.1\.json/);
  });

  test('uji coba menyebut hal yang sama dan tidak menulis', async () => {
    await daftar(kantor, 'kantor');
    await berlampiran(desa);
    const [sini, sana] = [potret(kantor), potret(desa)];
    const rencana = await gabung(tokoUjiCoba(toko(kantor)));
    expect([potret(kantor), potret(desa)]).toEqual([sini, sana]);
    expect(await gabung()).toEqual(rencana);
  });
});

describe('serentak dan terputus', () => {
  test('nomor yang direncanakan direbut pendaftaran: direncanakan lagi, keduanya tercatat', async () => {
    await daftar(kantor, 'kantor');
    await daftar(desa, 'desa');
    const { kait, sampai, bangunkan, lepasKunci } = beku('sebelum-paut');
    const berjalan = gabung(toko(kantor, { kait }));
    await sampai;
    lepasKunci(kantor);
    expect(await daftar(kantor, 'di tengah')).toBe('PI-2026-0002');
    bangunkan();
    expect(ringkas(await berjalan)).toEqual(['nomori-ulang PI-2026-0001 PI-2026-0003']);
    await harusUtuh(kantor);
  });

  test('kasus yang diubah di tengah jalan tidak ditimpa', async () => {
    const nomor = await daftar(kantor, 'bersama');
    await gabung(toko(desa), kantor);
    await catat(desa, nomor, { catatan: 'desa' });
    const { kait, sampai, bangunkan, lepasKunci } = beku('sebelum-paut');
    const berjalan = gabung(toko(kantor, { kait }));
    await sampai;
    lepasKunci(kantor);
    await catat(kantor, nomor, { catatan: 'kantor' });
    bangunkan();
    expect(await berjalan).toMatchObject({ kasus: [], selisih: [{ nomor }] });
    expect((await satu(kantor, nomor)).peristiwa.at(-1)?.isi.catatan).toBe('kantor');
    await harusUtuh(kantor);
  });

  test.each(['diputuskan', 'niat-tertulis', 'sebelum-paut', 'terpaut', 'terjejak', 'terarsip'])(
    'mati di titik %s lalu diulang: semuanya masuk sekali, nomor bukti tidak berganti',
    async (titik) => {
      await serah(kantor, await daftar(kantor, 'kantor'));
      await serah(desa, await daftar(desa, 'desa satu'));
      await serah(desa, await berlampiran(desa));
      const { kait, sampai, lepasKunci } = beku(titik);
      void gabung(toko(kantor, { kait }));
      await sampai;
      lepasKunci(kantor);
      await gabung();
      await harusUtuh(kantor);
      const semua = await semuaKasus(toko(kantor));
      expect(semua.map((b) => b.nomor).sort()).toEqual(['PI-2026-0001', 'PI-2026-0002', 'PI-2026-0003']);
      const bukti = semua.flatMap((b) => [...buktiBerlaku(b.peristiwa).values()]);
      expect(bukti.sort()).toEqual(['TB-2026-0001', 'TB-2026-0002', 'TB-2026-0003']);
      expect(readdirSync(join(kantor, 'nomor')).sort()).toEqual([
        'TB-2026-0001.1.json',
        'TB-2026-0002.1.json',
        'TB-2026-0003.1.json',
      ]);
    },
  );

  test('dua penggabungan sekaligus dari toko yang sama: setiap kasus sekali', async () => {
    await daftar(kantor, 'kantor');
    for (let i = 0; i < 4; i += 1) await daftar(desa, `desa ${i}`);
    await Promise.all([gabung(), gabung()]);
    expect(await semuaKasus(toko(kantor))).toHaveLength(5);
    await harusUtuh(kantor);
  });
});
