import v8 from 'node:v8';
import { nodeIo } from './node-io.js';
import { run } from './run.js';

// The expressions of the data are large: compiled once instead of twice each, and not again after they were idle.
v8.setFlagsFromString('--no-regexp-tier-up');
v8.setFlagsFromString('--no-flush-bytecode');
// Code is optimised when it has run three times as long as usual: in runs of seconds most of that work never pays.
v8.setFlagsFromString('--interrupt-budget=400000');
// What a document leaves behind is garbage: the heap grows by half of what is alive before it is collected, not by three times.
v8.setFlagsFromString('--heap-growing-percent=50');

// `process` is the global one in all of the command line: as a module it is made with all its streams at the start.
process.exitCode = await run(process.argv.slice(2), nodeIo());
