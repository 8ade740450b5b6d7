// In place of node:zlib for png-js, which takes a function of it at its start: loaded where a picture needs it.
module.exports = { inflate: (...isi) => require('node:zlib').inflate(...isi) };
