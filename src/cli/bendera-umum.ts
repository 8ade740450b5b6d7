import type { Perintah } from '../commands/perintah.js';
import type { TabelIsian } from '../forms/isian.js';
import { jalur, saklar, teks } from '../forms/jenis-isian.js';

/** Flags that every command has. */
const BENDERA_UMUM = {
  data: jalur('Folder toko (di atas LAYANAN_DATA)', { nilai: 'DIR' }),
  tanpaTanya: saklar('Jangan bertanya; yang kurang disebut semua (keluar 2)'),
  sandiStdin: saklar('Baca sandi atau frasa sandi dari masukan baku, satu baris masing-masing'),
  tanpaWarna: saklar('Tanpa warna'),
};

const BENDERA_TULIS = {
  ujiCoba: saklar('Hanya sebutkan apa yang akan dicatat; tidak menulis apa pun'),
  ya: saklar('Jawab ya untuk setiap konfirmasi'),
};

/** The caller's own name for one submission; what it may be is checked before anything runs. */
const BENDERA_KIRIMAN = {
  kunci: teks('Tanda kiriman dari Anda: perintah yang sama dengan kunci yang sama tidak tercatat dua kali', {
    nilai: 'KUNCI',
  }),
};

const BENDERA_FORMULIR = {
  berkas: jalur('Semua jawaban sekaligus dari berkas JSON (- = masukan baku)', { nilai: 'FILE.json' }),
};

/** Its value may be left out (`cli/json`: `pisahkanPilihan`). */
const BENDERA_DRAF = {
  lanjut: teks('Lanjutkan draf perintah ini: yang berkode ini, atau yang terakhir', {
    nilai: '[KODE]',
    dariToko: 'draf',
  }),
};

const BENDERA_DAFTAR = { csv: saklar('Keluaran CSV dengan judul kolom') };

/** Every flag of a command in the order of its help: its own fields first. */
export function benderaPerintah(p: Perintah): { sendiri: TabelIsian; umum: TabelIsian } {
  const sendiri = {
    ...p.isian,
    ...(p.menulis && Object.keys(p.isian).length > 0 ? BENDERA_FORMULIR : {}),
    ...(p.berdraf === true ? BENDERA_DRAF : {}),
  };
  const umum = {
    ...(p.menulis ? BENDERA_TULIS : {}),
    ...(p.berkunci === true ? BENDERA_KIRIMAN : {}),
    ...(p.berdaftar === true ? BENDERA_DAFTAR : {}),
    ...BENDERA_UMUM,
  };
  return { sendiri, umum };
}

/** Those that don't belong to one form: they may stand before the command's name as well. */
export function semuaBenderaUmum(): TabelIsian {
  return { ...BENDERA_TULIS, ...BENDERA_KIRIMAN, ...BENDERA_DAFTAR, ...BENDERA_UMUM };
}
