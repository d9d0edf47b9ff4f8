/** Whether a value that came from a file is what it should be. */
export type Fits = (value: unknown) => boolean;

export const isText: Fits = (value) => typeof value === 'string';
export const isFlag: Fits = (value) => typeof value === 'boolean';

/** Whole numbers from 0 to a limit. */
export function isCount(limit: number): Fits {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit;
}

export function isOneOf(...choices: readonly unknown[]): Fits {
  return (value) => choices.includes(value);
}

export function isListOf(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits);
}

export function isOptional(fits: Fits): Fits {
  return (value) => value === undefined || fits(value);
}

/** Objects whose own keys hold what they should; others are not looked at. */
export function isShape(fields: Readonly<Record<string, Fits>>): Fits {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([key, fits]) =>
      fits(Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined),
    );
}

export function isAnyOf(...shapes: readonly Fits[]): Fits {
  return (value) => shapes.some((fits) => fits(value));
}
