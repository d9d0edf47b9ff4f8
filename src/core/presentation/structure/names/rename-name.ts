import { normaliseName } from '../../../text/names.js';
import { reread } from '../reread.js';
import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';
import { isSameName, namePlaces, type LocalName } from './name-index.js';
import { usesOfName } from './named-here.js';
import { faultOfName, renameFault, type RenameFault } from './rename-faults.js';
import { sameButName } from './same-but-name.js';
import { likeWritten } from './spelling.js';

/** Gives a name of a document another form wherever the document says it; or says why not. */
export function renameName(read: StructuredDocument, name: LocalName, wanted: string): readonly Edit[] | RenameFault {
  const next = wanted.trim().replaceAll(/ +/gu, ' ');
  const fault = faultOfName(wanted);
  if (fault) return fault;
  const renamed: LocalName = { ...name, text: next };
  const isTaken = !isSameName(name, renamed) && namePlaces(read).some((place) => isSameName(place, renamed));
  if (isTaken) return renameFault('taken', { name: next });
  const uses = usesOfName(name, read);
  const edits = uses.flatMap(({ span }): readonly Edit[] => {
    const text = spelt(read.source.slice(span), name.text, next);
    return text === read.source.slice(span) ? [] : [{ span, text }];
  });
  const after = reread(read, edits);
  const count = (document: StructuredDocument, of: LocalName) =>
    namePlaces(document).filter((place) => isSameName(place, of)).length;
  const isWhole = count(after, renamed) === count(read, name) && sameButName(read, after, [name.text, next]);
  return isWhole ? edits : renameFault('unsafe', { name: next });
}

/** White space and signs of Markdown within the old name go with it. */
function spelt(written: string, old: string, next: string): string {
  const plain = normaliseName(written) === normaliseName(old) ? written.replaceAll(/\s+/gu, ' ') : old;
  return plain === next ? written : likeWritten(plain, old, next);
}
