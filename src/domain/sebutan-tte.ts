import { kunciCari } from './teks.js';

/**
 * What no paper of this program may say, looked for without case, marks, spaces and punctuation: that it bears a certified
 * electronic signature (UU 11/2008 Pasal 11), or that it needs no signature.
 */
const TERLARANG: readonly (readonly [pola: RegExp, apa: string])[] = [
  [/(?:andatangan(?:i|an|kan)?|ttd)(?:elektronik|digital)/, 'elektronik'],
  [/(?:andatangan|teken|tertanda|disahkan|ttd).{0,200}secara(?:elektronik|digital)/, 'elektronik'],
  [/secara(?:elektronik|digital)(?:telah|sudah)?(?:[a-z]{0,3}andatangan|diteken|tertanda|disahkan)/, 'elektronik'],
  [/(?:electronic(?:ally)?|digital(?:ly)?)sign/, 'elektronik'],
  [/sertifika(?:t|si)(?:secara)?(?:elektronik|digital)|tersertifikasi/, 'tersertifikasi'],
  [/tidak(?:lagi)?(?:perlu|memerlukan|membutuhkan)(?:lagi)?(?:di)?tandatangan/, 'tanpa tanda tangan'],
  [/(?:pengganti|menggantikan)tandatangan/, 'tanpa tanda tangan'],
  [
    /(?<!tidak|belum|tak)(?:sah|berlaku).{0,40}(?:tanpa|walau(?:pun)?tidak|meski(?:pun)?tidak)(?:di|ber|ada|nya|perlu|memerlukan)*(?:tandatangan|diteken|ttd)/,
    'tanpa tanda tangan',
  ],
];
/** Abbreviations only as words of their own: their letters stand in other words too. */
const SINGKATAN: readonly (readonly [pola: RegExp, apa: string])[] = [
  [/(?<![a-z0-9])b[^a-z0-9]*s[^a-z0-9]*r[^a-z0-9]*e(?![a-z0-9])/, 'BSrE'],
  [/(?<![a-z0-9])t[^a-z0-9]*t[^a-z0-9]*e(?![a-z0-9])/, 'TTE'],
  [/(?<![a-z0-9])e[^a-z0-9]*sign(?:ed|ature)?(?![a-z0-9])/, 'elektronik'],
];
/** That it is none may be said. */
const BUKAN = /bukan tanda ?tangan elektronik(?: (?:yang )?tersertifikasi)?/g;

/** Which claim of a certified signature, or of none being needed, a sentence makes; null: it makes none. */
export function sebutanTte(kalimat: string): string | null {
  const teks = kunciCari(kalimat).replaceAll(BUKAN, ' ');
  const rapat = teks.replaceAll(/[^a-z0-9]/g, '');
  const ada = SINGKATAN.find(([pola]) => pola.test(teks)) ?? TERLARANG.find(([pola]) => pola.test(rapat));
  return ada?.[1] ?? null;
}

/** Why such a sentence is refused, with the cure. */
export function tolakSebutanTte(apa: string): string {
  const klaim =
    apa === 'tanpa tanda tangan' ? 'menyatakan tanda tangan tidak diperlukan' : `mengaku bertanda tangan ${apa}`;
  return `tulisan ini ${klaim}, padahal kode pada kertas bukan tanda tangan elektronik: hapus sebutan itu`;
}
