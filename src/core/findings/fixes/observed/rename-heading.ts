import type { Observation } from '../../../model/reading.js';
import { childPointer } from '../../../model/read-context.js';
import { stripNumbering } from '../../../text/names.js';
import { languageOf } from '../../../writing/written-document.js';
import type { Fix } from '../../finding.js';
import { isNearName } from '../../near-heading.js';
import { preferredLabelAt, type Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** Gives an unknown heading the name of a section that the document lacks and that it is nearly called by. */
export function renameHeading({ span, data }: Observation, subject: Subject): readonly Fix[] {
  const text = subject.source.slice(span);
  // With marks of emphasis within, what is written is not what is read.
  if (text !== data['text']) return [];
  const at = stripNumbering(text).rest;
  const heading = { start: span.start + at, end: span.end };
  return absentSections(subject)
    .filter(([name, schema]) => isNearName(text.slice(at), name, schema))
    .flatMap(([name]) => {
      const value = preferredLabelAt(subject.type, childPointer('', name))[languageOf(subject)];
      return titledFix('replace', { span: heading, text: value }, { value }, subject, { reveals: true });
    });
}

function absentSections({ type, reading }: Subject) {
  const present = new Set(reading.outline.map(({ pointer }) => pointer));
  return Object.entries(type.schema.properties ?? {}).filter(([name, { place }]) => {
    const pointer = childPointer('', name);
    return (place === 'section' || place === 'either') && !present.has(pointer) && !reading.places.has(pointer);
  });
}
