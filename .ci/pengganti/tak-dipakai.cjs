// In place of what pdfkit loads at its start and papers never use (.ci/build.js).
module.exports = class TakDipakai {
  constructor() {
    throw new Error('pustaka ini tidak ikut dibundel (.ci/build.js)');
  }

  static create() {
    return new TakDipakai();
  }
};
