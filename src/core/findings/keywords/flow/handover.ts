import { significantWords } from '../../../text/names.js';
import type { KeywordError } from '../contract/keyword-check.js';
import { spotAt } from '../operands/path.js';
import type { Spot } from '../operands/path.js';
import { textOf } from '../operands/text.js';
import type { Flow } from './flow.js';
import type { FlowRule } from './rule.js';

interface Handed {
  readonly spot: Spot;
  readonly text: string;
  /** Every word, in lower case. */
  readonly words: readonly string[];
}

/** A step whose output none of the following steps seems to take as its input, once for each such input. */
export function handoverFaults(flow: Flow, { output, input }: FlowRule): readonly KeywordError[] {
  if (!output || !input) return [];
  const inputs = flow.steps.map(({ origin }) => handed(spotAt(input, origin)));
  const errors = new Map<string, KeywordError>();
  for (const { index, kind, origin } of flow.steps) {
    const given = kind === 'end' ? undefined : handed(spotAt(output, origin));
    const followers = flow.targets[index] ?? [];
    const first = followers.map((follower) => inputs[follower]).find((text) => text !== undefined);
    if (!given || !first || errors.has(first.spot.pointer)) continue;
    const taken = [...followers, index + 1].flatMap((follower) => inputs[follower] ?? []);
    if (sharesNothing(given, taken)) errors.set(first.spot.pointer, faultOf(given, first));
  }
  return [...errors.values()];
}

function handed(spot: Spot): Handed | undefined {
  const text = textOf(spot.value);
  if (text === undefined) return undefined;
  return {
    spot,
    text,
    words:
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  };
}

/** Texts of function words alone hand over nothing that could be compared. */
function sharesNothing(output: Handed, inputs: readonly Handed[]): boolean {
  const words = significantWords(output.text);
  if (words.length === 0 || words.some((word) => inputs.some((input) => input.words.includes(word)))) return false;
  return inputs.some(({ text }) => significantWords(text).length > 0);
}

function faultOf(output: Handed, input: Handed): KeywordError {
  return {
    pointer: input.spot.pointer,
    problem: 'handover',
    params: { output: output.text, input: input.text },
    related: output.spot.pointer,
  };
}
