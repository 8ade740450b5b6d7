import type { Kesalahan } from '../domain/hasil.js';
import { adalahKata, bendera, type Isian, type JawabanSementara, type TabelIsian } from './isian.js';
import { berlaku } from './periksa.js';

/**
 * What to type instead: the command with every flag that it needs, those given too. What was typed isn't repeated (it may
 * name somebody) but for choices from a list. A command that comes with flags of its own is an example: only what is
 * missing is added to it.
 */
export function cobaIsian(
  kesalahan: readonly Kesalahan[],
  { isian, coba }: { isian: TabelIsian; coba: string },
  jawaban: JawabanSementara,
): string {
  const salah = new Map(
    kesalahan.flatMap((k) =>
      k.bendera
        .split(' / ')
        .slice(0, 1)
        .map((b) => [b, k] as const),
    ),
  );
  const contoh = coba.includes(' --');
  const bagian = Object.entries(isian).flatMap(([kunci, satu]) => {
    // Words stand in `coba` already.
    if (adalahKata(kunci)) return [];
    const k = salah.get(bendera(kunci));
    if (k?.misal !== undefined) return [`${bendera(kunci)} ${k.misal}`];
    const perlu = k === undefined ? !contoh && perluLagi(satu, kunci, jawaban) : diisi(k);
    return perlu ? [`${bendera(kunci)} ${nilai(satu, jawaban[kunci])}`] : [];
  });
  return [coba, ...bagian].join(' ');
}

/** A flag that is merely wrong is mended by who typed it; one that must be there is put there. */
function diisi({ pesan }: Kesalahan): boolean {
  return pesan.startsWith('wajib');
}

function perluLagi(isian: Isian<unknown>, kunci: string, jawaban: JawabanSementara): boolean {
  // One of several that say who it is counts as required where it is the one that was given.
  const wajib = isian.wajib || isian.samar === true || isian.wajibKarena !== undefined;
  return (
    isian.nilai !== null && wajib && berlaku(isian, { ...jawaban, [kunci]: undefined }) && jawaban[kunci] !== undefined
  );
}

function nilai({ pilihan }: Isian<unknown>, jawaban: unknown): string {
  if (pilihan === null) return '"…"';
  return typeof jawaban === 'string' ? jawaban : (pilihan[0] ?? '"…"');
}
