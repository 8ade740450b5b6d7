export const BENDERA_BANTUAN: ReadonlySet<string> = new Set(['-h', '--bantuan']);

/** A word that asks for help, alone or before a topic. */
export function mintaBantuan(kata: string): boolean {
  return kata === 'bantuan' || BENDERA_BANTUAN.has(kata);
}
