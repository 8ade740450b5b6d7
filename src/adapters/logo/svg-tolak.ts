/** Why an SVG isn't taken: one sentence with the cure. Caught where the file is read. */
export class SvgDitolak extends Error {}

const OBAT = 'simpan sebagai PNG atau jadikan jalur (path)';

/** Something that may not stand in a logo, by its name in the file. */
export function tolak(apa: string): never {
  throw new SvgDitolak(`SVG itu memuat ${apa.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 60)}; ${OBAT}`);
}

export function rusak(): never {
  throw new SvgDitolak('SVG itu tidak dapat dibaca; simpan ulang sebagai SVG biasa (plain) atau PNG');
}
