import { aliranTombol } from './aliran-tombol.js';
import { JEDA_SEBARIS_MS } from './jeda-tempel.js';
import { saatJendelaTutup } from './jendela-tutup.js';
import { JANGAN_TANDAI, pemilahMasukan, TANDAI_TEMPELAN } from './pilah-masukan.js';
import { type TombolDaftar, tombolDaftar } from './tombol-daftar.js';

const BATAL = '\u0003';
const TAMAT = '\u0004';
/** Ctrl-U: what stood in the line is gone. */
const HAPUS_BARIS = '\u0015';

/** A terminal's input for one question of one line. */
export interface MasukanSebaris {
  aliran: NodeJS.ReadStream;
  /** From now on what is typed goes through; before it, `awal`, as if it had been typed. */
  mulai(awal: string): void;
  tutup(): void;
}

/**
 * What is typed goes through as it is, but into a short list (`daftar`) only the keys that it knows. The lines of a paste
 * are joined by a space, in the line for the person to see: a question of one line would take the first and drop the
 * rest. Ctrl-D, or a terminal that is gone, is a cancel.
 */
export function masukanSebaris(
  masuk: NodeJS.ReadStream,
  keluar: NodeJS.WriteStream,
  daftar?: TombolDaftar,
): MasukanSebaris {
  const { aliran, beri } = aliranTombol(masuk);
  const saring = penyaring(beri, daftar);
  const habis = () => beri(BATAL);
  let lepas: (() => void) | undefined;
  return {
    aliran,
    mulai: (awal) => {
      beri(awal);
      masuk.on('data', saring.terima);
      lepas = saatJendelaTutup(masuk, keluar, habis);
      masuk.resume();
      keluar.write(TANDAI_TEMPELAN);
    },
    tutup: () => {
      saring.tutup();
      masuk.off('data', saring.terima);
      lepas?.();
      masuk.pause();
      keluar.write(JANGAN_TANDAI);
    },
  };
}

/**
 * Gives on what arrives; an Enter only once it is clear that no further line follows, and never one behind lines that were
 * joined: they may be answers typed ahead, and stand there to be looked at. Nothing is pasted into a short list.
 */
export function penyaring(beri: (teks: string) => void, daftar?: TombolDaftar) {
  /** A line has ended; whether another follows isn't known yet. */
  let sela = false;
  /** What stands in the line was typed as several. */
  let gabungan = false;
  let tunda: NodeJS.Timeout | undefined;
  const diam = () => {
    if (sela && !gabungan) beri('\r');
    sela = false;
    gabungan = false;
  };
  const diketik = (teks: string) => {
    clearTimeout(tunda);
    const isi = teks.replace(/[\r\n]+$/, '');
    if (isi !== '') {
      const baru = isi.lastIndexOf(HAPUS_BARIS) + 1;
      gabungan = (baru === 0 && (gabungan || sela)) || /[\r\n]/.test(isi.slice(baru));
      if (sela) beri(' ');
      beri(isi === TAMAT ? BATAL : satuBaris(isi));
      sela = false;
    }
    sela ||= isi.length < teks.length;
    if (sela || gabungan) tunda = setTimeout(diam, JEDA_SEBARIS_MS);
  };
  const ditempel = (teks: string) => {
    const isi = teks.replace(/[\r\n]+$/, '');
    if (isi !== '') beri(`${sela ? ' ' : ''}${tempelan(isi)}`);
    sela = isi.length < teks.length || (sela && isi === '');
  };
  const pilah = pemilahMasukan({
    ketikan: (teks) => {
      const isi = daftar === undefined ? teks : tombolDaftar(teks, daftar);
      if (isi !== '') diketik(isi);
    },
    tempelan: (teks) => void (daftar === undefined && ditempel(teks)),
    batas: () => {
      clearTimeout(tunda);
      sela = false;
      gabungan = false;
    },
    esc: () => {
      const isi = daftar?.usai?.() ?? '';
      if (isi !== '') diketik(isi);
    },
  });
  return {
    terima: pilah.terima,
    tutup: () => {
      pilah.tutup();
      clearTimeout(tunda);
    },
  };
}

function satuBaris(teks: string): string {
  return teks.replaceAll(/[\r\n]+/g, ' ');
}

/** A TAB would be taken for a key, and so would every other control. */
function tempelan(teks: string): string {
  return satuBaris(teks).replaceAll(/\p{Cc}/gu, ' ');
}
