// In place of node:worker_threads for write-file-atomic, which asks which thread this is: there is one.
module.exports = { threadId: 0 };
