import assert from 'node:assert/strict';
import { templatesOf } from '../../../../src/core/catalogue/template.js';
import {
  exampleDocument,
  newDocument,
  type NewDocumentRequest,
} from '../../../../src/core/presentation/new-document/new-document.js';
import { isPlaceholder } from '../../../../src/core/text/placeholder.js';
import { catalogue, engine } from '../../../support/engine.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../../src/core/workspace/settings.js';

/** The end of a month and a leap day too: dates of a new document count from today. */
const days = ['2026-06-01', '2027-01-31', '2028-02-29'];

/** Findings as “line: code words”. */
function findingsIn(text: string, { notation, today }: NewDocumentRequest): readonly string[] {
  const { findings } = engine.check(new SourceText(text), { notation, today, settings: defaultSettings });
  return findings.map(({ code, span }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${String(line)}: ${code} ${text.slice(span.start, span.end)}`;
  });
}

/** Whether a finding says no more than that a blank is still open. */
function isOpenBlank(finding: string): boolean {
  const [, words = ''] = / SEC-002 (.*)$/su.exec(finding) ?? [];
  return isPlaceholder(words);
}

describe('a new document', function () {
  this.timeout(20_000);

  for (const type of catalogue.types) {
    const templates = [undefined, ...templatesOf(type)];
    for (const template of templates) {
      for (const language of ['id', 'en'] as const) {
        for (const notation of ['markdown', 'yaml'] as const) {
          const requests = days.map((today) => ({ language, notation, template, today }));
          const name = [type.id, template?.id, language, notation].filter(Boolean).join(', ');

          it(`has no finding but its open blanks: ${name}`, () => {
            for (const request of requests) {
              const found = findingsIn(newDocument(type, request).text, request);
              assert.notDeepEqual(found, []);
              assert.deepEqual(
                found.filter((finding) => !isOpenBlank(finding)),
                [],
              );
            }
          });

          it(`has no finding at all when its blanks are filled by their examples: ${name}`, () => {
            for (const request of requests) assert.deepEqual(findingsIn(exampleDocument(type, request), request), []);
          });
        }
      }
    }
  }
});
