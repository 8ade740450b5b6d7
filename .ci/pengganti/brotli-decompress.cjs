const { brotliDecompressSync } = require('node:zlib');
module.exports = (isi) => brotliDecompressSync(isi);
