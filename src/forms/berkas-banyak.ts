import type { BerkasLuar } from '../context.js';
import { BATAS, sebutJumlah, sebutUkuran } from '../domain/batas.js';
import { bacaJson } from '../domain/berkas-json.js';
import { berhasil, gagal, type Result } from '../domain/hasil.js';
import type { Json } from '../domain/kasus.js';

/** The forms of a `--berkas` that holds several; or one form, with the file as it was read (standard input is read once). */
export type Kiriman = { butir: readonly Json[] } | { luar: BerkasLuar };

/** Does the file hold a list of forms? The refusal is one sentence, for a list that can't be read. */
export async function bacaKiriman(jalur: string, luar: BerkasLuar): Promise<Result<Kiriman, string>> {
  const teks = await luar.bacaTeks(jalur, BATAS.berkasBanyakByte);
  if (!teks.ok || !/^\uFEFF?\s*\[/.test(teks.nilai)) return berhasil({ luar: yangTerbaca(jalur, luar, teks) });
  const data = bacaJson(teks.nilai, BATAS.berkasBanyakByte);
  if (!data.ok) return data;
  const butir = data.nilai as readonly Json[];
  if (butir.length === 0) return gagal('daftarnya kosong');
  if (butir.length > BATAS.berkasBanyak) {
    return gagal(
      `${sebutJumlah(butir.length)} butir; paling banyak ${sebutJumlah(BATAS.berkasBanyak)} sekali: pecah berkasnya`,
    );
  }
  return berhasil({ butir });
}

function yangTerbaca(jalur: string, luar: BerkasLuar, teks: Result<string, string>): BerkasLuar {
  const bacaTeks: BerkasLuar['bacaTeks'] = async (lain, maksByte) => {
    if (lain !== jalur) return luar.bacaTeks(lain, maksByte);
    const besar = teks.ok && Buffer.byteLength(teks.nilai) > maksByte;
    return besar ? gagal(`terlalu besar; paling besar ${sebutUkuran(maksByte)}`) : teks;
  };
  return { ...luar, bacaTeks };
}
