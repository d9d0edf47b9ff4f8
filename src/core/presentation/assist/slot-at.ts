import type { AssistedDocument } from './assist-context.js';
import { markdownSlot } from './markdown-slot.js';
import type { Slot } from './slot.js';
import { wordAt } from './word-at.js';
import { yamlSlotAt } from './yaml-slot.js';

/** What can stand at an offset of a document; undefined where nothing is to be offered, as in running text. */
export function slotAt(assisted: AssistedDocument, offset: number): Slot | undefined {
  const { document } = assisted;
  const yaml = yamlSlotAt(assisted, offset);
  const body = !yaml && document.kind === 'markdown' ? markdownSlot(document, offset, assisted) : undefined;
  const slot = yaml === 'none' ? undefined : (yaml ?? body);
  return slot && wordAt(slot, offset, assisted);
}
