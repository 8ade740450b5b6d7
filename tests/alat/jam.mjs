// Preloaded (--import) into the program under test: sets its clock to JAM_TES (ISO 8601); it goes on from there.
const mulai = Date.parse(process.env.JAM_TES ?? '');
if (Number.isNaN(mulai)) throw new Error(`JAM_TES bukan waktu: ${process.env.JAM_TES}`);
const asli = Date.now;
const geser = mulai - asli();
Date.now = () => asli() + geser;
