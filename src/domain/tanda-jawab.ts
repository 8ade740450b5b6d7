/** Typed in place of an answer, alone or behind what stands there: back to the question before. */
export const TANDA_MUNDUR = '<';
/** Typed alone: the optional answer that is being edited is emptied. */
export const KOSONGKAN = '-';
