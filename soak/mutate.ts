import type { Random } from './random.js';

/** Replaces `length` characters at `at` by `insert`; offsets in UTF-16 units. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

/** Notation in the wrong place, and characters that programs count or compare wrongly. */
const splinters = [
  ...['|', '|--|', '\n', '\n\n', '\n---\n', '\r\n', '\r', '\t', '#', '\n## ', '\n1. ', '\n- [ ] ', '\n> ', '\n    '],
  ...[
    '**',
    '_',
    '`',
    '```\n',
    '~~~\n',
    '<!--',
    '-->',
    '<div>',
    '<script>',
    '[',
    ']',
    '](',
    '{',
    '}',
    '\\',
    '\\|',
    '&amp;',
    '&#0;',
  ],
  ...[
    ':',
    ': ',
    '\n  - ',
    '"',
    "'",
    '&a',
    '*a',
    '!!binary ',
    '? ',
    '%TAG',
    '|-\n',
    '>\n',
    '{a: [',
    '__proto__: ',
    '<<: *a',
  ],
  ...[
    '\u0000',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\u2028',
    '\uFEFF',
    '\uD83D',
    '😀',
    'e\u0301',
    'é',
    'İ',
    'ß',
    '٣',
    '１２',
  ],
  ...['[isi nama]', '12 Januari 2026', '2026-02-30', '0', '-1', '1e400', '99999999999999999999', 'Rp 1.000.000,00'],
];

type Mutator = (text: string, random: Random, others: readonly string[]) => Change;

const mutators: readonly Mutator[] = [
  (text, random) => ({ at: random.below(text.length + 1), length: 0, insert: random.pick(splinters) }),
  (text, random) => ({ at: random.below(text.length + 1), length: random.below(12), insert: '' }),
  (text, random) => ({ at: random.below(text.length + 1), length: random.below(8), insert: random.pick(splinters) }),
  (text, random) => ({ ...lineAt(text, random), insert: '' }),
  (text, random) => ({ at: lineAt(text, random).at, length: 0, insert: lineOf(text, random) }),
  (text, random) => ({ ...lineAt(text, random), insert: lineOf(text, random) }),
  (text, random, others) => ({ at: lineAt(text, random).at, length: 0, insert: lineOf(random.pick(others), random) }),
  (text, random) => ({ at: lineAt(text, random).at, length: 0, insert: blockOf(text, random) }),
  (text, random, others) => ({ at: lineAt(text, random).at, length: 0, insert: blockOf(random.pick(others), random) }),
  (text, random) => ({ ...blockAt(text, random), insert: '' }),
  (text, random) => ({ at: random.below(text.length + 1), length: text.length, insert: '' }),
  (text, random) => ({
    at: random.below(text.length + 1),
    length: 0,
    insert: lineOf(text, random).repeat(1 + random.below(40)),
  }),
  (text, random) => otherForm(text, random, (part) => part.normalize(random.below(2) === 0 ? 'NFD' : 'NFKC')),
  (text, random) =>
    otherForm(text, random, (part) => (random.below(2) === 0 ? part.toUpperCase() : part.toLowerCase())),
  (text, random) => otherForm(text, random, (part) => part.replaceAll('\n', '\r\n')),
];

/** One change of the kinds that people, programs and opponents make. */
export function changeOf(text: string, random: Random, others: readonly string[]): Change {
  return random.pick(mutators)(text, random, others);
}

export function changed(text: string, { at, length, insert }: Change): string {
  return text.slice(0, at) + insert + text.slice(at + length);
}

function lineAt(text: string, random: Random): Pick<Change, 'at' | 'length'> {
  const at = text.lastIndexOf('\n', random.below(text.length + 1) - 1) + 1;
  const end = text.indexOf('\n', at);
  return { at, length: (end < 0 ? text.length : end + 1) - at };
}

function lineOf(text: string, random: Random): string {
  const { at, length } = lineAt(text, random);
  return text.slice(at, at + length);
}

function blockAt(text: string, random: Random): Pick<Change, 'at' | 'length'> {
  const { at } = lineAt(text, random);
  const end = text.indexOf('\n\n', at + random.below(400));
  return { at, length: Math.min((end < 0 ? text.length : end + 2) - at, 4000) };
}

function blockOf(text: string, random: Random): string {
  const { at, length } = blockAt(text, random);
  return text.slice(at, at + length);
}

function otherForm(text: string, random: Random, change: (part: string) => string): Change {
  const { at, length } = blockAt(text, random);
  return { at, length, insert: change(text.slice(at, at + length)) };
}
