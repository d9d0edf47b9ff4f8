import type { Catalogue } from '../catalogue/catalogue.js';
import type { DocumentType } from '../catalogue/schema.js';
import { nearestName } from '../text/distance.js';
import { normaliseName } from '../text/names.js';

/** Names of the type field that only our documents use, and names that others use as well. */
const OWN = ['jenis dokumen'];
const SHARED = ['document type', '$type'];

const NAMES = [...OWN, ...SHARED].map((name) => name.replace('$', '\\$').replace(' ', '[ _-]?')).join('|');
const NAMED = new RegExp(NAMES, 'iu');
const LINE = new RegExp(`^[ \\t]?["']?(?<name>${NAMES})["']?[^\\S\\r\\n]*:(?<value>[^\\r\\n]*)`, 'imu');

/** Front matter is looked at as far as this where it can't be read. */
const REACH = 4000;

/** Whether a key is the type field under a name of our own, or under one that other tools use too. */
export function typeKeyKind(key: string): 'own' | 'shared' | undefined {
  const name = normaliseName(key);
  if (OWN.includes(name)) return 'own';
  // `type` alone is a field of other tools.
  return SHARED.some((shared) => normaliseName(shared) === name && (shared[0] !== '$' || key.startsWith('$')))
    ? 'shared'
    : undefined;
}

/** A cheap first look: whether the type field is named anywhere. */
export function namesTypeField(text: string): boolean {
  return NAMED.test(text);
}

/** The names by which a type may be called. */
export function namesOf({ id, title }: DocumentType): readonly string[] {
  return [id, title.id, title.en];
}

/** The type that a line of fields declares, whether or not YAML can read that line. */
export function typeOfLine(text: string, catalogue: Catalogue): DocumentType | undefined {
  const found = lineOf(text);
  return found && catalogue.typeNamed(found.value);
}

/**
 * Whether a text that can't be read seems to be a document of ours: under a name that others use as well only by what
 * stands among its fields, where these are less than all of it.
 */
export function seemsOurs(text: string, catalogue: Catalogue, fields = text): boolean {
  const found = lineOf(text);
  if (found && typeKeyKind(found.name) === 'own') return true;
  const field = lineOf(fields);
  return field !== undefined && nearestName(field.value, catalogue.types.flatMap(namesOf)) !== undefined;
}

function lineOf(text: string): { readonly name: string; readonly value: string } | undefined {
  const { name, value = '' } = LINE.exec(text.slice(0, REACH))?.groups ?? {};
  if (name === undefined) return undefined;
  const said = value.replace(/\s#.*$/u, '').trim();
  return { name, value: said.replace(/^(["'])(?<said>.*)\1$/u, '$<said>') };
}
