import type { Context } from '../context.js';
import { langkahUntuk, statusStandar } from '../domain/alur.js';
import type { Isi, Json, Kasus } from '../domain/kasus.js';
import { isianTampak } from '../domain/tampak.js';
import { Dibatalkan } from '../errors.js';
import { type Isian, type JawabanSementara, namaTanya, type TabelIsian } from '../forms/isian.js';
import { namaPilihan } from '../forms/tanya-satu.js';
import { mentahDari } from '../forms/tertulis.js';
import { kartuJawaban } from '../render/pesan.js';
import type { KasusBerstandar } from '../usecases/bahan.js';

/** The answers of a form before they are saved: every field that was answered, as the case itself will be shown. */
export function kartuIsian(judul: string, isian: TabelIsian, jawaban: JawabanSementara): string {
  const tampak = isianTampak({ isian: mentahDari(isian, jawaban) as Isi });
  // A switch without a question steers the command; it is no answer.
  const jawabannya = Object.entries(isian).filter(([, i]) => i.tanya !== null || i.nilai !== null);
  const baris = jawabannya.map(([kunci, i]) => {
    const label = namaTanya(i) ?? i.uraian.replace(/ \(.*\)$/, '');
    return [label, sebutNilai(i, tampak[kunci])] as const;
  });
  return kartuJawaban(judul, baris);
}

/** A choice with its meaning, a switch by its word. */
function sebutNilai(isian: Isian<unknown>, nilai: Json | undefined): unknown {
  if (nilai === true) return 'ya';
  return typeof nilai === 'string' ? namaPilihan(isian, nilai) : nilai;
}

/** Whose case it is, as far as it may be said. */
export function sebutNama(kasus: Pick<Kasus, 'isian'>): string {
  return String(isianTampak(kasus).nama ?? '-');
}

/** Says what an act that asks nothing will do to which case, and wants a yes; throws `Dibatalkan`. Enter alone is a no. */
export async function pastikan(
  ctx: Context,
  ringkasan: string,
  { kasus, standar }: KasusBerstandar,
  tindakan: string,
): Promise<void> {
  const langkah = langkahUntuk(standar, kasus, tindakan);
  const ke = langkah.ok ? langkah.nilai.ke : undefined;
  const prompter = await ctx.prompter();
  prompter.kata(
    kartuJawaban(ringkasan, [
      ['Nomor', kasus.nomor],
      ['Nama', sebutNama(kasus)],
      ['Status kini', statusStandar(standar, kasus.status).nama],
      ['Menjadi', ke === undefined ? undefined : statusStandar(standar, ke).nama],
    ]),
  );
  if (!(await prompter.ya('Lakukan?', false))) throw new Dibatalkan();
}
