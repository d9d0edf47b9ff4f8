import { startOfLine } from '../../document/lines.js';
import type { YamlLocation } from '../../document/locate-in-yaml.js';
import type { Layout } from './write-snippet.js';

/** How what is inserted at a place has to be written to look like the text round it. */
export function layoutAt(text: string, { cursor }: YamlLocation, notation: 'yaml' | 'json'): Layout {
  const { word, before, brackets, keyColumn } = cursor;
  const lineStart = startOfLine(text, word.start);
  const isJson = notation === 'json';
  return {
    style: isJson ? 'json' : brackets.length > 0 ? 'flow' : 'block',
    column: before === 'colon' ? keyColumn : word.start - lineStart + (text[word.start - 1] === '-' ? 1 : 0),
    indentation: /^[ \t]*/.exec(text.slice(lineStart, word.start))?.[0] ?? '',
    unit: unitOf(text, isJson),
  };
}

/** A blank that has to come before what is inserted. */
export function leadIn({ needsBlank }: YamlLocation): string {
  return needsBlank ? ' ' : '';
}

/** A comma that has to come after what is inserted. */
export function separatorAfter({ needsComma }: YamlLocation): string {
  return needsComma ? ',' : '';
}

/** White space of one level: that of the first line that has some; YAML takes no tabs. */
function unitOf(text: string, isJson: boolean): string {
  const first = /^(?:\t| {2,8})(?=[^\s#])/m.exec(text.slice(0, 20_000))?.[0] ?? '  ';
  return !isJson && first === '\t' ? '  ' : first;
}
