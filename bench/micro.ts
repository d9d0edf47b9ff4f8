// Times inside one process: the steps of one check, a keystroke in an open document, and growth with size.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { parseDocument } from '../src/core/document/parse-document.js';
import { SectionCache } from '../src/core/document/section-cache.js';
import { builtInEngine } from '../src/core/engine/built-in-engine.js';
import { validatorFor } from '../src/core/engine/built-in-validators.js';
import { findAll } from '../src/core/findings/find.js';
import { readDocument } from '../src/core/model/read-document.js';
import { toDiagnostic } from '../src/core/presentation/to-diagnostic.js';
import { SourceText } from '../src/core/text/source-text.js';
import { noOffice } from '../src/core/findings/office.js';
import { defaultSettings } from '../src/core/workspace/settings.js';
import { makeFaultySop, makeSop } from './corpus.mjs';
import { measurePictures } from './pictures.js';

const engine = builtInEngine();
const today = '2026-06-01';
const options = { notation: 'markdown', today, settings: defaultSettings } as const;
const [type] = engine.catalogue.types.filter(({ id }) => /jenis_dokumen: (\S+)/u.exec(makeSop(0, 1))?.[1] === id);
if (!type) throw new Error('the corpus has no type of the catalogue');
const sopType = type;
const validate = validatorFor(type);

const remarkExtensions = {
  extensions: [gfmTable(), gfmTaskListItem()],
  mdastExtensions: [gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
};

/** Median milliseconds of a run, after some that warm it up; each has its own number. */
function median(run: (round: number) => void, rounds: number): number {
  const before = warmUps(rounds);
  for (let round = 0; round < before; round += 1) run(round);
  const times = Array.from({ length: rounds }, (_, index) => {
    const start = process.hrtime.bigint();
    run(before + index);
    return Number(process.hrtime.bigint() - start) / 1e6;
  }).sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

function warmUps(rounds: number): number {
  return Math.ceil(rounds / 3);
}

function remark(text: string): void {
  fromMarkdown(text, remarkExtensions);
}

/** What a draft looks like: some findings of several kinds. */
function withFaults(text: string): string {
  return text
    .replace('tanggal_tinjau_ulang: 2027-02-01', 'tanggal_tinjau_ulang: 2026-02-01')
    .replace('| 3 |', '| 4 |')
    .replace('| 7 menit |', '| secepatnya |')
    .replaceAll('| Verifikator |', '| Verifikatur |')
    .replace('## Peringatan', '## Peringattan');
}

function steps(): Record<string, number> {
  const text = withFaults(makeSop(1, 8000));
  const source = new SourceText(text);
  const document = parseDocument(source, 'markdown');
  const reading = readDocument(document, sopType);
  const subject = {
    document,
    reading,
    type: sopType,
    catalogue: engine.catalogue,
    source,
    notation: 'markdown',
    today,
    office: noOffice,
    isOn: () => false,
  } as const;
  const errors = validate(reading.model, { today });
  const findings = findAll(errors, [], subject, (_code, level) => level);
  const present = () =>
    findings.map((finding) =>
      toDiagnostic(finding, source, { language: 'id', uri: 'file:///x.md', rulePageUri: () => undefined }),
    );
  return {
    bytes: text.length,
    findings: findings.length,
    remark: median(() => {
      remark(text);
    }, 200),
    parse: median(() => void parseDocument(new SourceText(text), 'markdown'), 200),
    model: median(() => void readDocument(document, sopType), 200),
    validate: median(() => void findAll(validate(reading.model, { today }), [], subject, (_code, level) => level), 200),
    present: median(() => void present(), 200),
    whole: median(() => void engine.check(new SourceText(text), options), 200),
  };
}

function keystroke(): Record<string, number> {
  const text = makeSop(2, 100_000);
  const places = [0.2, 0.5, 0.8].map((part) => text.indexOf('\n\n', Math.floor(text.length * part)) + 2);
  const inTable = text.indexOf('Memeriksa') > 0 ? text.indexOf('Memeriksa') : text.indexOf('| 2 |') + 6;
  const cache = new SectionCache();
  engine.check(new SourceText(text), { ...options, cache });
  const type_ = (at: number) =>
    median((round) => {
      const edited = `${text.slice(0, at)}${'abcdefgh'[round % 8] ?? 'a'}${text.slice(at)}`;
      const source = new SourceText(edited);
      const { findings, language } = engine.check(source, { ...options, cache });
      findings.map((finding) =>
        toDiagnostic(finding, source, { language, uri: 'file:///x.md', rulePageUri: () => undefined }),
      );
    }, 40);
  const prose = places.map(type_).sort((a, b) => a - b);
  return {
    bytes: text.length,
    remark: median(() => {
      remark(text);
    }, 15),
    prose: prose[1] ?? 0,
    table: type_(inTable),
  };
}

/** Each round another document: what is known of texts that came before makes small ones cheaper than large ones. */
function growth(): readonly Record<string, number>[] {
  return [62_500, 125_000, 250_000, 500_000, 1_000_000, 2_000_000].map((size) => {
    const rounds = size >= 500_000 ? 5 : 15;
    const texts = Array.from({ length: warmUps(rounds) + rounds }, (_, index) => makeSop(100 + index, size));
    const check = (round: number) => void engine.check(new SourceText(texts[round] ?? ''), options);
    return { bytes: texts[0]?.length ?? 0, check: median(check, rounds) };
  });
}

/** One document with so many faulty steps that it has about 500 findings, then with twice as many. */
function manyFindings(): readonly Record<string, number>[] {
  return [250, 500].map((count) => {
    const text = makeFaultySop(count);
    return {
      bytes: text.length,
      findings: engine.check(new SourceText(text), options).findings.length,
      check: median(() => void engine.check(new SourceText(text), options), 5),
      remark: median(() => {
        remark(text);
      }, 5),
    };
  });
}

/** One document of 5 MB, each once: the general parser takes many seconds. */
function large(): Record<string, number> {
  const text = makeSop(4, 5_000_000);
  const once = (run: () => unknown): number => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  return {
    check: once(() => engine.check(new SourceText(text), options)),
    remark: once(() => {
      remark(text);
    }),
  };
}

const pictures = measurePictures(engine, median);
process.stdout.write(
  JSON.stringify({
    ...{ steps: steps(), keystroke: keystroke(), growth: growth() },
    ...{ manyFindings: manyFindings(), large: large(), pictures },
  }),
);
