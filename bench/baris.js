// Rows of the table: what was wanted, what was measured, whether it is met.

/** A ratio to `node -e 0` that may be `paling` at most. */
export function rasio(apa, tempat, paling, { rasio: nilai, ms, n }) {
  return { apa, tempat, diminta: `≤ ${paling}`, hasil: nilai.toFixed(2), ms, n, tercapai: nilai <= paling };
}

/** Anything else that was measured: `hasil` as it is to be read. `tercapai` null = could not be measured here. */
export function lain(apa, tempat, diminta, hasil, tercapai, n = 1) {
  return { apa, tempat, diminta, hasil, n, tercapai };
}
