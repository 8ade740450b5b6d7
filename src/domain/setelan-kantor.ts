import { BATAS } from './batas.js';
import { berhasil, gagal, type Result } from './hasil.js';
import { periksaEmail } from './identitas.js';
import { sebutanTte, tolakSebutanTte } from './sebutan-tte.js';
import { SETELAN, type Setelan } from './setelan.js';
import {
  barisBebas,
  barisWajib,
  bolehKosong,
  type PeriksaNilai,
  periksaPenanda,
  periksaTeleponKop,
} from './setelan-periksa.js';

/** Defaults that belong to the office, by key (`data/acuan/kantor.json`). */
export type BawaanKantor = Readonly<Record<string, string>>;

/** Who signs for post X: `tanda-tangan.X`. */
export const AWALAN_PENANDA = 'tanda-tangan.';

/** Its value is the name of an attachment of the store, `<sha256>.<type>`: the file itself is never read again. */
export const KUNCI_LOGO = 'instansi.logo';

function periksaLogo(nilai: string): Result<string, string> {
  if (/^[0-9a-f]{64}\.(png|jpg|svg)$/.test(nilai)) return berhasil(nilai);
  return gagal(`pasang dengan: layanan pengaturan ${KUNCI_LOGO} FILE`);
}

const INSTANSI: readonly Omit<Setelan, 'bawaan'>[] = [
  { kunci: 'instansi.induk', uraian: 'Baris pertama kop: pemerintah daerah', periksa: barisBebas() },
  { kunci: 'instansi.nama', uraian: 'Nama instansi di kop', periksa: barisWajib() },
  { kunci: 'instansi.unit', uraian: 'Baris kop di bawah nama, mis. UPTD (boleh kosong)', periksa: barisBebas() },
  { kunci: 'instansi.sebutan', uraian: 'Nama instansi di dalam kalimat', periksa: barisWajib() },
  {
    kunci: KUNCI_LOGO,
    uraian: 'Logo di kop: FILE PNG, JPEG, atau SVG, disalin ke toko (boleh kosong)',
    periksa: bolehKosong(periksaLogo),
  },
  { kunci: 'instansi.alamat', uraian: 'Alamat di kop', periksa: barisBebas(BATAS.baris) },
  { kunci: 'instansi.telepon', uraian: 'Telepon di kop (boleh kosong)', periksa: bolehKosong(periksaTeleponKop) },
  {
    kunci: 'instansi.posel',
    uraian: 'Alamat e-mail di kop (boleh kosong)',
    periksa: bolehKosong((n) => periksaEmail(n)),
  },
  { kunci: 'instansi.kota', uraian: 'Kota pada tempat dan tanggal surat', periksa: barisWajib() },
  { kunci: 'instansi.atasan-ppid', uraian: 'Kepada siapa keberatan diajukan (Pasal 35)', periksa: barisWajib() },
  {
    kunci: 'instansi.saluran-pengaduan',
    uraian: 'Saluran pengaduan pada tanda terima, dipisah titik koma',
    periksa: barisWajib(BATAS.baris),
  },
];

/** What stands on papers claims no certified signature, whatever it is. */
function tanpaTte(periksa: PeriksaNilai): PeriksaNilai {
  return (nilai) => {
    const apa = sebutanTte(nilai);
    return apa === null ? periksa(nilai) : gagal(tolakSebutanTte(apa));
  };
}

/** The whole table for an office: the one place that says which settings there are. */
export function tabelSetelan(kantor: BawaanKantor): readonly Setelan[] {
  const instansi = INSTANSI.map((s) => ({ ...s, bawaan: kantor[s.kunci] ?? '', periksa: tanpaTte(s.periksa) }));
  const jabatan = Object.keys(kantor).filter((k) => k.startsWith(AWALAN_PENANDA));
  return [...SETELAN, ...instansi, ...jabatan.map((k) => penanda(k, kantor[k] ?? ''))];
}

function penanda(kunci: string, bawaan: string): Setelan {
  const jabatan = kunci.slice(AWALAN_PENANDA.length);
  return {
    kunci,
    bawaan,
    uraian: `Penanda tangan untuk ${jabatan}: JABATAN; NAMA; NIP`,
    periksa: tanpaTte(periksaPenanda),
  };
}
