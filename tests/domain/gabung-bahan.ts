import { type PencatatGabung, type RencanaGabung, rencanakanGabung } from '../../src/domain/gabung.js';
import { identitasKasus, tanpaGabung } from '../../src/domain/gabung-banding.js';
import { buktiBerlaku } from '../../src/domain/gabung-catatan.js';
import type { SisiGabung } from '../../src/domain/gabung-nomor.js';
import type { BerkasKasus, Isi, PeristiwaBaru } from '../../src/domain/kasus.js';
import { susunNomor, uraikanNomor } from '../../src/domain/nomor.js';
import { berkasBaru, tambahkan } from '../../src/domain/rantai.js';

export const CATAT: PencatatGabung = {
  waktu: '2026-11-24T10:00:00+07:00',
  petugas: 'siti',
  tanggal: '2026-11-24',
  toko: 'toko-lain',
};

/** A store of the mind: its cases, and which paper numbers they took. */
export interface Meja {
  kasus: Map<string, BerkasKasus>;
  /** A copy that goes its own way from here. */
  cabang(nama: string): Meja;
  daftar(awalan: string, terkait?: string): string;
  tindak(nomor: string, isi?: Isi): void;
  /** Takes the next number of a proof of delivery; answers it. */
  serah(nomor: string): string;
  satu(nomor: string): BerkasKasus;
  sisi(): SisiGabung;
  rencana(dari: Meja, tercegah?: readonly string[]): RencanaGabung;
  /** Plans, and does it. */
  gabung(dari: Meja, tercegah?: readonly string[]): RencanaGabung;
  /** Identity of the case under a number. */
  siapa(nomor: string): string;
}

export function bukaMeja(nama: string, kasus: Map<string, BerkasKasus> = new Map(), mulai = 0): Meja {
  let detak = mulai;
  const simpan = (dasar: BerkasKasus, p: Partial<PeristiwaBaru>) => {
    detak += 1;
    const kosong = { tanggal: '2026-03-02', jabatan: 'front-office', status: null, isi: {}, pribadi: {} };
    const berkas = tambahkan(dasar, [{ tindakan: '', ...kosong, ...p }], { waktu: saat(detak), petugas: nama });
    kasus.set(berkas.nomor, berkas);
  };
  const meja: Meja = {
    kasus,
    cabang: (lain) => bukaMeja(lain, new Map(kasus), detak),
    daftar(awalan, terkait) {
      const nomor = bebas([...kasus.keys()], awalan);
      const garam = `${nama}${detak}`.padStart(64, '0');
      const dasar = berkasBaru({ nomor, jenis: 'permohonan', standar: 'permohonan-informasi', garam });
      simpan(dasar, { tindakan: 'daftar', isi: terkait === undefined ? {} : { terkait }, pribadi: { nama: garam } });
      return nomor;
    },
    tindak: (nomor, isi = {}) => simpan(meja.satu(nomor), { tindakan: 'catat', isi }),
    serah(nomor) {
      const nomorBukti = bebas([...meja.sisi().bukti.keys()], 'TB');
      simpan(meja.satu(nomor), { tindakan: 'serah', isi: { nomorBukti } });
      return nomorBukti;
    },
    satu(nomor) {
      const ada = kasus.get(nomor);
      if (ada === undefined) throw new Error(`${nomor} tidak ada`);
      return ada;
    },
    sisi: () => ({ kasus: [...kasus.values()], bukti: new Map([...kasus.values()].flatMap(buktiKasus)) }),
    rencana(dari, tercegah = []) {
      const mereka = [...dari.kasus.values()].filter((b) => !tercegah.includes(b.nomor));
      return rencanakanGabung(meja.sisi(), { kasus: mereka, tercegah }, CATAT);
    },
    gabung(dari, tercegah) {
      const rencana = meja.rencana(dari, tercegah);
      for (const { nomor, berkas } of rencana.butir) kasus.set(nomor, berkas);
      return rencana;
    },
    siapa(nomor) {
      const ada = kasus.get(nomor);
      return ada === undefined ? 'tidak ada' : identitasKasus(ada);
    },
  };
  return meja;
}

function buktiKasus(b: BerkasKasus): [string, string][] {
  return [...buktiBerlaku(b.peristiwa).values()].map((n) => [n, b.nomor]);
}

function bebas(nomor: readonly string[], awalan: string): string {
  const urut = nomor.flatMap((n) => {
    const bagian = uraikanNomor(n);
    return bagian?.awalan === awalan ? bagian.urut : [];
  });
  return susunNomor(awalan, 2026, Math.max(0, ...urut) + 1);
}

function saat(detak: number): string {
  const dua = (n: number) => String(n).padStart(2, '0');
  return `2026-03-02T09:${dua(Math.floor(detak / 60))}:${dua(detak % 60)}+07:00`;
}

/** The acts of a case in a comparable form, whatever its number. */
export function tindakanKasus(b: BerkasKasus): string[] {
  return tanpaGabung(b).map((p) => [p.tindakan, p.waktu, p.petugas, JSON.stringify(p.isi)].join(' '));
}
