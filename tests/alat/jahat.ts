/** Characters that a terminal obeys or a reader doesn't see, each in a text. */
export const TAK_TERLIHAT: readonly (readonly [nama: string, teks: string])[] = [
  ['judul terminal', 'a\u001b]0;judul\u0007b'],
  ['papan klip (OSC 52)', 'a\u001b]52;c;cGFzdGU=\u0007b'],
  ['tautan (OSC 8)', 'a\u001b]8;;http://x\u001b\\b'],
  ['hapus layar (CSI)', 'a\u001b[2Jb'],
  ['DCS', 'a\u001bPq#0\u001b\\b'],
  ['C1', 'a\u009b31mb'],
  ['NEL', 'a\u0085b'],
  ['backspace', 'a\b\bb'],
  ['CR', 'a\rb'],
  ['NUL', 'a\u0000b'],
  ['DEL', 'a\u007fb'],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x061c].map(
    (n) => [`bidi U+${n.toString(16)}`, `a${String.fromCodePoint(n)}b`] as const,
  ),
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad, 0x2028, 0x2029, 0xe0041, 0x2800, 0x3164].map(
    (n) => [`tak terlihat U+${n.toString(16)}`, `a${String.fromCodePoint(n)}b`] as const,
  ),
];

/** Texts that are harmless where they are kept as they are. */
export const BIASA: readonly string[] = [
  '-h',
  '--bantuan',
  '$(id)',
  '`id`',
  '; rm -rf ~',
  '%s%n',
  '{{7*7}}',
  '<script>alert(1)</script>',
  "'; DROP TABLE kasus; --",
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'null',
  'CON',
  '../../etc/passwd',
  'O’Brien-D’Souza',
  'Nguyễn Thị Łukasz',
  '\\u001b[2J',
  '(PDF) \\) endstream',
];

/** Begins a formula in a spreadsheet. */
export const RUMUS: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(1+1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
];

/** Every character that a terminal would obey, or a reader not see, but line ends, TAB between cells, and colour. */
export function liar(keluar: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour begins with ESC
  const tanpaWarna = keluar.replaceAll('\r\n', '\n').replaceAll(/\u001b\[\d{1,3}(?:;\d{1,3})*m/g, '');
  return [...tanpaWarna.matchAll(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u2800\u3164]/gu)].map(
    ([h]) =>
      `U+${h.codePointAt(0)?.toString(16)} dalam ${JSON.stringify(tanpaWarna.split('\n').find((b) => b.includes(h)))}`,
  );
}
