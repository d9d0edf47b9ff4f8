import type { Severity } from '../catalogue/schema.js';
import { matchesCode } from '../findings/levels.js';
import { nearestName } from '../text/distance.js';
import {
  listItems,
  mapEntries,
  needed,
  readChoice,
  readFields,
  readGlobs,
  readTypeName,
  type Context,
  type Field,
  type Item,
} from './configuration-fields.js';
import { wordFault } from './configuration-faults.js';
import type { FileGlobs } from './file-globs.js';
import type { LevelOverride } from './settings.js';

/** Gives files a type. */
export interface TypeByFile {
  readonly files: FileGlobs;
  readonly type: string;
}

/** Levels for some files only. */
export interface LevelsByFile {
  readonly files: FileGlobs;
  readonly checks: readonly LevelOverride[];
}

const LEVELS: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** What people write instead of a level. */
const LEVEL_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['err', 'error'],
  ['kesalahan', 'error'],
  ['warn', 'warning'],
  ['peringatan', 'warning'],
  ['info', 'information'],
  ['informasi', 'information'],
  ['petunjuk', 'hint'],
  ['saran', 'hint'],
  ['none', 'off'],
  ['false', 'off'],
  ['mati', 'off'],
]);

/** The list `types`. */
export function readTypes(field: Field | undefined, context: Context): readonly TypeByFile[] {
  return listItems(field, '{ files: "sop/**", type: sop }', context).flatMap((item) => readType(item, context));
}

/** The list `overrides`. */
export function readOverrides(field: Field | undefined, context: Context): readonly LevelsByFile[] {
  const example = '{ files: "draf/**", checks: { SEC-002: off } }';
  return listItems(field, example, context).map((item) => readOverride(item, context));
}

function readType(item: Item, context: Context): readonly TypeByFile[] {
  const fields = readFields(item.map, item.pointer, ['files', 'type'], context);
  const files = readGlobs(needed(fields, 'files', item, context), context);
  const type = readTypeName(needed(fields, 'type', item, context), context);
  return type === undefined ? [] : [{ files, type }];
}

function readOverride(item: Item, context: Context): LevelsByFile {
  const fields = readFields(item.map, item.pointer, ['files', 'checks'], context);
  const files = readGlobs(needed(fields, 'files', item, context), context);
  return { files, checks: readChecks(needed(fields, 'checks', item, context), context) };
}

const PAIRS = {
  id: '“{text}” memerlukan pasangan kode dan tingkat, misalnya “SOP-002: warning”.',
  en: '“{text}” needs pairs of code and level, for example “SOP-002: warning”.',
};

/** The map `checks`. */
export function readChecks(field: Field | undefined, context: Context): readonly LevelOverride[] {
  return mapEntries(field, PAIRS, context).flatMap((entry) => {
    const isKnown = isKnownCode(entry, context);
    const to = readChoice(entry, LEVELS, context, LEVEL_SYNONYMS);
    return isKnown && to !== undefined ? [{ codes: [entry.key.text], to }] : [];
  });
}

function isKnownCode({ pointer, key }: Field, { known, faults }: Context): boolean {
  if (!known) return true;
  const codes = [...known.rules.keys()];
  if (codes.some((code) => matchesCode(code, [key.text]))) return true;
  const nearest = key.text.includes('*') ? undefined : nearestCode(key.text, codes);
  const message = { id: 'Tidak ada aturan dengan kode “{text}”.', en: 'No rule has the code “{text}”.' };
  faults.push(wordFault('CFG-003', pointer, key, message, { nearest }));
  return false;
}

/** Codes differ by a digit from their neighbours, so only the spelling is corrected: “sop2”, “SOP-2”, “SPO-002”. */
function nearestCode(text: string, codes: readonly string[]): string | undefined {
  const padded = text
    .toUpperCase()
    .trim()
    .replace(/[\s_-]*(\d{1,3})$/, (_, digits: string) => `-${digits.padStart(3, '0')}`);
  const sameNumber = codes.filter((code) => code.slice(-3) === padded.slice(-3));
  return codes.includes(padded) ? padded : nearestName(padded, sameNumber, 2);
}
