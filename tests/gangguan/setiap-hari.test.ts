import { ujiPendek } from './alat/uji-pendek.js';
import { kontrolDiTempat } from './bunuh.js';
import { hanyaBaca } from './galat.js';
import { pemegangTerbunuh } from './kunci.js';
import { pipaTertutup } from './sinyal.js';

/** Of the faults those that cost a few seconds: in every `npm test`. */
ujiPendek('gangguan (setiap hari)', [
  [kontrolDiTempat, ['strace']],
  [pemegangTerbunuh, ['strace']],
  [hanyaBaca, ['root', 'setpriv']],
  [pipaTertutup, []],
]);
