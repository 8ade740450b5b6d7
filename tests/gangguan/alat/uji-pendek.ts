import { describe, expect, test } from '@jest/globals';
import type { Skenario } from './skenario.js';
import { kurang } from './syarat.js';
import { pelanggaran } from './tabel.js';

/** A few faults of each of these scenarios, as tests; what the machine can't do is skipped and says so. */
export function ujiPendek(nama: string, semua: readonly [skenario: Skenario, perlu: readonly string[]][]): void {
  describe(nama, () => {
    for (const [skenario, perlu] of semua) {
      const sebab = kurang(...perlu);
      const uji = sebab === null ? test : test.skip;
      uji(
        `${skenario.janji} ${skenario.nama}${sebab === null ? '' : ` (dilewati: ${sebab})`}`,
        async () => {
          const hasil = await skenario.jalankan({ pendek: true });
          expect(pelanggaran({ skenario, hasil, detik: 0 }, true)).toBeNull();
          expect(hasil.kena).toBeGreaterThan(0);
        },
        180_000,
      );
    }
  });
}
