// Loads and activates the built extension with a stand-in for vscode that takes everything and does nothing; writes the
// milliseconds of CPU time of both as JSON. Nothing of the editor is in these figures, and no server is started.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const types = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = [...types.matchAll(/^\texport (?:const|class|enum|function|namespace) (\w+)/gmu)].map(([, name]) => name);
const vscode = { ...Object.fromEntries(names.map((name) => [name, anything()])), version: '1.96.0' };

/** A function, class, object and number, whatever is asked of it. */
function anything() {
  const answers = { then: undefined, [Symbol.toPrimitive]: () => 0, [Symbol.iterator]: () => [].values() };
  return new Proxy(function () {}, {
    get: (target, key) => (key in answers ? answers[key] : key === 'prototype' ? target.prototype : anything()),
    apply: anything,
    construct: anything,
    set: () => true,
  });
}

/** Milliseconds of the main thread and its helpers. */
function spent(from, to) {
  return (to.user + to.system - from.user - from.system) / 1000;
}

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

const start = process.cpuUsage();
const extension = require(path.resolve('dist/extension.cjs'));
const loaded = process.cpuUsage();
let fault;
try {
  extension.activate(anything());
} catch (error) {
  fault = String(error);
}
const active = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({ load: spent(start, loaded), activate: spent(loaded, active), fault })}\n`,
  () => process.exit(0),
);
