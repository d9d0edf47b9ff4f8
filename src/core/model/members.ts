import type { Schema } from '../catalogue/schema.js';
import { compileExpression, type Expression } from '../text/expressions.js';
import type { FlatText } from '../text/flat-text.js';

/** A list on one line is cut here, not at commas: names of units contain them. */
const defaultSeparator = /;|\n|\s\/\s/gu;
/** What is left beside known names may be cut at commas too. */
const memberSeparator = /;|,|\n|\s\/\s/gu;
/** Beside a known name "dan" joins names; inside of one it may be part of it. */
const joiner = '(?:dan|serta|and|&)';
const joinerBefore = new RegExp(String.raw`^\s*${joiner}\s`, 'iu');
const joinerAfter = new RegExp(String.raw`\s${joiner}\s*$`, 'iu');

const cache = new Map<string, Expression>();

/** The parts of a one-line list, trimmed and without empty ones. */
export function cutList(text: FlatText, schema: Schema): readonly FlatText[] {
  return cutAt(text, schema.separator === undefined ? defaultSeparator : separatorOf(schema.separator));
}

/** The parts of a one-line list of members: known names first, longest first, then what the separators leave. */
export function cutMembers(text: FlatText, names: readonly string[]): readonly FlatText[] {
  const found = names.length === 0 ? undefined : nameRegex(names).exec(text.text);
  if (!found) return cutAt(text, memberSeparator);
  const [before, name] = [found[1] ?? '', found[2] ?? ''];
  const start = found.index + before.length;
  const after = text.slice(start + name.length);
  return [
    ...cutAt(withoutJoiner(text.slice(0, start)), memberSeparator),
    text.slice(start, start + name.length),
    ...cutMembers(withoutJoiner(after), names),
  ];
}

/** A text without "dan" at its beginning or end. */
function withoutJoiner(text: FlatText): FlatText {
  const start = joinerBefore.exec(text.text)?.[0].length ?? 0;
  const end = joinerAfter.exec(text.text)?.index ?? text.text.length;
  return text.slice(start, Math.max(start, end));
}

function cutAt(text: FlatText, separator: Expression): readonly FlatText[] {
  const parts: FlatText[] = [];
  let start = 0;
  for (const match of separator[Symbol.matchAll](text.text)) {
    parts.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part.text !== '');
}

function separatorOf(source: string): Expression {
  const known = cache.get(source) ?? compileExpression(source, 'giu');
  cache.set(source, known);
  return known;
}

const nameRegexes = new WeakMap<readonly string[], RegExp>();

/** A name counts where it stands alone: at an end of the text or beside a separator. */
function nameRegex(names: readonly string[]): RegExp {
  const known = nameRegexes.get(names) ?? compileNames(names);
  nameRegexes.set(names, known);
  return known;
}

function compileNames(names: readonly string[]): RegExp {
  const alternatives = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`));
  const before = String.raw`^\s*|[;,\n/]\s*|\s${joiner}\s+`;
  const after = String.raw`\s*(?:$|[;,\n/])|\s+${joiner}\s`;
  return new RegExp(String.raw`(${before})(${alternatives.join('|')})(?=${after})`, 'iu');
}
