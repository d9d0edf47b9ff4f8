import type { YamlLocation } from '../../document/locate-in-yaml.js';
import type { SnippetScalar } from './snippet-value.js';
import { writeScalar, type Layout } from './write-snippet.js';

/** A word in the quotes that stand there already, else as the notation wants it. */
export function writeWord(scalar: SnippetScalar, { cursor }: YamlLocation, layout: Layout): string {
  const { quote } = cursor;
  const isText = scalar.kind === 'literal' && typeof scalar.value === 'string';
  if (quote === "'" && isText && layout.style !== 'json')
    return `'${writeScalar(scalar, layout).replaceAll("'", "''")}'`;
  return writeScalar(scalar, quote === '"' ? { style: 'json' } : layout);
}
