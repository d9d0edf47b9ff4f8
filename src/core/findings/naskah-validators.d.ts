/** Validators of the built-in types by type id, compiled when the product is built (scripts/compile-validators.mjs). */
declare module 'naskah:validators' {
  const validators: Readonly<Record<string, import('./validator.js').Validator>>;
  export default validators;
}
