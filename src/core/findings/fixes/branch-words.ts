import type { Bilingual } from '../../catalogue/schema.js';
import type { Datum } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import type { FindingDraft } from '../draft.js';
import type { Subject } from '../subject.js';
import { spanOf } from './targets.js';

/** Words that stand where a branch should name a step: “Pemohon melengkapi” of “Tidak → Pemohon melengkapi”. */
export interface BranchWords {
  readonly span: Span;
  readonly words: string;
}

const ARROW = '(?:[-=–—]{1,3}>|[→⇒➜➔➡⟶⟹⇨▶►➞➝↦»]\\uFE0F?|[:=])';
/** What ends a branch on its line. */
const REST = '[^;,\\n|\\[\\]()]*[^;,\\n|\\[\\]().\\s]';

/** The words for the one branch that a finding misses, in the text at a pointer. */
export function branchWords(pointer: string, { data }: FindingDraft, subject: Subject): BranchWords | undefined {
  const span = spanOf(pointer, subject);
  const names = namesOf(data['missing']);
  if (!span || names.length === 0) return undefined;
  const label = names.map((name) => name.replaceAll(/[^\p{L}\p{N}\s]/gu, '.')).join('|');
  const branch = new RegExp(`(?<![\\p{L}\\p{N}])(?:${label})\\s*${ARROW}\\s*(?<words>\\p{L}${REST})`, 'iu');
  const match = branch.exec(subject.source.slice(span));
  const words = match?.groups?.['words'];
  if (!match || words === undefined || /\d/u.test(words)) return undefined;
  const start = span.start + match.index + match[0].length - words.length;
  return { span: { start, end: start + words.length }, words };
}

/** In both languages; none where several branches are missing. */
function namesOf(missing: Datum | undefined): readonly string[] {
  const [only, another] = Array.isArray(missing) ? (missing as readonly Datum[]) : [missing];
  if (only === undefined || another !== undefined) return [];
  return typeof only === 'string' ? [only] : isBilingual(only) ? [only.id, only.en] : [];
}

function isBilingual(datum: Datum): datum is Bilingual {
  return typeof datum === 'object' && datum !== null && 'id' in datum;
}
