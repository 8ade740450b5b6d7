import type { Result } from '../domain/hasil.js';

/** The office's secret keys, beside the cases and in every backup; never in a paper. */
export interface GudangKunci {
  /** The secrets (32 bytes, hex) that can be read; one that is damaged is left out. */
  baca(): Promise<Result<readonly string[]>>;
  /** Keeps one more, for good once this returns. */
  simpan(benih: string): Promise<Result<null>>;
}
