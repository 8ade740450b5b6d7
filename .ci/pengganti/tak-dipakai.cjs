// In place of what pdfkit and inquirer load at their start and we never use (.ci/build.js).
module.exports = class TakDipakai {
  constructor() {
    throw new Error('pustaka ini tidak ikut dibundel (.ci/build.js)');
  }

  static create() {
    return new TakDipakai();
  }
};
