import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { JEDA_SEBARIS_MS } from './jeda-tempel.js';
import { saatJendelaTutup } from './jendela-tutup.js';

/** Marks around a paste, where the terminal gives them (xterm, "bracketed paste"). */
const NYALA = '\u001b[?2004h';
const MATI = '\u001b[?2004l';
const MULAI = '\u001b[200~';
const AKHIR = '\u001b[201~';
const TANDA = new RegExp(`(${MULAI}|${AKHIR})`.replaceAll('[', '\\['));
/** A mark that a read has cut off. */
const POTONGAN = ['\u001b[2', '\u001b[20', '\u001b[200', '\u001b[201'];
const BATAL = '\u0003';
const TAMAT = '\u0004';

/** A terminal's input for one question of one line. */
export interface MasukanSebaris {
  aliran: NodeJS.ReadStream;
  /** From now on what is typed goes through; before it, `awal`, as if it had been typed. */
  mulai(awal: string): void;
  tutup(): void;
}

/**
 * What is typed goes through as it is. The lines of a paste are joined by a space, in the line for the person to see: a
 * question of one line would take the first and drop the rest. Ctrl-D, or a terminal that is gone, is a cancel.
 * `tanpaAngka`: digits do nothing. Inquirer's lists take them for the places of choices, which show no numbers: a NIK
 * typed before the eye has reached the question would choose.
 */
export function masukanSebaris(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  { tanpaAngka = false } = {},
): MasukanSebaris {
  const aliran = new PassThrough();
  const saring = penyaring((teks) => void aliran.write(tanpaAngka ? hapusAngka(teks) : teks));
  const huruf = new StringDecoder('utf8');
  const datang = (isi: Buffer | string) => saring.terima(typeof isi === 'string' ? isi : huruf.write(isi));
  const habis = () => void aliran.write(BATAL);
  let lepas: (() => void) | undefined;
  const setRawMode = (mentah: boolean) => {
    masuk.setRawMode(mentah);
    return aliran;
  };
  return {
    aliran: Object.assign(aliran, { isTTY: true, setRawMode }) as unknown as NodeJS.ReadStream,
    mulai: (awal) => {
      aliran.push(awal);
      masuk.on('data', datang);
      lepas = saatJendelaTutup(masuk, keluar, habis);
      masuk.resume();
      keluar.write(NYALA);
    },
    tutup: () => {
      saring.tutup();
      masuk.off('data', datang);
      lepas?.();
      masuk.pause();
      keluar.write(MATI);
    },
  };
}

/** Gives on what arrives; an Enter only once it is clear that no further line of a paste follows. */
export function penyaring(beri: (teks: string) => void) {
  let menempel = false;
  /** A pasted line has ended; whether another follows isn't known yet. */
  let sela = false;
  let potongan = '';
  let tunda: NodeJS.Timeout | undefined;
  const diketik = (teks: string) => {
    const isi = teks.replace(/[\r\n]+$/, '');
    if (tunda !== undefined && isi !== '') beri(' ');
    clearTimeout(tunda);
    tunda = undefined;
    if (isi !== '') beri(isi === TAMAT ? BATAL : satuBaris(isi));
    if (isi.length === teks.length) return;
    tunda = setTimeout(() => {
      tunda = undefined;
      beri('\r');
    }, JEDA_SEBARIS_MS);
  };
  const ditempel = (teks: string) => {
    const isi = teks.replace(/[\r\n]+$/, '');
    if (isi !== '') beri(`${sela ? ' ' : ''}${tempelan(isi)}`);
    sela = isi.length < teks.length || (sela && isi === '');
  };
  return {
    terima: (datang: string) => {
      const teks = potongan + datang;
      potongan = POTONGAN.findLast((p) => teks.endsWith(p)) ?? '';
      for (const bagian of teks.slice(0, teks.length - potongan.length).split(TANDA)) {
        if (bagian === MULAI || bagian === AKHIR) [menempel, sela] = [bagian === MULAI, false];
        else if (menempel) ditempel(bagian);
        else if (bagian !== '') diketik(bagian);
      }
    },
    tutup: () => clearTimeout(tunda),
  };
}

/** Keys like arrows carry digits of their own. */
function hapusAngka(teks: string): string {
  return teks.includes('\u001b') ? teks : teks.replaceAll(/\d/g, '');
}

function satuBaris(teks: string): string {
  return teks.replaceAll(/[\r\n]+/g, ' ');
}

/** A TAB would be taken for a key, and so would every other control. */
function tempelan(teks: string): string {
  return satuBaris(teks).replaceAll(/\p{Cc}/gu, ' ');
}
