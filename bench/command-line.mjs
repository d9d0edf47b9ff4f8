// The command line as a whole program, beside those that a user would take instead.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeOwnType, makeSop } from './corpus.mjs';
import { measure } from './measure.mjs';
import { installPeers, markdownlint, mdschema, remark } from './peers.mjs';

const counts = [1, 10, 100, 1000];
const [twice, many] = [2000, 10_000];
const size = 8000;

/** CPU time and memory of all programs over folders of SOPs of 8 KB. */
export function measureCommandLine() {
  installPeers();
  const folder = mkdtempSync(path.join(tmpdir(), 'naskah-bench-'));
  try {
    const nothing = measure([process.execPath, '-e', '0'], 9);
    const rows = counts.map((count) => rowOf(count, makeDocuments(folder, count)));
    const cache = measureCache(folder, path.join(folder, String(counts.at(-1))));
    const own = [1, 200].map((types) => measureOwnTypes(folder, types));
    return {
      ...{ nothing, rows, cache, own },
      twice: measureOurs(makeDocuments(folder, twice), folder, 1),
      many: measureOurs(makeDocuments(folder, many), folder, 1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeDocuments(folder, count) {
  const docs = path.join(folder, String(count));
  mkdirSync(docs);
  for (let index = 0; index < count; index += 1)
    writeFileSync(path.join(docs, `sop-${index}.md`), makeSop(index, size));
  return docs;
}

function rowOf(count, docs) {
  const rounds = count >= 100 ? 3 : 7;
  const peer = (program) => program && measure(program.words(docs), count >= 1000 ? 1 : Math.ceil(rounds / 2));
  return {
    count,
    ours: measureOurs(docs, path.dirname(docs), rounds),
    ...{ markdownlint: peer(markdownlint), mdschema: peer(mdschema()), remark: peer(remark()) },
  };
}

function measureOurs(docs, folder, rounds, ...more) {
  const output = path.join(folder, 'out.txt');
  const words = ['check', docs, '--today', '2026-06-01', '--fail-on', 'never', '--output', output, ...more];
  return measure([process.execPath, 'dist/cli.js', ...words], rounds);
}

/** A run that fills the cache, and one in which nothing has changed. */
function measureCache(folder, docs) {
  const place = ['--cache', '--cache-location', path.join(folder, 'cache')];
  const filled = measureOurs(docs, folder, 1, ...place);
  return { filled, unchanged: measureOurs(docs, folder, 1, ...place) };
}

/** One document in the folder of an office with so many types of its own. */
function measureOwnTypes(folder, count) {
  const office = path.join(folder, `kantor-${count}`);
  mkdirSync(path.join(office, 'jenis'), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    writeFileSync(path.join(office, 'jenis', `jenis-${index}.json`), JSON.stringify(makeOwnType(index)));
  }
  writeFileSync(path.join(office, 'naskah.yaml'), 'schemas: [jenis/*.json]\n');
  writeFileSync(path.join(office, 'a.md'), '---\njenis_dokumen: jenis-0\n---\n# Surat\n\nNama: Sri Wahyuni\n');
  return { count, ...measureOurs(office, folder, 3) };
}
