import type { Context } from '../context.js';
import { berhasil, gagal, type Kesalahan, type Result } from '../domain/hasil.js';
import { type BahanSandi, periksaSandi } from '../domain/sandi.js';

const BENDERA = '--sandi-stdin';

/** Nobody can be asked and nothing is piped in: the flag that is missing. */
export function sumberSandi(ctx: Context): readonly Kesalahan[] {
  if (ctx.barisRahasia !== null || ctx.pilihan.bolehTanya) return [];
  return [
    { bendera: BENDERA, pesan: 'wajib di luar terminal: sandi dibaca dari masukan baku, tidak pernah dari bendera' },
  ];
}

/**
 * A password that is known already: hidden at a terminal, the next line of stdin off it. `coba`: what to try where there is
 * no such line, without the flag that asks for it.
 */
export async function mintaSandi(ctx: Context, tanya: string, coba: string): Promise<Result<string>> {
  const baris = ctx.barisRahasia;
  const sandi =
    baris === null
      ? await (await ctx.prompter()).rahasia(tanya, (j) => (j === '' ? 'Wajib diisi.' : null))
      : await baris();
  return sandi === null ? gagal(tolakSandi('tidak ada baris sandi di masukan baku', coba)) : berhasil(sandi);
}

/** A new password: typed twice at a terminal, checked before it is taken. */
export async function mintaSandiBaru(ctx: Context, bahan: BahanSandi, coba: string): Promise<Result<string>> {
  const { barisRahasia: baris } = ctx;
  if (baris === null) return berhasil(await tanyaDuaKali(ctx, bahan));
  const mentah = await baris();
  if (mentah === null) return gagal(tolakSandi('tidak ada baris sandi di masukan baku', coba));
  const sandi = periksaSandi(mentah, bahan);
  return sandi.ok ? sandi : gagal(tolakSandi(sandi.salah, coba));
}

async function tanyaDuaKali(ctx: Context, bahan: BahanSandi): Promise<string> {
  const prompter = await ctx.prompter();
  const uji = (jawaban: string) => {
    const hasil = periksaSandi(jawaban, bahan);
    return hasil.ok ? null : `Sandi ${hasil.salah}.`;
  };
  for (;;) {
    const sandi = (await prompter.rahasia('Sandi baru', uji)).normalize('NFC');
    const lagi = await prompter.rahasia('Ketik sekali lagi', () => null);
    if (lagi.normalize('NFC') === sandi) return sandi;
    prompter.kata('Berbeda dari yang pertama; ulangi keduanya.');
  }
}

function tolakSandi(pesan: string, coba: string) {
  return {
    jenis: 'pemakaian' as const,
    pesan: 'Sandi itu tidak dapat dipakai.',
    sebab: `${BENDERA}: ${pesan}.`,
    coba: `${coba} ${BENDERA}`,
    kesalahan: [{ bendera: BENDERA, pesan }],
  };
}
