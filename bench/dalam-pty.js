// Run inside a pseudo-terminal (`ukurTerminal`): the commands see a terminal on all three streams.
import { readFileSync, writeFileSync } from 'node:fs';
import { ukur } from './ukur.js';

const [, , tugas, hasil] = process.argv;
const { kerja, n } = JSON.parse(readFileSync(tugas, 'utf8'));
writeFileSync(hasil, JSON.stringify(ukur(kerja, n, 'inherit', 'inherit')));
