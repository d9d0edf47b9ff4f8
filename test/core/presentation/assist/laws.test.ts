import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeDocument } from '../../../../src/core/presentation/assist/complete-document.js';
import { hoverDocument } from '../../../../src/core/presentation/assist/hover-document.js';
import type { Place } from '../../../../src/core/model/reading.js';
import type { Span } from '../../../../src/core/text/span.js';
import { assisted, type Around } from '../../../support/assist.js';
import { checkText, engine } from '../../../support/engine.js';

const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/\\]+[/\\][^/\\]+\.(?:md|yaml)$/u.test(path) && !path.endsWith('naskah.yaml'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join('examples', path), 'utf8') }));
const sound = examples.filter(({ path }) => !/bermasalah|keliru|faulty/u.test(path));
/** Every offset of these is tried; of the others some. */
const whole = /reset-akun/u;

const beside: Around = {
  beside: {
    'insiden.md': '---\njenis_dokumen: sop\nnomor: SOP-041/DISKOMINFO/2026\njudul: SOP Respons Insiden\n---\n',
  },
};

describe('completion and hover in every example', function () {
  this.timeout(240_000);

  for (const { path, text } of examples) {
    it(`answer at any offset: ${path}`, () => {
      const { result, context } = assisted(text, beside);
      const lists = engine.checklists(result, context.today);
      for (let offset = 0; offset <= text.length; offset += whole.test(path) ? 1 : 61) {
        for (const { replace, insert } of completeDocument(result, offset, context)) {
          assert.ok(replace.start <= offset && offset <= replace.end, `${path}:${String(offset)}`);
          assert.doesNotMatch(text.slice(replace.start, replace.end), /\n/u);
          assert.doesNotMatch(insert.text, /[\uE000-\uF8FF]|undefined/u);
        }
        const hover = hoverDocument(result, offset, { ...context, checklists: () => lists });
        assert.ok(!hover || (hover.span.start <= offset && offset <= hover.span.end), `${path}:${String(offset)}`);
      }
    });
  }

  for (const { path, text } of sound) {
    it(`what is offered for a value that is taken out is no fault there: ${path}`, () => {
      let taken = 0;
      for (const span of valuesIn(text)) {
        const emptied = text.slice(0, span.start) + text.slice(span.end);
        const { result, context } = assisted(emptied, beside);
        const offers = completeDocument(result, span.start, context).filter(({ kind }) => kind === 'value');
        for (const { insert, replace, label } of [...offers.slice(0, 2), ...offers.slice(-1)]) {
          const after = emptied.slice(0, replace.start) + insert.text + emptied.slice(replace.end);
          const end = replace.start + insert.text.length;
          const faults = checkText(after, { today: context.today })
            .findings.filter(({ code }) => /^(?:VAL-00|REF)/u.test(code))
            .filter((finding) => finding.span.start < end && finding.span.end > replace.start);
          assert.deepEqual(
            faults.map(({ code }) => code),
            [],
            `${label} at ${String(replace.start)}`,
          );
          taken += 1;
        }
      }
      assert.ok(taken > 0, 'nothing was offered');
    });
  }
});

describe('a row that is offered in YAML', () => {
  for (const { path, text } of examples.filter((example) => example.path.endsWith('.yaml'))) {
    it(`is one row more of its list: ${path}`, function () {
      const lists = [...text.matchAll(/^(?<name>\w+):\r?\n(?<items>(?: {2}.*\r?\n)+)/gmu)].filter(({ groups }) =>
        /^ {2}- \{?\w+:/u.test(groups?.['items'] ?? ''),
      );
      if (!/^jenis_dokumen: (?!tipe)/mu.test(text)) this.skip();
      for (const { index, 0: list, groups } of lists) {
        const at = index + list.length;
        const begun = `${text.slice(0, at)}  - \n${text.slice(at)}`;
        const { result, context } = assisted(begun, beside);
        const row = completeDocument(result, at + 4, context).find(({ kind }) => kind === 'row');
        if (!row) continue;
        const after = begun.slice(0, row.replace.start) + row.insert.text + begun.slice(row.replace.end);
        const name = groups?.['name'] ?? '';
        assert.equal(rowsOf(after, name), rowsOf(text, name) + 1, name);
        assert.deepEqual(faultsOfYaml(after), []);
      }
      assert.ok(lists.length > 0);
    });
  }
});

function rowsOf(text: string, name: string): number {
  const rows = (checkText(text).reading?.model as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(rows) ? rows.length : 0;
}

function faultsOfYaml(text: string): readonly string[] {
  return checkText(text).findings.flatMap(({ code }) => (code === 'YAML-001' ? [code] : []));
}

const MOST_VALUES = 8;

/** Values of one line, spread over the document. */
function valuesIn(text: string): readonly Span[] {
  const { reading } = assisted(text).result;
  const spans = [...(reading?.places ?? [])].flatMap(([pointer, place]) => spanOf(pointer, place, text));
  const each = Math.max(1, Math.floor(spans.length / MOST_VALUES));
  return spans.filter((_, index) => index % each === 0);
}

/** What the type makes of a document is nothing that its author chooses anew. */
function spanOf(pointer: string, { value, via }: Place, text: string): readonly Span[] {
  if (!value || value.start === value.end || pointer === '/jenis_dokumen' || pointer === '/bahasa') return [];
  const written = text.slice(value.start, value.end);
  const isWord = (via === 'cell' || via === 'yaml' || via === 'line') && !/[\n[{|]/u.test(written);
  return isWord && /^(?:\d{4}-\d\d-\d\d|[\p{L}][\p{L} ()-]{2,30})$/u.test(written) ? [value] : [];
}
