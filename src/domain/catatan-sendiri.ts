/** The office's settings and calendar changes. */
export const JENIS_KANTOR = 'kantor';
/** The officers, their posts and passwords. */
export const JENIS_PETUGAS = 'petugas';
/** Public keys that papers of the office are signed with. */
export const JENIS_KUNCI = 'kunci';
/** Who saw what in full, who signed in, who was refused. */
export const JENIS_AKSES = 'akses';

/**
 * Records of the desk itself. They are kept like cases (events, chained, one exclusive commit), so nothing of them
 * changes unseen; they stand under no service standard and in no list of cases.
 */
const CATATAN_SENDIRI: ReadonlySet<string> = new Set([JENIS_KANTOR, JENIS_PETUGAS, JENIS_KUNCI, JENIS_AKSES]);

export function catatanSendiri({ jenis }: { jenis: string }): boolean {
  return CATATAN_SENDIRI.has(jenis);
}
