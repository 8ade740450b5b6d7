import { expect, test } from '@jest/globals';
import { sepertiTerbaca } from '../../src/cli/kata-shell.js';

const RUMAH = { HOME: '/rumah' };

test.each<[string, string, string]>([
  ['bash', '"PI-2', 'PI-2'],
  ['bash-polos', "'PI-2", 'PI-2'],
  ['zsh', '"PI-2"', 'PI-2'],
  ['zsh', 'Dua\\ kata', 'Dua kata'],
  ['bash', 'a"b c"\'d e\'f', 'ab cd ef'],
  ['bash', '"kata \\"kutip\\" \\n"', 'kata "kutip" \\n'],
  ['bash', '~/toko', '/rumah/toko'],
  ['bash', '~', '/rumah'],
  ['bash', '~siti/toko', '~siti/toko'],
  ['bash', '=', ''],
  ['zsh', '=', '='],
  ['fish', '"PI-2', 'PI-2'],
  ['powershell', '"PI-2', '"PI-2'],
  ['powershell', '~/toko', '~/toko'],
])('%s: %s dibaca %s', (shell, ketikan, dibaca) => {
  expect(sepertiTerbaca(shell, [], ketikan, RUMAH).kini).toBe(dibaca);
});

test('kata sebelumnya dibaca sama, tanpa = yang dipisahkan bash', () => {
  const sebelum = ['--data', '=', '"~/x y"'];
  expect(sepertiTerbaca('bash', sebelum, '', RUMAH).sebelum).toEqual(['--data', '~/x y']);
  expect(sepertiTerbaca('fish', ["O'Reilly"], '', RUMAH).sebelum).toEqual(["O'Reilly"]);
  expect(sepertiTerbaca('zsh', ['--data', '~/x'], '', {}).sebelum).toEqual(['--data', '~/x']);
});
