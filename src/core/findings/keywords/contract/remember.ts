/** The function, computed once for each schema value it is given and not once for each document. */
export function remember<Result>(compute: (value: unknown) => Result): (value: unknown) => Result {
  const byObject = new WeakMap<object, { readonly result: Result }>();
  const byText = new Map<unknown, { readonly result: Result }>();
  return (value) => {
    const known = isObject(value) ? byObject.get(value) : byText.get(value);
    if (known) return known.result;
    const result = compute(value);
    if (isObject(value)) byObject.set(value, { result });
    else byText.set(value, { result });
    return result;
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
