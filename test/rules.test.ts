import assert from 'node:assert/strict';
import { catalogue } from './support/engine.js';
import { assertMarked, twins } from './support/marked.js';

describe('every rule page', () => {
  for (const page of catalogue.rules.values()) {
    describe(page.code, () => {
      const options = {
        codes: [page.code],
        switchedOn: page.off === true,
        ...(page.today !== undefined && { today: page.today }),
        ...(page.beside && { beside: linesToTexts(page.beside) }),
        ...(page.configuration && { configuration: page.configuration }),
      };
      it('has at least one faulty and one good example', () => {
        assert.ok(page.bad.length > 0 && page.good.length > 0);
      });
      for (const [index, lines] of page.bad.entries()) {
        for (const [how, twin] of Object.entries(twins)) {
          it(`finds the faulty words of example ${String(index + 1)} ${how}`, () => {
            assertMarked(twin(lines.join('\n')), options);
          });
        }
      }
      for (const [index, lines] of page.good.entries()) {
        it(`is silent about good example ${String(index + 1)}`, () => {
          assertMarked(lines.join('\n'), options);
        });
      }
    });
  }
});

function linesToTexts(documents: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(documents).map(([name, lines]) => [name, lines.join('\n')]));
}
