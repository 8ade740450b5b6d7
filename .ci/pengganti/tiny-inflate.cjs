const { inflateRawSync } = require('node:zlib');
module.exports = (sumber, tujuan) => {
  tujuan.set(inflateRawSync(sumber));
  return tujuan;
};
