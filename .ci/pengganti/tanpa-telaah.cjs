// In place of chalk's look at the terminal, which loads half of Node's networking.
module.exports = { stdout: false, stderr: false };
