import type { Schema } from '../../../catalogue/schema.js';
import { ordinalOf, typesOf } from '../../../model/read-context.js';
import { normaliseName } from '../../../text/names.js';
import { snippetChoice, snippetText } from '../../../writing/snippet.js';
import type { RowAround } from '../slot.js';
import type { OfferedValue, ValueSource } from './offered-value.js';

/** A row of which the number is known that it leads to. */
interface Numbers {
  readonly own: number;
  readonly others: readonly number[];
}

/**
 * Notations of a value that is read from the text at the cursor (“Keputusan: Ya → 4, Tidak → 1”): what stands for a
 * number is the number of another row.
 */
export const notations: ValueSource = ({ row }, { language }) => {
  if (!row) return [];
  const numbers = numbersIn(row);
  const isOwn = row.path.length === 2;
  if (isOwn) return targets(row, numbers);
  const read = Object.values(row.item.properties ?? {}).filter(({ from, write }) => from === row.path[0] && write);
  const forms = read.flatMap((schema) => (schema.write?.[language] ?? []).map((form) => fill(form, schema, numbers)));
  // What only one row says is said already.
  const said = new Set(
    row.valuesOf([row.path[0] ?? '']).map((text) => (typeof text === 'string' ? normaliseName(text) : '')),
  );
  const isSaid = ({ text }: OfferedValue): boolean => said.has(normaliseName(text));
  return [...forms.filter((form) => !isSaid(form)), ...forms.filter(isSaid)];
};

/** A column of its own for a number that a notation leads to. */
function targets({ item, path: [name = '', part = ''] }: RowAround, { own, others }: Numbers): readonly OfferedValue[] {
  const { write } = item.properties?.[name] ?? {};
  const forms = [...(write?.id ?? []), ...(write?.en ?? [])];
  const isTarget = forms.some((form) => form.includes(`{${part}}`));
  return isTarget ? inOrder(own, 0, others).map((number) => ({ text: String(number) })) : [];
}

function numbersIn({ item, index, valuesOf }: RowAround): Numbers {
  const ordinal = ordinalOf(item);
  const others = ordinal === undefined ? [] : valuesOf([ordinal]).filter((value) => typeof value === 'number');
  return { own: index + 1, others: [...new Set(others)].sort((a, b) => a - b) };
}

function fill(form: string, schema: Schema, { own, others }: Numbers): OfferedValue {
  let stop = 0;
  const text: string[] = [];
  const snippet: string[] = [];
  for (const part of form.split(/(\{\w+\})/u)) {
    const name = /^\{(\w+)\}$/u.exec(part)?.[1];
    const isNumber = name !== undefined && typesOf(schema.properties?.[name] ?? {}).includes('integer');
    if (!isNumber) {
      text.push(part);
      snippet.push(snippetText(part));
      continue;
    }
    const numbers = inOrder(own, stop, others).map(String);
    stop += 1;
    text.push(numbers[0] ?? '');
    snippet.push(numbers.length > 1 ? snippetChoice(stop, numbers) : `\${${String(stop)}:${numbers[0] ?? ''}}`);
  }
  return { text: text.join(''), snippet: snippet.join('') };
}

/** The first way out usually leads on, the second back. */
function inOrder(own: number, stop: number, others: readonly number[]): readonly number[] {
  const wanted = stop === 0 ? own + 1 : Math.max(1, own - 1);
  // The row after the last one is the next to be written.
  const first = others.includes(wanted) || wanted > Math.max(own, ...others) ? [wanted] : [];
  return [...first, ...others.filter((number) => number !== wanted)];
}
