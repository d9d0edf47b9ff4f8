import { lineEnd } from '../../document/lines.js';
import { insertValue } from '../../writing/insert-value.js';
import { keysOf, parentOf } from '../marks.js';
import type { Edit } from '../../text/edit.js';
import { schemaAt, type Subject } from '../subject.js';
import { spanOf } from './targets.js';

/** Writes a text in the place of a value, or where the row or object lacks it; undefined where it can't be written. */
export function writeValue(pointer: string, text: string, subject: Subject): Edit | undefined {
  const span = spanOf(pointer, subject);
  if (span && subject.source.slice(span).trim() !== '') return { span, text: notated(pointer, text, subject) };
  const object = parentOf(pointer);
  const name = keysOf(pointer).at(-1) ?? '';
  return insertValue(object, name, schemaAt(subject.type.schema, object) ?? {}, subject, text);
}

/** A plain value of YAML gets quotes where the text would be read as something else. */
export function notated(pointer: string, text: string, { reading, source }: Subject): string {
  const { via, value } = reading.places.get(pointer) ?? {};
  if (via !== 'yaml' || !value) return text;
  const before = source.text[value.start - 1] ?? '';
  if (before === '"') return JSON.stringify(text).slice(1, -1);
  if (before === "'") return text.replaceAll("'", "''");
  return isPlain(text, isInBrackets(value.end, source.text)) ? text : JSON.stringify(text);
}

/** Whether what follows a value on its line ends a map or a list in brackets. */
export function isInBrackets(end: number, text: string): boolean {
  return /^\s*[,}\]]/u.test(text.slice(end, lineEnd(text, end)));
}

/** Whether YAML reads a text as it is. */
export function isPlain(text: string, isFlow: boolean): boolean {
  if (/^[-?:,[\]{}#&*!|>'"%@`]/u.test(text) || /:(?:\s|$)|\s#/u.test(text)) return false;
  return !isFlow || !/[,[\]{}]/u.test(text);
}
