// In place of node:crypto for pdfkit's ciphers, which papers have none of: its web half is a dozen modules of Node.
module.exports = { crypto: undefined };
