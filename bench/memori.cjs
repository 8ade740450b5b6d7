// Preloaded into the program: the most memory that it took, in KiB, written to the file that BENCH_MEMORI names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_MEMORI, String(process.resourceUsage().maxRSS)));
