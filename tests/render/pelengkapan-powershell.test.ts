import { describe, expect, test } from '@jest/globals';
import { NASKAH } from '../../src/render/pelengkapan.js';

/** No PowerShell is at hand: what can be told of its script without one. */
const ISI = NASKAH.powershell;

/** Without comments, and every string emptied (`"…"` knows escapes by a backtick, `'…'` none). */
function kerangka(isi: string): string {
  const tanpaTeks = isi.replaceAll(/'[^']*'|"(?:`.|[^"`])*"/g, '""');
  return tanpaTeks.replaceAll(/^\s*#.*$/gm, '');
}

function seimbang(isi: string): boolean {
  const pasangan: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };
  const buka: string[] = [];
  for (const huruf of isi) {
    if ('({['.includes(huruf)) buka.push(huruf);
    else if (huruf in pasangan && buka.pop() !== pasangan[huruf]) return false;
  }
  return buka.length === 0;
}

describe('naskah pelengkapan PowerShell', () => {
  test('kurung dan kutip berpasangan, hanya huruf ASCII', () => {
    expect(seimbang(kerangka(ISI))).toBe(true);
    expect(kerangka(ISI).replaceAll('""', '')).not.toMatch(/['"`]/);
    expect(ISI).toMatch(/^[\n\x20-\x7e]+$/);
  });

  test('pemeriksanya sendiri mengenali yang rusak', () => {
    for (const rusak of [ISI.replace('}', ''), ISI.replace('(', ''), `${ISI})`])
      expect(seimbang(kerangka(rusak))).toBe(false);
  });

  test('setiap variabel diberi nilai dahulu, atau milik PowerShell sendiri', () => {
    const isi = ISI.replaceAll(/^\s*#.*$/gm, '');
    const diberi = new Set([
      ...'_ null PROFILE'.split(' '),
      ...semua(isi, /param\(([^)]*)\)/g).flatMap((p) => semua(p, /\$(\w+)/g)),
    ]);
    for (const baris of isi.split('\n')) {
      for (const kiri of semua(baris, /^\s*((?:\$\w+(?:, )?)+) = /g))
        for (const v of semua(kiri, /\$(\w+)/g)) diberi.add(v);
      for (const v of semua(baris, /(?<![`\w])[$@](\w+)\b/g)) expect([...diberi]).toContain(v);
    }
  });

  test('memasang bagi layanan, bertanya kepada program, dan memberi calon dengan keterangannya', () => {
    expect(ISI).toMatch(/^Register-ArgumentCompleter -Native -CommandName layanan -ScriptBlock \{$/m);
    expect(ISI).toContain('layanan __lengkapi powershell $ke @semua 2>$null');
    expect(ISI).toContain('$_ -split "\\t", 2');
    expect(ISI).toContain(
      "[System.Management.Automation.CompletionResult]::new($calon, $calon, 'ParameterValue', $uraian)",
    );
  });
});

function semua(teks: string, pola: RegExp): string[] {
  return [...teks.matchAll(pola)].map((c) => c[1] ?? '');
}
