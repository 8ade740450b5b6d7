// In place of node:module for pdfkit, which would load faces of its own with it: papers bring theirs.
const { create } = require('./tak-dipakai.cjs');

module.exports = { createRequire: () => create };
