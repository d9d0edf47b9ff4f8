// `npm run soak`: for a bounded time, texts nobody has written are put to laws that must hold for any text.
// Usage: npm run soak -- [--minutes 5] [--seed N] [--only NAME]
// Prints what was tried and what was found; each fault is cut down and kept in out/soak/. Exit code 1 when there is one.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { knownTexts } from './corpus.js';
import { Soak } from './soak.js';
import { editing } from './targets/editing.js';
import { reading } from './targets/reading.js';
import { repairs } from './targets/repairs.js';
import { ServerTarget } from './targets/server.js';
import { wordFiles } from './targets/word-files.js';

const root = path.dirname(import.meta.dirname);
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const targets = [reading, editing, repairs, wordFiles, new ServerTarget()].filter(
  ({ name }) => values.only === undefined || name === values.only,
);
const soak = new Soak(targets, knownTexts(root), seed);
console.log(`Seed ${String(seed)}; ${values.minutes} minutes over ${targets.map(({ name }) => name).join(', ')}.`);
const { rows, faults, blocks } = await soak.run(Number(values.minutes) * 60_000);
for (const { name, tries, slowest, kept } of rows)
  console.log(
    `${name.padEnd(11)} ${String(tries).padStart(8)} tried, slowest ${slowest.toFixed(0)} ms${kept > 0 ? `, ${String(kept)} texts reached new code` : ''}`,
  );
console.log(`${String(blocks)} blocks of code reached; ${String(faults.length)} kinds of faults.`);
if (faults.length > 0) mkdirSync(path.join(root, 'out/soak'), { recursive: true });
for (const [index, { target, fault, sample, times }] of faults.entries()) {
  const file = `out/soak/${target.replaceAll(' ', '-')}-${String(index)}.${sample.notation === 'markdown' ? 'md' : 'yaml'}`;
  writeFileSync(path.join(root, file), sample.text);
  console.error(`${target}: ${fault} (${String(times)} times): ${file}, ${String(sample.text.length)} characters`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
