/**
 * Milliseconds in which the lines of one paste follow each other; nobody types two lines that fast. A question of one
 * line waits for less: its Enter shall answer at once.
 */
export const JEDA_TEMPEL_MS = 60;
export const JEDA_SEBARIS_MS = 30;
/** How long the rest of an arrow key's sequence is waited for after its Esc (ms); then it was the Esc key. */
export const JEDA_ESC_MS = 50;
