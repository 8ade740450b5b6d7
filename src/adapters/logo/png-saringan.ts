/**
 * Takes the filters (PNG §9) off the lines: a byte before each says how it was told by its neighbours. `langkah` = bytes
 * to the sample on the left. null: a filter that doesn't exist.
 */
export function bukaSaringan(saring: Buffer, barisByte: number, tinggi: number, langkah: number): Buffer | null {
  const hasil: Buffer[] = [];
  // Lines with room for the sample left of the first: what lies outside the picture counts as 0.
  let atas = Buffer.alloc(langkah + barisByte);
  for (let y = 0; y < tinggi; y += 1) {
    const awal = y * (barisByte + 1);
    const duga = PENDUGA[saring[awal] ?? PENDUGA.length];
    if (duga === undefined) return null;
    atas = bukaBaris(saring.subarray(awal + 1, awal + 1 + barisByte), atas, duga, langkah);
    hasil.push(atas.subarray(langkah));
  }
  return Buffer.concat(hasil);
}

function bukaBaris(saring: Buffer, atas: Buffer, duga: Penduga, langkah: number): Buffer<ArrayBuffer> {
  const baris = Buffer.alloc(atas.length);
  for (const [x, nilai] of saring.entries()) {
    baris[x + langkah] = nilai + duga(baris[x] ?? 0, atas[x + langkah] ?? 0, atas[x] ?? 0);
  }
  return baris;
}

type Penduga = (kiri: number, atas: number, sudut: number) => number;

const PENDUGA: readonly Penduga[] = [
  () => 0,
  (kiri) => kiri,
  (_, atas) => atas,
  (kiri, atas) => Math.floor((kiri + atas) / 2),
  paeth,
];

/** The neighbour nearest to left + above - corner. */
function paeth(kiri: number, atas: number, sudut: number): number {
  const [dKiri, dAtas, dSudut] = [atas - sudut, kiri - sudut, kiri + atas - 2 * sudut].map(Math.abs);
  if (dKiri === undefined || dAtas === undefined || dSudut === undefined) return 0;
  if (dKiri <= dAtas && dKiri <= dSudut) return kiri;
  return dAtas <= dSudut ? atas : sudut;
}
