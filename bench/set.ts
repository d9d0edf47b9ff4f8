// A set of documents inside one process: time and memory of reading it, against parsing the same texts, and of one change.
// Usage: node --expose-gc set.cjs COUNT
import { parseDocument } from '../src/core/document/parse-document.js';
import { builtInEngine } from '../src/core/engine/built-in-engine.js';
import { DocumentSet } from '../src/core/set/document-set.js';
import type { DocumentId } from '../src/core/set/entry.js';
import { SourceText } from '../src/core/text/source-text.js';
import { defaultSettings } from '../src/core/workspace/settings.js';
import { makeLinkedSop } from './corpus.mjs';

const count = Number(process.argv[2]);
const size = 8000;
const engine = builtInEngine();
const options = { notation: 'markdown', settings: defaultSettings } as const;

const text = (index: number): string => makeLinkedSop(index, size, count);

function idOf(index: number): DocumentId {
  const path = `/kantor/sop-${String(index)}.md`;
  return { uri: `file://${path}`, path };
}

/** Milliseconds of a run over all texts, without the time that making them takes. */
function over(run: (source: SourceText, index: number) => void): number {
  let nanoseconds = 0n;
  for (let index = 0; index < count; index += 1) {
    const source = new SourceText(text(index));
    const start = process.hrtime.bigint();
    run(source, index);
    nanoseconds += process.hrtime.bigint() - start;
  }
  return Number(nanoseconds) / 1e6;
}

function megabytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function milliseconds(run: () => void): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Checks what an edit makes of a document, and those that the set names then, as if all were open. */
function change(set: DocumentSet, index: number, edit: (before: string) => string): Record<string, number> {
  const check = (each: number, source: string) =>
    engine.check(new SourceText(source), { ...options, today: '2026-06-01', among: { id: idOf(each), set } }).entry;
  let concerned: ReadonlySet<string> = new Set();
  const own = milliseconds(() => {
    const entry = check(index, edit(text(index)));
    if (entry) concerned = set.put(entry);
  });
  const indexes = [...concerned].map((uri) => Number(/(\d+)\.md$/u.exec(uri)?.[1]));
  const texts = indexes.map((each) => [each, text(each)] as const);
  const others = milliseconds(() => {
    for (const [each, source] of texts) check(each, source);
  });
  return { own, documents: indexes.length, others };
}

for (let index = 0; index < 50; index += 1) engine.index(new SourceText(text(index)), { ...options, id: idOf(index) });
const parse = over((source) => void parseDocument(source, 'markdown'));
const before = megabytes();
const set = new DocumentSet(['/kantor']);
const index = over((source, position) => {
  const id = idOf(position);
  set.addFile(id.path);
  const entry = engine.index(source, { ...options, id });
  if (entry) set.add(entry);
});
const memory = megabytes() - before;
process.stdout.write(
  JSON.stringify({
    ...{ count, parse, index, memory, known: set.size },
    sentence: change(set, 7, (source) => source.replace('## Peringatan', '## Peringatan\n\nSatu kalimat lagi.')),
    status: change(set, 7, (source) => source.replace('status: berlaku', 'status: dicabut')),
    number: change(set, 8, (source) => source.replace('nomor: SOP-9/', 'nomor: SOP-9X/')),
  }),
);
