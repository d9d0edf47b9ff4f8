import { Ajv2020, Name, _, str, stringify } from 'ajv/dist/2020.js';
import type { CodeKeywordDefinition, ErrorObject, KeywordCxt } from 'ajv/dist/2020.js';
import type { Schema } from '../catalogue/schema.js';
import { annotations, withoutAnnotations } from './annotations.js';
import type { KeywordCheck } from './keywords/contract/keyword-check.js';
import { remember } from './keywords/contract/remember.js';
import { keywords } from './keywords/index.generated.js';
import { caselessPattern, formats, runners } from './run-keyword.js';
import { asValidator } from './validator.js';
import type { SchemaError, Validator } from './validator.js';

export type { SchemaError, Validator } from './validator.js';

/** The name under which code compiled ahead of time imports run-keyword.js. */
export const runtimeModule = 'naskah-keywords';

/** AJV takes the function itself, or the code that finds it. */
const caseless = Object.assign((source: string) => caselessPattern(source), {
  code: `require(${JSON.stringify(runtimeModule)}).caselessPattern`,
});

/**
 * AJV with Naskah's vocabulary; with `standalone` the compiled code can be written to a file, with `lenient` it takes
 * schemas of others, which were looked at before and may have properties called like those of every object.
 */
export function createAjv({ standalone = false, lenient = false } = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: !lenient,
    ...(lenient && { validateSchema: false, ownProperties: true, verbose: true }),
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    passContext: true,
    messages: false,
    code: {
      // In schemas of others it leaves out variables that are used (anyOf within if, a branch of which says nothing).
      optimize: !lenient,
      source: standalone,
      esm: false,
      lines: false,
      regExp: caseless,
      formats: _`require(${runtimeModule}).formats`,
    },
  });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  ajv.addVocabulary([...annotations]);
  for (const check of keywords) ajv.addKeyword(definitionOf(check));
  return ajv;
}

const sharedAjv = remember(() => createAjv());

const compiledOnce = remember((schema): Validator => {
  const ajv = sharedAjv('shared');
  // Only schemas are given to compileType.
  const plain = withoutAnnotations(schema as Schema);
  const compiled = ajv.compile(plain);
  ajv.removeSchema(plain);
  return asValidator(compiled);
});

/** Compiles a type's merged schema, once for each; throws with a sentence when the schema misuses a keyword. */
export function compileType(schema: Schema): Validator {
  return compiledOnce(schema);
}

const lenientAjv = remember(() => createAjv({ lenient: true }));

/** Compiles a schema that an office wrote; schemas that hold themselves stand in its `$defs`. */
export function compileOwnType(schema: Schema): Validator {
  const definitions = Object.entries((schema['$defs'] ?? {}) as Readonly<Record<string, Schema>>);
  const $defs = Object.fromEntries(definitions.map(([name, own]) => [name, withoutAnnotations(own)]));
  const plain = { ...withoutAnnotations(schema), ...(definitions.length > 0 && { $defs }) };
  notePaths($defs, '#/$defs');
  const ajv = lenientAjv('lenient');
  const compiled = ajv.compile(plain);
  ajv.removeSchema(plain);
  const validate = asValidator(compiled);
  if (definitions.length === 0) return validate;
  return (model, circumstances) => withoutAlternatives(validate(model, circumstances).map(located));
}

/** Where the parts of schemas that hold themselves stand. */
const definitionPaths = new WeakMap<object, string>();

function notePaths(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  definitionPaths.set(value, path);
  for (const [name, child] of Object.entries(value)) {
    notePaths(child, `${path}/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`);
  }
}

/** AJV begins the path anew within a schema that is referred to: here it is the one from the root again. */
function located(error: SchemaError): SchemaError {
  const { parentSchema } = error as ErrorObject;
  const path = parentSchema && definitionPaths.get(parentSchema);
  return path === undefined ? error : { ...error, schemaPath: `${path}/${error.keyword}` };
}

/** Keywords whose branches leave their errors behind; `if` and `not` try theirs without any. */
const alternatives = new Set(['anyOf', 'oneOf', 'contains']);

/**
 * Within a schema that holds itself the path of an error begins anew, so that it no longer tells that the error lies
 * in an alternative: what an alternative that refers to such a schema already says of the value, or of what is around
 * it, is left out.
 */
