import process from 'node:process';
import v8 from 'node:v8';
import { nodeIo } from './node-io.js';
import { run } from './run.js';

// The expressions of the data are large: compiled once instead of twice each, and not again after they were idle.
v8.setFlagsFromString('--no-regexp-tier-up');
v8.setFlagsFromString('--no-flush-bytecode');

process.exitCode = await run(process.argv.slice(2), nodeIo());
