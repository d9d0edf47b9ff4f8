import type { Observation } from '../../../model/reading.js';
import { soundYaml } from '../../../writing/yaml-maps.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';
import { notated } from '../write-value.js';
import { entryEdit } from './yaml-entry.js';

/** A field in the text and one at the beginning: either takes over what the other says. */
export function agreeFields({ span, pointer, data }: Observation, subject: Subject): readonly Fix[] {
  const { reading, source } = subject;
  const { via, value } = reading.places.get(pointer) ?? {};
  if (via !== 'yaml' || !value) return [];
  const [atHead, here] = [source.slice(value), source.slice(span)];
  if ([atHead, here].some((text) => text === '' || /[\n\r|]/u.test(text))) return [];
  const toHere = titledFix('agree-here', { span, text: atHead }, { ...data, value: atHead }, subject);
  const toHead = { span: value, text: notated(pointer, here, subject) };
  return [...toHere, ...titledFix('agree-head', toHead, { ...data, value: here }, subject, { needsTrial: true })];
}

/** A section says something else than the field at the beginning: without the field the section counts. */
export function dropField({ related, data }: Observation, subject: Subject): readonly Fix[] {
  const { document } = subject;
  const isSound = document.kind === 'markdown' && soundYaml(document) !== undefined;
  const edit = related && isSound ? entryEdit(related, subject.source.text) : undefined;
  return titledFix('drop-field', edit, data, subject, { needsTrial: true });
}
