import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../../../src/core/findings/finding.js';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { catalogue, checkText } from '../../../support/engine.js';
import { tryRepairs } from '../../../support/repairs.js';
import { checkExample } from '../../../support/rule-examples.js';
import { repairedDocuments } from './repairs-of-documents.js';

/** A repair that is offered for a faulty example of a rule's page, and the lines that are new after it. */
interface RepairedExample {
  readonly code: string;
  /** Counted from 1, as the page shows them. */
  readonly example: number;
  readonly title: string;
  readonly after: readonly string[];
}

const repairedExamples = JSON.parse(
  readFileSync(new URL('repairs-of-examples.json', import.meta.url), 'utf8'),
) as readonly RepairedExample[];

describe('a rule offers the repair', () => {
  for (const { code, example, title, after } of repairedExamples) {
    it(`of ${code}, example ${String(example)}: ${title}`, () => {
      const page = catalogue.rules.get(code);
      assert.ok(page);
      const { text, check } = checkExample(page, page.bad[example - 1] ?? []);
      assert.deepEqual(linesAfter(text, check(text), code, title), after);
    });
  }
  for (const { code, title, document, after } of repairedDocuments) {
    it(`of ${code} in a document: ${title}`, () => {
      const check = (text: string) => checkText(text).findings;
      assert.deepEqual(linesAfter(document, check(document), code, title), after);
      const broken = tryRepairs(document, check, (finding) => finding.code === code);
      assert.deepEqual(
        broken.filter(({ faults }) => faults.length > 0).map(({ fix, faults }) => `${fix.title.id}: ${faults.join()}`),
        [],
      );
    });
  }

  it('for every code whose rules have one', () => {
    const tried = new Set([...repairedExamples, ...repairedDocuments].map(({ code }) => code));
    const offered = [...catalogue.types.values()].flatMap(({ schema }) => codesWithRepairs(schema));
    assert.deepEqual(
      [...new Set(offered)].filter((code) => !tried.has(code)),
      [],
    );
  });
});

/** The lines that a text has after a repair and had not before, empty ones left out. */
function linesAfter(text: string, findings: readonly Finding[], code: string, title: string): readonly string[] {
  const fixes = findings.filter((finding) => finding.code === code).flatMap((finding) => finding.fixes);
  const fix = fixes.find((each) => sentence(each.title, each.data, 'id') === title);
  assert.ok(fix, `offered: ${fixes.map((each) => sentence(each.title, each.data, 'id')).join(' / ')}`);
  const before = text.split('\n');
  return applyEdits(text, fix.edits)
    .split('\n')
    .filter((line) => {
      const index = before.indexOf(line);
      if (index >= 0) before.splice(index, 1);
      return index < 0 && line !== '';
    });
}

function codesWithRepairs(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { code, fix } = value as { readonly code?: unknown; readonly fix?: unknown };
  const own = typeof code === 'string' && fix !== undefined ? [code] : [];
  return [...own, ...Object.values(value).flatMap(codesWithRepairs)];
}
