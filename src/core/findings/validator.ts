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

/** What holds while a model is validated and stands in no document. */
export interface Circumstances {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Working hours of a day, when the office said them. */
  readonly hoursPerDay?: number | undefined;
}

/** Everything a type's schema finds in a model. */
export type Validator = (model: unknown, circumstances: Circumstances) => readonly SchemaError[];

/** A compiled validation function: takes the circumstances as `this`, leaves its errors on itself. */
export interface CompiledSchema {
  (this: Circumstances, model: unknown): unknown;
  errors?: readonly SchemaError[] | null;
}

/** Makes a plain function of a compiled one. */
export function asValidator(compiled: CompiledSchema): Validator {
  return (model, circumstances) => {
    compiled.call(circumstances, model);
    return compiled.errors ?? [];
  };
}
