import type { DocumentEntry, Reference } from '../set/entry.js';
import { targetsOfReference, type Target } from '../set/find-places.js';
import type { Range, SourceText } from '../text/source-text.js';
import { viewDocument, type SetContext } from './document-view.js';

/** Words that lead to one place, and what is there in one line. */
export interface RelationLink {
  readonly range: Range;
  readonly target: Target;
  readonly tooltip: string;
}

/** The references of a document that lead to one place; links of the Markdown text are the editor's own. */
export function linksOf(entry: DocumentEntry, source: SourceText, context: SetContext): readonly RelationLink[] {
  return entry.references.flatMap((reference) => {
    const [target, ...more] = isMarkdownLink(reference, source)
      ? []
      : targetsOfReference(reference, entry, context.set);
    if (!target || more.length > 0 || (target.kind === 'document' && target.entry.uri === entry.uri)) return [];
    return [{ range: reference.place.range, target, tooltip: tooltipOf(target, context) }];
  });
}

function isMarkdownLink({ via, place }: Reference, { text }: SourceText): boolean {
  return via === 'link' || text.startsWith('[', place.span.start);
}

function tooltipOf(target: Target, context: SetContext): string {
  if (target.kind === 'file') return target.path.split('/').at(-1) ?? target.path;
  const { name, number, standing } = viewDocument(target.entry, context);
  return [name, ...(number === name ? [] : [number]), standing.text].filter((part) => part !== '').join(' · ');
}
