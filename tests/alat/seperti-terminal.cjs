// Preloaded into the program: all three streams are terminals for it.
require('../../.ci/tembolok-alat.cjs').sepertiTerminal();
