import { Command, CommanderError } from 'commander';
import type { Argumen, Perintah } from '../commands/perintah.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import { bakukanBaris } from '../domain/teks.js';
import { bendera, type Isian, type TabelIsian } from '../forms/isian.js';
import { yangHilang } from '../forms/periksa.js';
import { benderaPerintah } from './bendera-umum.js';
import { pisahkanPilihan } from './json.js';
import { terdekat } from './terdekat.js';
import type { Kurang, Terurai } from './urai-polos.js';

/** Parses the words after the command's name. Refuses (exit 2) with every unknown flag and surplus word named. */
export function urai(perintah: Perintah, kata: readonly string[]): Result<Terurai> {
  const { sendiri, umum } = benderaPerintah(perintah);
  const tabel = { ...sendiri, ...umum };
  const ganda: string[] = [];
  const command = buatCommand(perintah, tabel, ganda);
  try {
    command.parse(pisahkanPilihan(kata), { from: 'user' });
  } catch (galat) {
    if (galat instanceof CommanderError) return gagal(tolakUrai(perintah, [kalimat(galat)]));
    throw galat;
  }
  const { json, bantuan, ...flag } = command.opts<Record<string, unknown>>();
  const berulang = ganda.map((b) => `${b}: diberikan lebih dari sekali`);
  const asing = [
    ...berulang,
    ...kunciSalah(flag.kunci),
    ...periksaSisa(perintah, tabel, command.args, sesudahPemisah(kata), flag.lanjut === ''),
  ];
  if (asing.length > 0) return gagal(tolakUrai(perintah, asing));
  const argumen = Object.fromEntries(perintah.argumen.map((a, i) => [a.nama, command.args[i]]));
  return berhasil({
    masukan: { argumen, flag },
    json: typeof json === 'string' ? json : undefined,
    bantuan: bantuan === true,
    kurang: bantuan === true ? null : yangKurang(perintah, command.args, flag),
  });
}

/** A key is no field of a form, so it is looked at here: an empty one would make all submissions one. */
function kunciSalah(kunci: unknown): readonly string[] {
  const hasil = typeof kunci === 'string' ? bakukanBaris(kunci) : null;
  return hasil?.ok === false ? [`--kunci: ${hasil.salah}`] : [];
}

function buatCommand(perintah: Perintah, tabel: TabelIsian, ganda: string[]): Command {
  const sekali = (nama: string) => (nilai: string, lama: string | undefined) => {
    if (lama !== undefined) ganda.push(nama);
    return nilai;
  };
  const command = new Command(perintah.nama)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, writeOut: () => {} })
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .option('-h, --bantuan')
    .option('--json [BIDANG]');
  for (const [kunci, isian] of Object.entries(tabel)) {
    if (isian.nilai === null || isian.banyak) command.option(polaBendera(kunci, isian));
    else command.option(polaBendera(kunci, isian), '', sekali(bendera(kunci)));
    if (isian.panjang) command.option(`${bendera(kunci)}-berkas <FILE>`);
  }
  return command;
}

function polaBendera(kunci: string, isian: Isian<unknown>): string {
  if (isian.nilai === null) return bendera(kunci);
  return `${bendera(kunci)} <${isian.banyak ? 'nilai...' : 'nilai'}>`;
}

/** How many words stand behind `--`: none of them is a flag, whatever it begins with (POSIX, Utility Syntax Guideline 10). */
function sesudahPemisah(kata: readonly string[]): number {
  const letak = kata.indexOf('--');
  return letak < 0 ? 0 : kata.length - letak - 1;
}

/** What commander left over: unknown flags, but among its last words (`harfiah` of them), and surplus words. */
function periksaSisa(
  perintah: Perintah,
  tabel: TabelIsian,
  args: readonly string[],
  harfiah: number,
  lanjut: boolean,
): readonly string[] {
  const asing = args.slice(0, args.length - harfiah).filter((a) => a.length > 1 && a.startsWith('-'));
  if (asing.length > 0) return asing.map((a) => `${a.split('=')[0]}: bendera tidak dikenal${mungkin(a, tabel)}`);
  const lebih = args.length - perintah.argumen.length;
  // What was typed may be a part of a name: it is not repeated (contract: no personal data in a refusal).
  // A word after --lanjut that looks like no code was left over.
  if (lebih === 1 && lanjut) return [BUKAN_KODE_DRAF];
  return lebih > 0 ? [`${lebih} kata berlebih; nilai yang memuat spasi ditulis di dalam tanda kutip`] : [];
}

const BUKAN_KODE_DRAF =
  '--lanjut: itu bukan kode draf; kodenya enam angka atau huruf a sampai f, tertera pada daftar draf: layanan';

function belumDisebut({ nama, uraian }: Argumen): string {
  return `${nama}: belum disebut (${uraian})`;
}

function yangKurang(
  perintah: Perintah,
  args: readonly string[],
  flag: Readonly<Record<string, unknown>>,
): Kurang | null {
  // A file or a draft may hold the answers.
  const jawaban = flag.berkas !== undefined || flag.lanjut !== undefined;
  const argumen = perintah.argumen.filter(
    (a, i) => a.wajib && args[i] === undefined && !(jawaban && a.diFormulir === true),
  );
  if (argumen.length === 0) return null;
  const { isian } = perintah;
  const terisi = Object.fromEntries(Object.keys(isian).map((k) => [k, flag[k] ?? flag[`${k}Berkas`]]));
  const lain = jawaban ? [] : yangHilang(isian, terisi, new Set());
  const salah = [...argumen.map(belumDisebut), ...lain.map((k) => `${k.bendera}: ${k.pesan}`)];
  return { argumen, tolak: tolakUrai(perintah, salah) };
}

function mungkin(asing: string, tabel: TabelIsian): string {
  const nama = [...Object.keys(tabel).map((k) => bendera(k)), '--bantuan', '--json'];
  const [dekat] = terdekat(asing.split('=')[0] ?? '', nama);
  return dekat === undefined ? '' : `; mungkin: ${dekat}`;
}

function kalimat(galat: CommanderError): string {
  const [, nama] = /'([^' <]+)/.exec(galat.message) ?? [];
  const { code } = galat;
  if (code === 'commander.optionMissingArgument') return `${nama ?? 'bendera'}: belum diberi nilai`;
  return `${nama ?? 'perintah'}: tidak dapat dibaca`;
}

function tolakUrai(perintah: Perintah, salah: readonly string[]) {
  return {
    jenis: 'pemakaian' as const,
    pesan: `Perintah "${perintah.nama}" tidak dapat dibaca.`,
    sebab: salah.join('\n'),
    coba: `layanan ${perintah.nama} --bantuan`,
  };
}