function withoutAlternatives(errors: readonly SchemaError[]): readonly SchemaError[] {
  const spoken = errors
    .filter((error) => alternatives.has(error.keyword) && refers((error as ErrorObject).schema))
    .map(({ instancePath }) => instancePath);
  return errors.filter(
    ({ keyword, instancePath, schemaPath }) =>
      !schemaPath.startsWith('#/$defs/') ||
      !spoken.some(
        (path) => instancePath.startsWith(`${path}/`) || (instancePath === path && !alternatives.has(keyword)),
      ),
  );
}

/** Whether a schema, or one in a list, holds a reference. */
function refers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return '$ref' in value || Object.values(value).some(refers);
}

function definitionOf(check: KeywordCheck): CodeKeywordDefinition {
  return {
    keyword: check.keyword,
    type: check.type,
    code(context) {
      assertWritten(check, context.schema, context.it.errSchemaPath);
      emitCall(context, check.keyword);
    },
  };
}

const metaAjv = remember(() => {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true });
  return ajv.addFormat('regex', formats.regex);
});

/** A schema that misuses a keyword is our own or an office's mistake: it is refused with a sentence. */
function assertWritten(check: KeywordCheck, value: unknown, schemaPath: string): void {
  const fault = keywordFault(check, value);
  if (fault !== undefined) throw new Error(`Keyword "${check.keyword}" at ${schemaPath}: ${fault}.`);
}

/** What is wrong with a keyword's value, in words for somebody who knows the keyword; undefined when nothing is. */
export function keywordFault(check: Pick<KeywordCheck, 'metaSchema'>, value: unknown): string | undefined {
  const validate = metaAjv('meta').compile(check.metaSchema);
  if (validate(value)) return undefined;
  const errors = validate.errors ?? [];
  const depth = ({ instancePath }: (typeof errors)[number]): number => instancePath.split('/').length;
  const deepest = Math.max(...errors.map(depth));
  // The alternatives of a keyword each complain: those that went furthest into the value are the ones meant.
  const faults = errors.filter((error) => depth(error) === deepest && error.keyword !== 'anyOf').map(faultText);
  const [first = 'is of the wrong kind'] = faults;
  const more = [...new Set(faults)].slice(1, 3).map((fault) => `, or ${fault}`);
  return first + more.join('');
}

function faultText(error: ErrorObject): string {
  const where = error.instancePath === '' ? 'it' : `"${error.instancePath.slice(1)}"`;
  const allowed: unknown = error.params['allowedValues'];
  const extra: unknown = error.params['additionalProperty'];
  const detail = Array.isArray(allowed) ? ` (${allowed.join(' ')})` : typeof extra === 'string' ? ` (${extra})` : '';
  return `${where} ${error.message ?? 'is wrong'}${detail}`;
}

/** Writes the call of the keyword into the compiled code, and adds what it returns to AJV's errors. */
function emitCall(context: KeywordCxt, keyword: string): void {
  const { gen, it } = context;
  // Plain JSON: written out as it stands when the code goes into a file.
  const schema: unknown = context.schema;
  const run = gen.scopeValue('func', {
    ref: runners[keyword],
    code: _`require(${runtimeModule}).runners[${keyword}]`,
  });
  const value = gen.scopeValue('obj', { key: schema, ref: schema, code: stringify(schema) });
  const pointer = str`${names.instancePath}${it.errorPath}`;
  const path = `${definitionPaths.get(it.schema) ?? it.errSchemaPath}/${keyword}`;
  const found = gen.const(
    'found',
    _`${run}(${value}, ${context.data}, ${names.rootData}, ${pointer}, ${path}, ${names.this})`,
  );
  const valid = gen.const('valid', _`${found}.length === 0`);
  gen.if(_`!${valid}`, () => {
    gen.assign(names.vErrors, _`${names.vErrors} === null ? ${found} : ${names.vErrors}.concat(${found})`);
    gen.assign(names.errors, _`${names.vErrors}.length`);
  });
  context.ok(valid);
}

/** Variables that AJV's compiled code has. */
const names = {
  instancePath: new Name('instancePath'),
  rootData: new Name('rootData'),
  vErrors: new Name('vErrors'),
  errors: new Name('errors'),
  this: new Name('this'),
};
