import type { Skenario } from './alat/skenario.js';
import { ujiPendek } from './alat/uji-pendek.js';
import { bunuhDaftar } from './bunuh.js';
import { cakramPenuh, galatSuntik } from './galat.js';
import { segelDibunuh } from './segel.js';
import { skema } from './skema.js';

/** A few faults of the kinds that take longer (tests/jest.config.js); all of them: npm run gangguan. */
ujiPendek('gangguan (pilihan pendek)', [
  [bunuhDaftar, ['strace']],
  [galatSuntik, ['strace']],
  [cakramPenuh, ['root']],
  [skema, []],
  ...segelDibunuh.map((s): [Skenario, string[]] => [s, ['strace']]),
]);
