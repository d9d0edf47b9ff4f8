const ONES: readonly (readonly string[])[] = [
  ['nol', 'zero'],
  ['satu', 'one', 'se'],
  ['dua', 'two'],
  ['tiga', 'three'],
  ['empat', 'four'],
  ['lima', 'five'],
  ['enam', 'six'],
  ['tujuh', 'seven'],
  ['delapan', 'eight'],
  ['sembilan', 'nine'],
  ['sepuluh', 'ten'],
  ['sebelas', 'eleven'],
  ['twelve'],
  ['thirteen'],
  ['fourteen'],
  ['fifteen'],
  ['sixteen'],
  ['seventeen'],
  ['eighteen'],
  ['nineteen'],
];
const TENS: readonly string[] = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.flatMap((words, value) => words.map((word) => [word, value] as const)),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** How the words before "belas" and "puluh" count, and what may follow. */
const FORMS: readonly (readonly [form: RegExp, value: (first: number, second: number) => number])[] = [
  [/^(?<first>\p{L}+) belas$/u, (first) => 10 + first],
  [/^(?<first>\p{L}+) puluh(?: (?<second>\p{L}+))?$/u, (first, second) => first * 10 + second],
  [/^(?<first>\p{L}+ty) (?<second>\p{L}+)$/u, (first, second) => first + second],
];

/** The number below a hundred that words stand for: "dua belas", "enam puluh", "tiga puluh lima", "twenty-four". */
export function readNumberWords(text: string): number | undefined {
  const words = text.toLowerCase().replaceAll(/[\s-]+/gu, ' ');
  const whole = VALUES.get(words);
  if (whole !== undefined) return whole;
  for (const [form, value] of FORMS) {
    const { first = '', second } = form.exec(words)?.groups ?? {};
    const ones = second === undefined ? 0 : VALUES.get(second);
    const head = VALUES.get(first);
    if (head === undefined || ones === undefined || ones > 9) continue;
    if (head <= 9 || first.endsWith('ty')) return value(head, ones);
  }
  return undefined;
}
