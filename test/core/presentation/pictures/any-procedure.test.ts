import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawingFaults, waysIn } from './drawing-faults.js';
import { picturesOfText } from './draw.js';
import { documentOf, procedures, waysOf, type MadeProcedure } from './procedures.js';
import { readDrawing, type Drawing } from './read-drawing.js';
import { tries } from '../../../support/tries.js';

describe('the sheet of any procedure', function () {
  this.timeout(120_000);

  for (const paper of ['F4', 'A4'] as const) {
    it(`can be followed line by line on ${paper}`, () => {
      fc.assert(
        fc.property(procedures({ steps: 24, performers: 12 }), (procedure) => assertDrawn(procedure, paper)),
        tries(60),
      );
    });
  }

  it('can be followed when one performer does everything', () => {
    fc.assert(
      fc.property(procedures({ steps: 20, performers: 1 }), (procedure) => assertDrawn(procedure, 'F4')),
      tries(60),
    );
  });

  it('can be followed with more performers than a page has room for', () => {
    fc.assert(
      fc.property(procedures({ steps: 30, performers: 40 }), (procedure) => assertDrawn(procedure, 'F4')),
      tries(20),
    );
  });
});

function assertDrawn(procedure: MadeProcedure, paper: 'F4' | 'A4'): void {
  const [sheet] = picturesOfText(documentOf(procedure), { paper, marks: false });
  const pages = sheet!.pages.map(readDrawing).filter((page) => page.symbols.length > 0);
  assert.deepEqual(pages.flatMap(drawingFaults), []);
  assert.deepEqual(sorted(waysIn(pages)), sorted(waysOf(procedure)));
  assert.deepEqual(
    rowsOf(pages),
    procedure.steps.flatMap(({ performers }, index) => performers.map(() => index)),
  );
}

function sorted(ways: ReturnType<typeof waysIn>): readonly string[] {
  return ways.map(([from, to, exit]) => `${String(from)} → ${String(to)} ${exit}`).sort();
}

function rowsOf(pages: readonly Drawing[]): readonly number[] {
  return pages.flatMap(({ symbols }) => symbols.map(({ row }) => row)).sort((a, b) => a - b);
}
