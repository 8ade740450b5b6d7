import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAFTAR, sampai } from '../alat/permohonan.js';
import { denganMeja, denganSalinan, type Meja } from '../alat/program.js';
import { berkasKasus, disebut, KERUSAKAN, pelanggaranRusak, ubahBerkas } from '../alat/rusak.js';
import { type Buku, bukuBaru, kolam, type Skenario } from './alat/skenario.js';

const SATU = 'PI-2026-0001';
const DUA = 'PI-2026-0002';

/** Every kind of damage to one case. */
async function setiapJenis(buku: Buku, asal: Meja): Promise<void> {
  await kolam(2, KERUSAKAN, ([nama, rusakkan]) =>
    denganSalinan(asal, async (m) => {
      buku.kena();
      for (const apa of await pelanggaranRusak(m, SATU, DUA, rusakkan)) buku.rusak(`${nama}: tidak ${apa}`);
    }),
  );
  await denganSalinan(asal, async (m) => {
    unlinkSync(join(m.toko, berkasKasus(m, SATU)));
    await harusDisebut(buku, m, 'kasus dihapus');
  });
  await denganSalinan(asal, async (m) => {
    ubahBerkas(m, 'jejak/2026-03.jsonl', (teks) => teks.split('\n').toSpliced(1, 1).join('\n'));
    await harusDisebut(buku, m, 'baris jejak dihapus');
  });
}

async function harusDisebut(buku: Buku, m: Meja, apa: string): Promise<void> {
  buku.kena();
  if (!(await disebut(m)).some((satu) => satu.endsWith(SATU))) buku.rusak(`${apa}: tidak disebut`);
  if ((await m.layanan(DAFTAR)).keluar !== 'PI-2026-0003\n') buku.rusak(`${apa}: tidak dapat mendaftar`);
}

/** As many cases are damaged at once, each at a byte of its own; one stays whole. */
const SERENTAK = 24;
/** One bit, the case of a letter, every bit. */
const BALIK = [0x01, 0x20, 0xff];

interface Berkas {
  nomor: string;
  jalur: string;
  asli: Buffer;
}

/** Every byte of the smallest case, a freshly registered one; a step takes the next `SERENTAK` of them, one a case. */
async function setiapBita(buku: Buku, asal: Meja, langkah: number): Promise<void> {
  await denganSalinan(asal, async (m) => {
    const nomor: string[] = [];
    while (nomor.length < SERENTAK) nomor.push((await m.beres(DAFTAR)).keluar.trim());
    const semua = nomor.map((n) => berkasLengkap(m, n));
    const panjang = Math.max(...semua.map((b) => b.asli.length));
    for (let awal = 0; awal < panjang; awal += SERENTAK * langkah) await satuPutaran(buku, m, semua, awal);
    if ((await disebut(m)).length > 0) buku.rusak('dikembalikan, tetapi masih disebut');
  });
}

function berkasLengkap(m: Meja, nomor: string): Berkas {
  const jalur = berkasKasus(m, nomor);
  return { nomor, jalur, asli: readFileSync(join(m.toko, jalur)) };
}

async function satuPutaran(buku: Buku, m: Meja, semua: readonly Berkas[], awal: number): Promise<void> {
  const kena = semua.filter(({ asli }, i) => awal + i < asli.length);
  const jadi = kena.map(({ jalur, asli }, i) => {
    const rusak = asli.with(awal + i, (asli[awal + i] ?? 0) ^ (BALIK[(awal / SERENTAK + i) % BALIK.length] ?? 1));
    writeFileSync(join(m.toko, jalur), rusak);
    return rusak;
  });
  buku.kena(kena.length);
  const harus = kena.map(({ jalur, nomor }) => `kasus ${jalur} ${nomor}`);
  const kata = await disebut(m);
  if (`${kata}` !== `${harus}`) buku.rusak(`bita ${awal}: ${selisih(harus, kata)}`);
  const [satu] = kena;
  if (satu !== undefined && (await m.layanan(['teruskan', satu.nomor])).kode !== 6)
    buku.rusak(`bita ${awal}: yang rusak dapat ditulis`);
  for (const [i, { jalur, asli }] of kena.entries()) {
    if (Buffer.compare(readFileSync(join(m.toko, jalur)), jadi[i] ?? asli) !== 0) buku.rusak(`${jalur} ditimpa`);
    writeFileSync(join(m.toko, jalur), asli);
  }
}

function selisih(harus: readonly string[], kata: readonly string[]): string {
  const luput = harus.filter((satu) => !kata.includes(satu));
  const lebih = kata.filter((satu) => !harus.includes(satu));
  return `luput ${luput.join(', ') || '-'}; lebih ${lebih.join(', ') || '-'}`;
}

export const rusak: Skenario = {
  janji: 6,
  nama: 'every kind of damage, every byte of a small case',
  sasaran: 1_000,
  jalankan: ({ pendek }) =>
    denganMeja(async (asal) => {
      const buku = bukuBaru();
      await sampai(asal, 2);
      await sampai(asal, 1);
      await setiapJenis(buku, asal);
      await setiapBita(buku, asal, pendek ? 30 : 1);
      return buku.hasil();
    }),
};
