import type { FixRule } from '../../catalogue/schema.js';
import type { Datum } from '../../model/reading.js';
import type { FindingDraft } from '../draft.js';
import type { Edit } from '../../text/edit.js';
import type { Subject } from '../subject.js';

/** The edits of a repair, and what its title needs. */
export interface MadeFix {
  readonly edits: readonly Edit[];
  readonly data: Readonly<Record<string, Datum>>;
  /** False: a person has to look at it, even where repairs of its kind have one outcome. */
  readonly isSafe?: false;
}

/** How one kind of repair becomes text edits: one repair, one for each word to choose, or none where the text doesn't allow it. */
export type FixKind = (
  rule: FixRule,
  draft: FindingDraft,
  subject: Subject,
) => MadeFix | readonly MadeFix[] | undefined;
