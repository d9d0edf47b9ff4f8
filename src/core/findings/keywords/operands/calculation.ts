/** What can be worked out from numbers, in the order they are given. */
export const calculationNames = ['plus', 'minus', 'times', 'over'] as const;

export type CalculationName = (typeof calculationNames)[number];

/** The result of a calculation; undefined when one of its parts is no number, or a division is by nothing. */
export function calculate(name: CalculationName, parts: readonly unknown[]): number | undefined {
  const numbers = parts.filter((part) => typeof part === 'number');
  if (numbers.length < parts.length || numbers.length === 0) return undefined;
  const result = numbers.reduce((left, right) => steps[name](left, right));
  return Number.isFinite(result) ? result : undefined;
}

const steps: Readonly<Record<CalculationName, (left: number, right: number) => number>> = {
  plus: (left, right) => left + right,
  minus: (left, right) => left - right,
  times: (left, right) => left * right,
  over: (left, right) => left / right,
};
