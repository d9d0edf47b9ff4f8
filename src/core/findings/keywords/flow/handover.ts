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

/**
 * A step whose output none of the following steps seems to take as its input. Arrows back start a new round, and an
 * input that takes the output of one of the steps before it is served.
 */
export function handoverFaults(flow: Flow, { output, input }: FlowRule): readonly KeywordError[] {
  if (!output || !input) return [];
  const inputs = flow.steps.map(({ origin }) => handed(spotAt(input, origin)));
  const outputs = flow.steps.map(({ origin, kind }) => (kind === 'end' ? undefined : handed(spotAt(output, origin))));
  const followers = flow.targets.map((targets, index) => targets.filter((target) => target > index));
  const errors = new Map<string, KeywordError>();
  for (const [index, given] of outputs.entries()) {
    const forward = followers[index] ?? [];
    const first = forward.find((follower) => inputs[follower] !== undefined);
    const taker = first === undefined ? undefined : inputs[first];
    if (!given || !taker || first === undefined || errors.has(taker.spot.pointer)) continue;
    const taken = [...forward, index + 1].flatMap((follower) => inputs[follower] ?? []);
    if (!sharesNothing(given, taken)) continue;
    const isServed = outputs.some(
      (other, from) => other && followers[from]?.includes(first) && !sharesNothing(other, [taker]),
    );
    if (!isServed) errors.set(taker.spot.pointer, faultOf(given, taker));
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
