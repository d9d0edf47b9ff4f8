import type { DocumentType, LevelRule, Severity } from '../catalogue/schema.js';
import { conventions } from '../model/conventions.js';
import type { Reading } from '../model/reading.js';

/** Level of a generic finding before the document's status is looked at; 'off' ones must be switched on. */
const genericLevels: Readonly<Record<string, Severity | 'off'>> = {
  'META-010/ambiguous': 'warning',
  'META-012': 'hint',
  'META-013': 'hint',
  'REF-001/title': 'information',
  'REF-001/anchor': 'hint',
  'REF-002': 'warning',
  'META-014': 'warning',
  'META-015': 'warning',
  'REF-004': 'warning',
  'REF-005': 'warning',
  'REF-006': 'information',
  'REF-006/local': 'hint',
  'REF-007': 'information',
  'REF-008/overdue': 'information',
  'REF-008/replaced': 'warning',
  'SEC-002': 'warning',
  'SEC-003': 'warning',
  'SEC-004': 'hint',
  'SEC-005': 'off',
  'SEC-006': 'hint',
  'SUP-001': 'warning',
  'SUP-002': 'warning',
  'SUP-003': 'information',
  'TBL-001/synonym': 'hint',
  'TBL-003': 'hint',
  'TERM-002': 'hint',
  'TBL-004': 'warning',
  'TBL-007/spare': 'hint',
  'YAML-001/comment': 'warning',
  'YAML-001/list': 'warning',
  'VAL-001/nesting': 'warning',
};

/** The level of a code (and problem) that no rule of a schema sets. */
export function genericLevel(code: string, problem: string): Severity | 'off' {
  return genericLevels[`${code}/${problem}`] ?? genericLevels[code] ?? 'error';
}

/** Status whose levels count when the document's own can't be read. */
const assumedStatus = 'reviu';

/** The status by which levels are decided, of the one that is written. */
export function statusThatCounts(status: string, { schema }: DocumentType): string {
  const known = schema.properties?.[conventions.status]?.enum ?? [];
  return known.includes(status) ? status : assumedStatus;
}

/** The same of a document. */
export function countingStatus({ model }: Reading, type: DocumentType): string {
  const status = model[conventions.status];
  return statusThatCounts(typeof status === 'string' ? status : '', type);
}

/** Level by document status: the last entry that fits wins. */
export function levelForStatus(
  code: string,
  level: Severity | 'off',
  status: string,
  rules: readonly LevelRule[],
): Severity | 'off' {
  let result = level;
  for (const rule of rules) {
    if (!rule.status.includes(status) || !matchesCode(code, rule.codes)) continue;
    if (rule.only === undefined || rule.only === level) result = rule.to;
  }
  return level === 'off' ? level : result;
}

/** Whether a code fits a list of globs such as `SEC-*`; `!REF-002` takes one out again. */
export function matchesCode(code: string, globs: readonly string[]): boolean {
  let fits = false;
  for (const glob of globs) {
    const isExcluded = glob.startsWith('!');
    if (fitsGlob(code, isExcluded ? glob.slice(1) : glob)) fits = !isExcluded;
  }
  return fits;
}

function fitsGlob(code: string, glob: string): boolean {
  if (!glob.includes('*')) return code === glob;
  const [start = '', ...rest] = glob.split('*');
  const end = rest.at(-1) ?? '';
  return code.startsWith(start) && code.endsWith(end) && code.length >= start.length + end.length;
}
