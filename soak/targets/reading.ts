import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import type { CheckResult } from '../../src/core/engine/engine.js';
import { picturesOf } from '../../src/core/presentation/pictures/pictures.js';
import { svgText } from '../../src/core/presentation/pictures/svg.js';
import { toDiagnostic } from '../../src/core/presentation/to-diagnostic.js';
import { SourceText } from '../../src/core/text/source-text.js';
import type { Span } from '../../src/core/text/span.js';
import { defaultSettings } from '../../src/core/workspace/settings.js';
import type { Sample, Target } from '../target.js';

export const today = '2026-06-01';
export const engine = builtInEngine();

export function checked({ text, notation }: Sample): { readonly source: SourceText; readonly result: CheckResult } {
  const source = new SourceText(text);
  return { source, result: engine.check(source, { notation, today, settings: defaultSettings }) };
}

/** Any text is read, checked, laid against its checklists, drawn and told in words; every place lies in the text. */
export const reading: Target = {
  name: 'reading',
  isGuided: true,
  patience: 5000,
  check: ({ sample }) => {
    const { source, result } = checked(sample);
    const { findings } = result;
    const outside = findings.find((finding) =>
      placesOf(finding).some(({ start, end }) => !isWithin(start, end, source)),
    );
    if (outside) return `${outside.code} marks a place outside the text`;
    for (const finding of findings)
      toDiagnostic(finding, source, { language: 'id', uri: 'file:///a.md', rulePageUri: (code) => `naskah:${code}` });
    engine.checklists(result, today);
    return drawn(source, result);
  },
};

function placesOf({ span, related, fixes }: CheckResult['findings'][number]): readonly Span[] {
  const here = related.filter(({ elsewhere }) => !elsewhere);
  return [span, ...here.map((place) => place.span), ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))];
}

function isWithin(start: number, end: number, { text }: SourceText): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function drawn(source: SourceText, { status, reading: read, findings, language }: CheckResult): string | undefined {
  if (status.kind !== 'checked' || !read) return undefined;
  const how = { today, language, readerLanguage: 'id', paper: 'A4', marks: true } as const;
  const pictures = picturesOf({ type: status.type, reading: read, source, findings, ...how });
  const markup = pictures.flatMap(({ pages }) => pages.map(svgText)).join('');
  return /NaN|Infinity|undefined/u.test(markup.replaceAll(/>[^<]*</gu, '><').replaceAll(/aria-label="[^"]*"/gu, ''))
    ? 'a drawing has something that is no number'
    : undefined;
}
