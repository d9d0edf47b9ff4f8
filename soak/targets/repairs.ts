import { fixAll, safeFix } from '../../src/core/findings/fixes/fix-all.js';
import { applyEdits, inOrder } from '../../src/core/text/edit.js';
import { SourceText } from '../../src/core/text/source-text.js';
import type { Sample, Target } from '../target.js';
import { checked } from './reading.js';

/** So many repairs at once reach the limit of checks, beyond which the rest is left for the next time. */
const fewEnough = 15;

/** No repair has edits that overlap; all safe ones together are what their edits make of the text, and leave none over. */
export const repairs: Target = {
  name: 'repairs',
  patience: 60_000,
  check: ({ sample }) => {
    const overlapping = checked(sample).result.findings.find(({ fixes }) => fixes.some(overlaps));
    if (overlapping) return `${overlapping.code}: edits of a repair overlap`;
    const { text } = new SourceText(sample.text);
    const find = findIn(sample);
    const once = fixAll(text, find, safeFix);
    if (applyEdits(text, once.edits) !== once.text) return 'the edits of all repairs do not make their text';
    if (once.repairs.length > fewEnough) return undefined;
    return fixAll(once.text, find, safeFix).text === once.text
      ? undefined
      : 'a second repair of everything changes more';
  },
};

function findIn({ notation }: Sample) {
  return (text: string) => checked({ text, notation }).result.findings;
}

function overlaps({ edits }: { readonly edits: Parameters<typeof inOrder>[0] }): boolean {
  const ordered = inOrder(edits);
  return ordered.some(({ span }, index) => span.start < (ordered[index - 1]?.span.end ?? 0));
}
