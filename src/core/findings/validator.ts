/** One fault a schema sees in a model, in the outline of AJV's error objects. */
export interface SchemaError {
  readonly keyword: string;
  /** Absolute JSON pointer of the value; of our own keywords, of the value to be marked. */
  readonly instancePath: string;
  /** "#/allOf/3/compare": where the rule stands in the type's merged schema. */
  readonly schemaPath: string;
  /** Of our own keywords: `problem`, `related` and what fills the placeholders of the sentence. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Everything a type's schema finds in a model; `today` is YYYY-MM-DD. */
export type Validator = (model: unknown, today: string) => readonly SchemaError[];

/** A compiled validation function: takes today from `this`, leaves its errors on itself. */
export interface CompiledSchema {
  (this: { readonly today: string }, model: unknown): unknown;
  errors?: readonly SchemaError[] | null;
}

/** Makes a plain function of a compiled one. */
export function asValidator(compiled: CompiledSchema): Validator {
  return (model, today) => {
    compiled.call({ today }, model);
    return compiled.errors ?? [];
  };
}
