// Node's assert does not exist in the web worker that is one of the two extension hosts.

export function ok(value: unknown, what = 'a value'): asserts value {
  if (!value) throw new Error(`expected ${what}, got ${String(value)}`);
}

export function equal<Value>(actual: unknown, expected: Value): asserts actual is Value {
  if (!Object.is(actual, expected)) throw new Error(`expected ${shown(expected)}, got ${shown(actual)}`);
}

/** Compares what JSON can hold. */
export function deepEqual(actual: unknown, expected: unknown): void {
  equal(JSON.stringify(actual, undefined, 1), JSON.stringify(expected, undefined, 1));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
