const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { muat } = require('./muat.cjs');

// The second thread of `layanan periksa`: a failure here is heard by the first, which then does the rest itself.
const akar = join(__dirname, '..');
const { utas } = muat(join(akar, 'dist'), 'main.cjs#main');
utas().then(({ kerjakan }) => kerjakan(workerData, akar, (...hasil) => parentPort.postMessage(hasil)));
