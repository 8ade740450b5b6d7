// In place of node:assert for proper-lockfile's signal-exit, which asks it one thing: loading it opens the terminal for its colours.
module.exports = {
  equal(ada, harus, pesan) {
    if (ada !== harus) throw new TypeError(pesan);
  },
};
