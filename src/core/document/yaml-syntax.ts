import { parseDocument, type Document, type ParsedNode, type YAMLError } from 'yaml';
import type { Span } from '../text/span.js';
import { isBlank, lineEnd, trimmedEnd } from './lines.js';
import { findUnreadableYaml } from './yaml-limits.js';
import type { YamlProblemKind } from './yaml-tree.js';

/** A syntax problem; the span counts in the YAML text. */
export interface SyntaxProblem {
  readonly kind: YamlProblemKind;
  readonly span: Span;
  readonly text?: string;
}

/** The parser's nodes and what it complained about. */
export interface YamlSyntax {
  readonly contents: ParsedNode | null;
  readonly problems: readonly SyntaxProblem[];
}

/** One broken line gives one problem; more than this help nobody. */
const MOST_PROBLEMS = 20;
/** The parser may find a fault at every character: more of them are not looked at. */
const MOST_COMPLAINTS = 200;
/** Repairs are tried on texts of this length at most: each costs another parse. */
const REPAIRABLE = 100_000;
const MOST_REPAIRABLE_ERRORS = 100;
const MOST_REPAIRS = 8;
/** A span is never longer than this; a line can be megabytes. */
const LONGEST_SPAN = 200;

const OPTIONS = {
  schema: 'core',
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * Parses the first document of a YAML text. A fault that would swallow the lines after it (an unclosed quote,
 * `judul: SOP: Layanan`, a tab) is reported, masked with as many neutral characters, and the rest parsed again.
 */
export function parseSyntax(yaml: string): YamlSyntax {
  const cut = findUnreadableYaml(yaml);
  let text = cut === undefined ? yaml : yaml.slice(0, cut);
  const problems: SyntaxProblem[] = cut === undefined ? [] : [{ kind: 'syntax', span: lineSpan(yaml, cut) }];
  let parsed = parse(text);
  for (let count = 0; parsed && isRepairable(parsed, text) && count < MOST_REPAIRS; count += 1) {
    const repaired = repair(text, parsed, problems);
    if (repaired === undefined) break;
    text = repaired;
    parsed = parse(text);
  }
  if (!parsed) return { contents: null, problems: [...problems, { kind: 'syntax', span: lineSpan(yaml, 0) }] };
  const complaints = [...parsed.errors.slice(0, MOST_COMPLAINTS), ...parsed.warnings.slice(0, MOST_COMPLAINTS)];
  for (const error of complaints) problems.push(toProblem(error, text));
  return { contents: parsed.contents, problems: onePerLine(problems, yaml).slice(0, MOST_PROBLEMS) };
}

function isRepairable(parsed: Document.Parsed, text: string): boolean {
  return text.length <= REPAIRABLE && parsed.errors.length <= MOST_REPAIRABLE_ERRORS;
}

/** Undefined when the nesting, hidden from `findUnreadableYaml` by quoted brackets, is too much for the parser's stack. */
function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, OPTIONS);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The text with its first repairable fault masked, which is added to the problems; undefined when there is none. */
function repair(text: string, parsed: Document.Parsed, problems: SyntaxProblem[]): string | undefined {
  for (const error of parsed.errors.slice(0, MOST_COMPLAINTS)) {
    const repaired = repairOne(text, error);
    if (!repaired) continue;
    problems.push({ kind: toProblem(error, text).kind, span: repaired.span });
    return repaired.text;
  }
  return undefined;
}

function repairOne(text: string, error: YAMLError): { readonly text: string; readonly span: Span } | undefined {
  const [start] = error.pos;
  switch (error.code) {
    case 'MISSING_CHAR':
      return /quote$/.test(error.message) ? maskQuote(text) : undefined;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return maskColon(text, start);
    case 'TAB_AS_INDENT':
      return maskTabs(text, start);
    default:
      return undefined;
  }
}

/** The quote that is never closed is the last one that opens a scalar: what follows it has no other. */
function maskQuote(text: string): { readonly text: string; readonly span: Span } | undefined {
  let last: number | undefined;
  for (const match of text.matchAll(/(?:^|[:\-?,[{]\s+|[[{,])(["'])/gm)) last = match.index + match[0].length - 1;
  if (last === undefined) return undefined;
  const span = { start: last, end: Math.min(trimmedEnd(text, last, lineEnd(text, last)), last + LONGEST_SPAN) };
  return { text: replaced(text, last, ' '), span };
}

/** `a: b: c`: the second colon is meant as text. A full-width colon is one unit too. */
function maskColon(text: string, from: number): { readonly text: string; readonly span: Span } | undefined {
  const offset = text.slice(from).search(/:(?=\s|$)/);
  if (offset === -1) return undefined;
  const at = from + offset;
  return { text: replaced(text, at, '\uFF1A'), span: { start: at, end: at + 1 } };
}

/** All indentation with tabs at once; the span is the one complained about. */
function maskTabs(text: string, at: number): { readonly text: string; readonly span: Span } | undefined {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start -= 1;
  let end = at;
  while (isBlank(text.charCodeAt(end))) end += 1;
  const masked = text.replace(/^[ \t]*\t[ \t]*/gm, (indentation) => ' '.repeat(indentation.length));
  return masked === text ? undefined : { text: masked, span: { start, end } };
}

function replaced(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + by.length);
}

function toProblem(error: YAMLError, text: string): SyntaxProblem {
  const [start, end] = error.pos;
  const from = start < text.length ? start : Math.max(0, trimmedEnd(text, 0, text.length) - 1);
  const to = Math.max(from + 1, Math.min(end, lineEnd(text, from), from + LONGEST_SPAN));
  const span = { start: from, end: Math.min(to, text.length) };
  if (error.code === 'TAG_RESOLVE_FAILED') return { kind: 'tag', span, text: text.slice(span.start, span.end) };
  if (error.code === 'TAB_AS_INDENT') return { kind: 'tab', span };
  return { kind: error.code === 'BAD_ALIAS' ? 'alias' : 'syntax', span };
}

function lineSpan(text: string, start: number): Span {
  return { start, end: Math.min(trimmedEnd(text, start, lineEnd(text, start)), start + LONGEST_SPAN) };
}

/** The first problem of each line: those after it mostly follow from it. */
function onePerLine(problems: readonly SyntaxProblem[], text: string): readonly SyntaxProblem[] {
  const lines = new Set<number>();
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .filter((problem) => {
      const line = lineEnd(text, problem.span.start);
      if (problem.kind !== 'tag' && lines.has(line)) return false;
      lines.add(line);
      return true;
    });
}
