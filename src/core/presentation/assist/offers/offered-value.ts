import type { AssistContext, AssistedDocument } from '../assist-context.js';
import type { ValueSlot } from '../slot.js';

/** A value that can stand in a slot. */
export interface OfferedValue {
  /** As it is read, without what its notation asks for. */
  readonly text: string;
  /** The same with tab stops, where the author is to choose on. */
  readonly snippet?: string;
  /** When it is not the text itself. */
  readonly label?: string;
  readonly detail?: string;
  /** In Markdown. */
  readonly documentation?: string;
}

/** Values of one kind, best first; none where the slot asks for another kind. */
export type ValueSource = (
  slot: ValueSlot,
  assisted: AssistedDocument,
  context: AssistContext,
) => readonly OfferedValue[];
