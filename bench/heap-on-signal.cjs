// Preloaded into the server: at SIGUSR2 it collects garbage and writes how much of the heap is still in use.
const { writeFileSync } = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  writeFileSync(process.env.BENCH_REPORT, String(process.memoryUsage().heapUsed / 1024 / 1024));
});
