import type { Bilingual } from '../catalogue/schema.js';
import type { Finding } from '../findings/finding.js';
import type { Datum } from '../model/reading.js';
import { normaliseName } from '../text/names.js';
import type { SourceText } from '../text/source-text.js';

/**
 * What a comment may quote to mean one finding of its code, in either language: the words that it marks; where it marks
 * none, what it says is missing (“Versi”); and the row that it speaks of (“Langkah 2”).
 */
export function namesOf({ message, data, span }: Finding, source: SourceText): readonly string[] {
  const words = source.slice(span);
  const { label, item } = data;
  const marked = normaliseName(words) === '' ? (isBilingual(label) ? [label.id, label.en] : []) : [words];
  return [...marked, ...rowNames(message, item)];
}

/** The row as the sentence calls it. */
function rowNames({ id, en }: Bilingual, item: Datum | undefined): readonly string[] {
  if ((typeof item !== 'string' && typeof item !== 'number') || item === '') return [];
  return [id, en].flatMap((sentence) => {
    const noun = /(?<noun>\p{L}+) “?\{item\}/u.exec(sentence)?.groups?.['noun'];
    return noun === undefined ? [] : [`${noun} ${String(item)}`];
  });
}

function isBilingual(datum: Datum | undefined): datum is Bilingual {
  return typeof datum === 'object' && datum !== null && 'id' in datum;
}
