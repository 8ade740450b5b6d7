import type { Skenario } from './alat/skenario.js';

/** Every scenario of the suite, in the order of a run. */
export const SKENARIO: readonly Skenario[] = [];
