import { parse } from 'yaml';
import { findProperty } from '../../catalogue/property-names.js';
import type { Schema } from '../../catalogue/schema.js';
import type { Json } from '../../model/reading.js';
import { withoutMark } from './draft-blocks.js';
import type { Fact } from './identity-box.js';

type Values = Readonly<Record<string, Json>>;

/** What a form says, as values of the properties that a type knows by its labels; the first of equal ones counts. */
export function factValues(facts: readonly Fact[], schema: Schema): Values {
  const values: Record<string, Json> = {};
  for (const { label, lines } of facts) {
    const found = findProperty(schema, label, 'metadata');
    const [name = '', part] = found?.path ?? [];
    if (!found || lines.length === 0 || isDash(lines)) continue;
    const value = valueOf(lines, found.schema);
    const whole = values[name];
    if (part === undefined) values[name] ??= value;
    else values[name] = { [part]: value, ...(isMap(whole) ? whole : {}) };
  }
  return values;
}

function isDash(lines: readonly string[]): boolean {
  return lines.length === 1 && /^[-–—.…_\s]*$/u.test(lines[0] ?? '');
}

function valueOf(lines: readonly string[], schema: Schema): Json {
  const text = lines.join('\n');
  const written = structured(text, schema);
  if (written !== undefined) return written;
  if (schema.properties && lines.length > 1) return partsOf(lines, schema);
  if (schema.items) return lines.length > 1 ? lines.map((line) => withoutMark(line.trim())) : listed(text);
  return lines
    .map((line) => line.trim())
    .join(' ')
    .replace(/^"(.*)"$/u, '$1');
}

/** “Ani, Budi”, and with titles behind the names “Ani, S.Kom.; Budi”. */
function listed(text: string): readonly string[] {
  const parts = text.split(text.includes(';') ? ';' : ',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .reduce<readonly string[]>((done, part) => {
      const last = done.at(-1);
      return last !== undefined && academic.test(part) ? [...done.slice(0, -1), `${last}, ${part}`] : [...done, part];
    }, []);
}

const academic = /^(?:\p{Lu}\p{L}{0,5}\.)+(?:\p{L}{1,6}\.?)?(?:\s\(.*\))?$/u;

/** A list or map that stands there in the notation of front matter. */
function structured(text: string, schema: Schema): Json | undefined {
  if (!/^\s*(?:\[|\{|- |\w+: )/u.test(text) || !(schema.items ?? schema.properties)) return undefined;
  try {
    const value = parse(text, { schema: 'failsafe' }) as Json;
    return typeof value === 'object' && value !== null && Array.isArray(value) === (schema.items !== undefined)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/** No name: that somebody signed, and lines to be filled in. */
const unsaid = /^\W*(?:(?:ttd|tanda tangan|signed|nip|nama|name)\W*)?$/iu;

/** “Kepala Dinas”, a name and “NIP …” on lines of their own: labelled lines by their labels, the others in order. */
function partsOf(lines: readonly string[], schema: Schema): Json {
  const values: Record<string, Json> = {};
  const free: string[] = [];
  for (const line of lines) {
    const labelled = labelledPart(line, schema);
    if (labelled) values[labelled.name] ??= labelled.value;
    else if (!unsaid.test(line)) free.push(line.trim().replace(/,$/u, ''));
  }
  const order = [...(schema.main === undefined ? [] : [schema.main]), ...Object.keys(schema.properties ?? {})];
  const names = [...new Set(order)].filter((name) => values[name] === undefined);
  free.slice(0, names.length).forEach((line, index) => {
    values[names[index] ?? ''] = line;
  });
  const named = Object.keys(schema.properties ?? {}).flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]] as const],
  );
  return Object.fromEntries(named);
}

function labelledPart(line: string, schema: Schema): { readonly name: string; readonly value: string } | undefined {
  const [, label = '', value = ''] =
    /^\s*(\p{L}[\p{L} ]*?)\s*[.:]+\s*(\S.*)$/u.exec(line) ?? /^\s*(\p{L}+)\s+(\d.*)$/u.exec(line) ?? [];
  const [name] = label === '' ? [] : (findProperty(schema, label)?.path ?? []);
  return name === undefined ? undefined : { name, value: value.trim().replace(/^"(.*)"$/u, '$1') };
}

function isMap(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
