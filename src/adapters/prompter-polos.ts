import { sambung } from '../domain/teks.js';
import type { OpsiPanjang, PilihanTanya, Prompter } from '../ports/prompter.js';
import { ketikanPolos, type OpsiKetikan } from './ketikan-polos.js';
import { perintahAkhir, tanpaPerintah } from './penyunting.js';
import type { TerminalTanya } from './terminal-tanya.js';

const SEBARIS: OpsiKetikan = { gema: true, selesai: () => true };

/** Questions without menus, colours or redrawing: for screen readers (ASCII mode) and TERM=dumb. Choices have numbers. */
export function prompterPolos(terminal: TerminalTanya): Prompter {
  const { masuk, keluar, muat } = terminal;
  const kata = (teks: string) => void keluar.write(`${muat(teks)}\n`);
  const sampaiSah = async (minta: () => Promise<string>, uji: (jawaban: string) => string | null): Promise<string> => {
    for (;;) {
      const jawaban = await minta();
      const salah = uji(jawaban);
      if (salah === null) return jawaban;
      kata(`Salah: ${salah}`);
    }
  };
  const sebaris = async (tanya: string, awal: string, bolehKosong: boolean, sementara: OpsiKetikan['sementara']) => {
    const lama = awal === '' ? '' : ` [${awal}; Enter = tetap${bolehKosong ? ', - = dikosongkan' : ''}]`;
    keluar.write(muat(`? ${tanya}${lama}: `));
    const isi = (await ketikanPolos(masuk, keluar, { ...SEBARIS, sementara })).trim();
    const satu = isi.replaceAll(/\s*\n\s*/g, ' ');
    if (satu !== isi) kata(`Beberapa baris digabung menjadi satu: ${satu}`);
    return satu || awal;
  };
  const pilih = async (tanya: string, pilihan: readonly PilihanTanya[], awal?: string) => {
    kata(`? ${tanya}`);
    pilihan.forEach((p, i) => void kata(`  ${i + 1}) ${p.nama}`));
    const bawaan = Math.max(
      0,
      pilihan.findIndex((p) => p.nilai === awal),
    );
    const uji = (jawab: string) =>
      terpilih(pilihan, jawab) === null ? `Ketik nomor 1 sampai ${pilihan.length}.` : null;
    const jawab = await sampaiSah(() => nomor(keluar, masuk, bawaan + 1), uji);
    return terpilih(pilihan, jawab) ?? '';
  };
  const jelajahi: Prompter['jelajahi'] = async (tanya, pilihan, _, { usai: akhir }) => {
    kata(`? ${tanya}`);
    pilihan.forEach((p, i) => void kata(`  ${i + 1}) ${p.nama}`));
    const usai = (jawab: string) => /^q$/i.test(jawab);
    const uji = (jawab: string) =>
      usai(jawab) || terpilih(pilihan, jawab) !== null
        ? null
        : `Ketik nomor 1 sampai ${pilihan.length}, atau q (${akhir}).`;
    const minta = async () => {
      keluar.write(`  Nomor (q = ${akhir}): `);
      return (await ketikanPolos(masuk, keluar, SEBARIS)).trim();
    };
    return terpilih(pilihan, await sampaiSah(minta, uji));
  };
  return {
    kata,
    pilih,
    jelajahi,
    baris: (tanya, awal, uji, { sementara } = {}) =>
      sampaiSah(() => sebaris(tanya, awal, uji('') === null, sementara), uji),
    panjang: (tanya, awal, uji, opsi = {}) => {
      const minta = () => teksPanjang(terminal, { tanya, awal, opsi });
      return sampaiSah(minta, uji);
    },
    rahasia: (tanya, uji) => {
      const minta = async () => {
        keluar.write(muat(`? ${tanya} (tidak ditampilkan): `));
        return (await ketikanPolos(masuk, keluar, { ...SEBARIS, gema: false })).replace(/\n$/, '');
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

async function nomor(keluar: NodeJS.WriteStream, masuk: NodeJS.ReadStream, bawaan: number): Promise<string> {
  keluar.write(`  Nomor [${bawaan}]: `);
  return (await ketikanPolos(masuk, keluar, SEBARIS)).trim() || String(bawaan);
}

/** By number, or by the word itself. */
function terpilih(pilihan: readonly PilihanTanya[], jawab: string): string | null {
  const kata = jawab.toLowerCase();
  const satu = pilihan.find((p) => p.nilai !== '' && (p.nilai.toLowerCase() === kata || p.nama.toLowerCase() === kata));
  return (satu ?? pilihan[/^\d{1,3}$/.test(jawab) ? Number(jawab) - 1 : -1])?.nilai ?? null;
}

interface SoalPanjang {
  tanya: string;
  awal: string;
  opsi: OpsiPanjang;
}

async function teksPanjang(terminal: TerminalTanya, { tanya, awal, opsi }: SoalPanjang): Promise<string> {
  const { masuk, keluar, penyunting, muat } = terminal;
  keluar.write(`${muat(`? ${tanya} (${penyunting.petunjuk(awal !== '')})`)}\n`);
  if (awal !== '') keluar.write(`${muat(awal.replaceAll(/^/gm, '  | '))}\n`);
  const selesai = (teks: string) => perintahAkhir(teks) !== null || /(^|\n)[ \t]*\n$/.test(teks);
  const sampaiSini = (teks: string) => opsi.sementara?.(sambung(awal, teks.trim()));
  const isi = (await ketikanPolos(masuk, keluar, { gema: true, selesai, sementara: sampaiSini })).trim();
  if (perintahAkhir(isi) !== 'sunting') return isi || awal;
  const teks = tanpaPerintah(isi) || awal;
  return (await penyunting.sunting(teks, opsi)) ?? teksPanjang(terminal, { tanya, awal: teks, opsi });
}
