import type { Result } from '../domain/hasil.js';
import type { PilihanTanya, Prompter } from '../ports/prompter.js';
import { JEDA_SEBARIS_MS, JEDA_TEMPEL_MS } from './jeda-tempel.js';
import { ketikanPolos, type OpsiKetikan } from './ketikan-polos.js';
import { perintahAkhir } from './penyunting.js';
import { pilihKetikan } from './pilih-ketikan.js';
import { type CaraPanjang, tanyaPanjang } from './soal-panjang.js';
import type { TerminalTanya } from './terminal-tanya.js';

type Uji = (jawaban: string) => string | null;

const SEBARIS = { gema: true, jeda: JEDA_SEBARIS_MS, selesai: () => true };

/** Questions without menus, colours or redrawing: for screen readers (ASCII mode) and TERM=dumb. Choices have numbers. */
export function prompterPolos(terminal: TerminalTanya): Prompter {
  const { masuk, keluar, muat, muatKetikan } = terminal;
  const kata = (teks: string) => void keluar.write(`${muat(teks)}\n`);
  const sampaiSah = async (minta: () => Promise<string>, uji: Uji): Promise<string> => {
    for (;;) {
      const jawaban = await minta();
      const salah = uji(jawaban);
      if (salah === null) return jawaban;
      kata(kataSalah(salah));
    }
  };
  const sebaris = async (
    tanya: string,
    awal: string,
    bolehKosong: boolean,
    sementara: OpsiKetikan['sementara'],
  ): Promise<string> => {
    const lama = awal === '' ? '' : ` [${awal}; Enter = tetap${bolehKosong ? ', - = dikosongkan' : ''}]`;
    const opsi = { ...SEBARIS, tanya: muatKetikan(`? ${tanya}${lama}: `), sementara };
    const isi = (await ketikanPolos(masuk, keluar, opsi)).trim();
    const satu = isi.replaceAll(/\s*\n\s*/g, ' ');
    if (satu === isi) return satu || awal;
    // A paste, or answers typed ahead: to be looked at first.
    kata(`Beberapa baris digabung menjadi satu: ${satu}`);
    return sebaris(tanya, satu, bolehKosong, sementara);
  };
  const dariDaftar = (tanya: string, pilihan: readonly PilihanTanya[], minta: string, uji: Uji) => {
    const daftar = [`? ${tanya}`, ...pilihan.map((p, i) => `  ${i + 1}) ${p.nama}`)].join('\n');
    kata(daftar);
    const opsi = { ...SEBARIS, atas: `${muat(daftar)}\n`, tanya: minta };
    return sampaiSah(async () => (await ketikanPolos(masuk, keluar, opsi)).trim(), uji);
  };
  const pilih: Prompter['pilih'] = async (tanya, pilihan, awal) => {
    const bawaan = Math.max(0, pilihan.map((p) => p.nilai).indexOf(awal ?? '')) + 1;
    const baca = (jawab: string) => pilihKetikan(pilihan, jawab || `${bawaan}`);
    const jawab = baca(await dariDaftar(tanya, pilihan, `  Nomor [${bawaan}]: `, (j) => sebutSalah(baca(j))));
    return jawab.ok ? jawab.nilai.nilai : '';
  };
  const jelajahi: Prompter['jelajahi'] = async (tanya, pilihan, _, { usai: akhir }) => {
    const usai = (jawab: string) => /^q$/i.test(jawab);
    const baca = (jawab: string) => pilihKetikan(pilihan, jawab, `, atau q (${akhir})`);
    const uji = (jawab: string) => (usai(jawab) ? null : sebutSalah(baca(jawab)));
    const jawab = await dariDaftar(tanya, pilihan, `  Nomor (q = ${akhir}): `, uji);
    const satu = usai(jawab) ? null : baca(jawab);
    return satu?.ok === true ? satu.nilai.nilai : null;
  };
  return {
    kata,
    pilih,
    jelajahi,
    baris: (tanya, awal, uji, { sementara } = {}) =>
      sampaiSah(() => sebaris(tanya, awal, uji('') === null, sementara), uji),
    panjang: (tanya, awal, uji, opsi = {}) =>
      tanyaPanjang(terminal, { tanya, awal, uji, opsi }, { salah: kataSalah, baca: bacaPolos }),
    rahasia: (tanya, uji) => {
      const minta = async () => {
        const opsi = { ...SEBARIS, gema: false, tanya: muat(`? ${tanya} (tidak ditampilkan): `) };
        return (await ketikanPolos(masuk, keluar, opsi)).replace(/\n+$/, '');
      };
      return sampaiSah(minta, uji);
    },
    ya: async (tanya, awal) => (await pilih(tanya, YA_TIDAK, awal ? 'ya' : 'tidak')) === 'ya',
  };
}

const YA_TIDAK = [
  { nilai: 'ya', nama: 'Ya' },
  { nilai: 'tidak', nama: 'Tidak' },
];

function kataSalah(sebab: string): string {
  return `Salah: ${sebab}`;
}

function sebutSalah(hasil: Result<unknown, string>): string | null {
  return hasil.ok ? null : hasil.salah;
}

const bacaPolos: CaraPanjang['baca'] = async ({ masuk, keluar }, { tanya, sementara }) => {
  const selesai = (teks: string) => perintahAkhir(teks) !== null || /(^|\n)[ \t]*\n$/.test(teks);
  const sampaiSini = (teks: string) => sementara(teks.trim());
  const ketikan = { gema: true, jeda: JEDA_TEMPEL_MS, selesai, sementara: sampaiSini, tanya };
  return (await ketikanPolos(masuk, keluar, ketikan)).trim();
};
