/** Larger numbers are no list's: Markdown reads nine digits. */
export const largestNumber = 999_999_999;
const largestRoman = 3999;
const mostLetters = 30;
const alphabet = 26;

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const formats: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  none: () => '',
};

/** Whether numbers of a format (by its name in Word) can be written as Word shows them. */
export function isKnownFormat(format: string): boolean {
  return Object.hasOwn(formats, format) || format === 'bullet';
}

/** A number of a list as Word shows it; in digits where the format is not known or does not reach so far. */
export function counted(number: number, format: string): string {
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return write ? write(number) : String(number);
}

/** Word goes on after z with aa, bb, cc. */
function letters(number: number): string {
  const length = Math.ceil(number / alphabet);
  if (number < 1 || length > mostLetters) return String(number);
  return String.fromCharCode(97 + ((number - 1) % alphabet)).repeat(length);
}

function roman(number: number): string {
  if (number < 1 || number > largestRoman) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of romans) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
