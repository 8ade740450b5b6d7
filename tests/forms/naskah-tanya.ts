import type { Context } from '../../src/context.js';
import { berhasil, gagal } from '../../src/domain/hasil.js';
import { tanpaPetugas } from '../../src/domain/pelaku.js';
import { Dibatalkan } from '../../src/errors.js';
import type { Prompter } from '../../src/ports/prompter.js';
import { bacaData } from '../alat/acuan.js';
import { TANPA_SESI } from '../alat/sesi.js';

/** An answer of a script: Ctrl-C, behind what is typed by then. */
export const CTRL_C = '(Ctrl-C)';

type Uji = (jawaban: string) => string | null;
type Sementara = ((teks: string) => void) | undefined;

/** A person at the terminal, as a script: what is asked must be the next line of it. */
export function orang(...naskah: readonly (readonly [tanya: string, jawab: string])[]) {
  const sisa = [...naskah];
  const dikatakan: string[] = [];
  /** Question and the old answer that stood there for editing. */
  const ditawari: [string, string][] = [];
  const pilihan = new Map<string, readonly string[]>();
  const jawab = (tanya: string, sementara?: Sementara): string => {
    const [harus, jawaban] = sisa.shift() ?? ['(tidak ada pertanyaan lagi)', ''];
    if (!tanya.startsWith(harus)) throw new Error(`ditanya "${tanya}", naskah: "${harus}"`);
    if (!jawaban.endsWith(CTRL_C)) return jawaban;
    const ketikan = jawaban.slice(0, -CTRL_C.length);
    if (ketikan !== '') sementara?.(ketikan);
    throw new Dibatalkan();
  };
  const sampaiSah = (tanya: string, awal: string, uji: Uji, sementara?: Sementara): string => {
    ditawari.push([tanya, awal]);
    for (;;) {
      const jawaban = jawab(tanya, sementara) || awal;
      const salah = uji(jawaban);
      if (salah === null) return jawaban;
      dikatakan.push(salah);
    }
  };
  const prompter: Prompter = {
    baris: async (tanya, awal, uji, { sementara } = {}) => sampaiSah(tanya, awal, uji, sementara),
    panjang: async (tanya, awal, uji, { sementara } = {}) => sampaiSah(tanya, awal, uji, sementara),
    pilih: async (tanya, ada, awal = '') => {
      ditawari.push([tanya, awal]);
      pilihan.set(
        tanya,
        ada.map((p) => p.nilai),
      );
      const jawaban = jawab(tanya);
      if (!ada.some((p) => p.nilai === jawaban)) throw new Error(`"${jawaban}" tidak ditawarkan: ${tanya}`);
      return jawaban;
    },
    jelajahi: async (tanya, ada, awal = '') => {
      ditawari.push([tanya, awal]);
      pilihan.set(
        tanya,
        ada.map((p) => p.nama),
      );
      const jawaban = jawab(tanya);
      if (jawaban === 'q') return null;
      const satu = ada.find((p) => p.nilai === jawaban || p.nama.startsWith(jawaban));
      if (satu === undefined) throw new Error(`"${jawaban}" tidak ditawarkan: ${tanya}`);
      return satu.nilai;
    },
    rahasia: async (tanya, uji) => sampaiSah(tanya, '', uji),
    ya: async (tanya, awal) => {
      ditawari.push([tanya, awal ? 'ya' : 'tidak']);
      return jawab(tanya) === 'ya';
    },
    kata: (teks) => void dikatakan.push(teks),
  };
  return { prompter, dikatakan, sisa, ditawari, pilihan };
}

/** Just enough of a context to fill a form at a terminal. */
export function diTerminal(prompter: Prompter, bolehTanya = true): Context {
  const tidak = async (): Promise<never> => {
    throw new Error('formulir tidak memakai ini');
  };
  return {
    pilihan: { json: null, csv: false, bolehTanya, ujiCoba: false, ya: false },
    layar: { tty: true, kolom: 80, warna: false, ascii: false },
    jam: () => Date.UTC(2026, 2, 13, 2, 12),
    hariIni: '2026-03-13',
    pelaku: tanpaPetugas('siti'),
    acak: () => '',
    acuan: { wilayah: () => bacaData('data/acuan/wilayah.json') } as unknown as Context['acuan'],
    lingkungan: {},
    berkasLuar: {
      bacaTeks: async (jalur) => (jalur === 'ada.txt' ? berhasil('isi berkas') : gagal('tidak ada')),
      bacaLogo: async () => {
        throw new Error('tidak ada logo');
      },
      uraiIcs: tidak,
      baca: tidak,
      telaahPdf: tidak,
      telaahTambahan: tidak,
      ada: async () => false,
      tampilkan: async () => false,
      tulis: tidak,
    },
    toko: tidak,
    sesi: TANPA_SESI,
    barisRahasia: null,
    kemajuan: () => undefined,
    prompter: async () => prompter,
    penggambar: tidak,
  };
}
