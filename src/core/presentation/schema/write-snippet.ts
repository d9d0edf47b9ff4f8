import type { SnippetEntry, SnippetScalar, SnippetValue } from './snippet-value.js';

/** How the text round a snippet is written. */
export interface Layout {
  /** YAML by indentation, YAML in brackets, JSON. */
  readonly style: 'block' | 'flow' | 'json';
  /** Block style: column at which the snippet begins. */
  readonly column: number;
  /** JSON: what the line of the snippet begins with. */
  readonly indentation: string;
  /** White space of one more level. */
  readonly unit: string;
}

/** A value as snippet text. */
export function writeValue(value: SnippetValue, layout: Layout): string {
  switch (value.kind) {
    case 'map':
      return writeMap(value.entries, layout);
    case 'list':
      return writeList(value.items, layout);
    case 'open':
      return { block: value.stop, flow: `{ ${value.stop} }`, json: `{${value.stop}}` }[layout.style];
    default:
      return writeScalar(value, layout);
  }
}

/** A key with its value as snippet text. */
export function writeEntry([key, value]: SnippetEntry, layout: Layout): string {
  const name = writeScalar(key, layout);
  if (layout.style !== 'block' || !isIndented(value)) return `${name}: ${writeValue(value, layout)}`;
  return `${name}:${writeBelow(value, layout)}`;
}

/** A value on lines of its own under its key, which stands at the layout's column. */
export function writeBelow(value: SnippetValue, layout: Layout): string {
  const deeper = { ...layout, column: layout.column + layout.unit.length };
  return `${newLine(deeper)}${writeValue(value, deeper)}`;
}

/** In block style these begin on the line after their key. */
export function isIndented(value: SnippetValue): boolean {
  return value.kind === 'open' || value.kind === 'map' || value.kind === 'list';
}

/** A word as it is written at such a place, in snippet text. */
export function writeScalar(scalar: SnippetScalar, { style }: Pick<Layout, 'style'>): string {
  if (scalar.kind === 'raw') return scalar.text;
  if (scalar.kind === 'literal' && typeof scalar.value !== 'string') return escapeSnippet(JSON.stringify(scalar.value));
  if (scalar.kind === 'text') {
    const isBare = style !== 'json' && isPlain(plainText(scalar.text), style === 'flow');
    return isBare ? scalar.text : `"${scalar.text.replaceAll('"', '\\\\"')}"`;
  }
  const text = String(scalar.value);
  const isBare = style !== 'json' && text !== '' && isPlain(text, style === 'flow');
  return escapeSnippet(isBare ? text : JSON.stringify(text));
}

/** A text that stands in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** What a snippet becomes when nobody fills its tab stops: defaults, the first of each choice, or nothing. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/(?<!\\)(?:\$\d+|\$\{\d+\})/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}

function writeMap(entries: readonly SnippetEntry[], layout: Layout): string {
  if (layout.style === 'block') return entries.map((entry) => writeEntry(entry, layout)).join(newLine(layout));
  if (layout.style === 'flow') return `{ ${entries.map((entry) => writeEntry(entry, layout)).join(', ')} }`;
  const deeper = { ...layout, indentation: layout.indentation + layout.unit };
  const lines = entries.map((entry) => `\n${deeper.indentation}${writeEntry(entry, deeper)}`);
  return `{${lines.join(',')}\n${layout.indentation}}`;
}

function writeList(items: readonly SnippetValue[], layout: Layout): string {
  if (layout.style === 'block') {
    const inner = { ...layout, column: layout.column + 2 };
    return items.map((item) => `- ${writeValue(item, inner)}`).join(newLine(layout));
  }
  if (layout.style === 'flow' || !items.some(isIndented)) {
    return `[${items.map((item) => writeValue(item, layout)).join(', ')}]`;
  }
  const deeper = { ...layout, indentation: layout.indentation + layout.unit };
  const lines = items.map((item) => `\n${deeper.indentation}${writeValue(item, deeper)}`);
  return `[${lines.join(',')}\n${layout.indentation}]`;
}

function newLine({ column }: Layout): string {
  return `\n${' '.repeat(column)}`;
}

/** Would be read back as the same text without quotes. */
function isPlain(text: string, isFlow: boolean): boolean {
  if (text === '') return true;
  if (/^[\s\-?:,[\]{}#&*!|>'"%@`]|[:\s]$|: | #|[\r\n\t]/.test(text)) return false;
  if (/^(?:~|null|true|false|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i.test(text)) return false;
  return !isFlow || !/[,[\]{}]/.test(text);
}
