import type { AssistContext, Completion } from '../../src/core/presentation/assist/assist-context.js';
import { completeDocument } from '../../src/core/presentation/assist/complete-document.js';
import { hoverDocument, type DocumentHover } from '../../src/core/presentation/assist/hover-document.js';
import type { CheckResult } from '../../src/core/engine/engine.js';
import { noOffice } from '../../src/core/findings/office.js';
import { applyEdits } from '../../src/core/text/edit.js';
import { DocumentSet } from '../../src/core/set/document-set.js';
import { atCursor } from './cursor.js';
import { catalogue, checkText, engine, testDay } from './engine.js';
import { folderOf, idOf, ownName } from './folder.js';

/** What a test knows around its document. */
export interface Around extends Partial<AssistContext> {
  /** Other documents of the folder, by file name. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** The document of a test, checked among others, and what is known around it. */
export function assisted(
  text: string,
  { beside = {}, ...given }: Around = {},
): { readonly result: CheckResult; readonly context: AssistContext } {
  const { set } = folderOf(beside);
  const result = checkText(text, { among: { id: idOf(ownName), set } });
  const context = { catalogue, set: new DocumentSet(), office: noOffice, today: testDay, language: 'id' as const };
  return { result, context: { ...context, set, ...given } };
}

/** What is offered at the mark of a text. */
export function offersAt(marked: string, around?: Around): readonly Completion[] {
  const { text, offset } = atCursor(marked);
  const { result, context } = assisted(text, around);
  return completeDocument(result, offset, context);
}

/** The labels of what is offered at the mark of a text. */
export function labelsAt(marked: string, around?: Around): readonly string[] {
  return offersAt(marked, around).map(({ label }) => label);
}

/** The text after an offer was taken by an editor without snippets. */
export function afterTaking(marked: string, label: string, around?: Around): string {
  const { text } = atCursor(marked);
  const offer = offersAt(marked, around).find((each) => each.label === label);
  if (!offer) throw new Error(`“${label}” is not offered`);
  return applyEdits(text, [{ span: offer.replace, text: offer.insert.text }, ...(offer.more ?? [])]);
}

/** What is told of the words at the mark of a text, in Markdown; undefined where there is nothing to tell. */
export function toldAt(marked: string, around?: Around): string | undefined {
  return hoverAt(marked, around)?.markdown;
}

/** The words at the mark of a text of which something is told. */
export function toldOf(marked: string, around?: Around): string | undefined {
  const { text } = atCursor(marked);
  const hover = hoverAt(marked, around);
  return hover && text.slice(hover.span.start, hover.span.end);
}

function hoverAt(marked: string, around?: Around): DocumentHover | undefined {
  const { text, offset } = atCursor(marked);
  const { result, context } = assisted(text, around);
  return hoverDocument(result, offset, { ...context, checklists: () => engine.checklists(result, context.today) });
}
