import { findCitations, type Citation, type TextRange } from '../catalogue/citations.js';
import type { Registry } from '../catalogue/regulations.js';
import type { PolicyDocument } from '../document/document.js';
import { sentenceAround } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { scanTexts, type RunningText, type Scanner, type Spotted, type TextPlace } from './running-text.js';
import type { Subject } from './subject.js';

/** Parts of a citation that may be wrong on their own. */
export type CitationPart = 'number' | 'year' | 'title' | 'article';

/** A legal act cited in a document. */
export interface CitedAct extends Spotted, TextPlace {
  readonly citation: Citation;
  readonly sentence: string;
  /** Written in several fields, not in one piece. */
  readonly isJoined: boolean;
  /** Where each part stands, counted from the citation's start. */
  readonly parts: Readonly<Partial<Record<CitationPart, Span>>>;
}

/** The words to mark for the citation as a whole. */
export function markOfAct(act: CitedAct): Span {
  return act.isJoined ? (partSpan(act, 'number') ?? act.span) : act.span;
}

/** Source span of a part of a citation. */
export function partSpan({ span, parts }: CitedAct, part: CitationPart): Span | undefined {
  const at = parts[part];
  return at && { start: span.start + at.start, end: span.start + at.end };
}

class CitationScanner implements Scanner<Omit<CitedAct, keyof TextPlace>> {
  readonly #registry: Registry;

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  mayFind = (source: string): boolean => this.#registry.mayCite(source);

  scan({ flat, isQuoted, isJoined }: RunningText): readonly Omit<CitedAct, keyof TextPlace>[] {
    return findCitations(flat.text, this.#registry).flatMap((citation) => {
      if (isQuoted(citation.start, citation.end)) return [];
      const span = flat.span(citation.start, citation.end);
      const at = (range: TextRange | undefined): Span | undefined => {
        const own = range && flat.span(range.start, range.end);
        return own && { start: own.start - span.start, end: own.end - span.start };
      };
      const { number, year, title, article } = citation;
      const found = { number: at(number), year: at(year), title: at(title), article: at(article) };
      const parts = Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined));
      const sentence = sentenceAround(flat.text, citation.start, citation.end);
      return [{ span, citation, sentence, parts, isJoined: isJoined === true }];
    });
  }
}

const scanners = new WeakMap<Registry, CitationScanner>();
const cited = new WeakMap<Subject, readonly CitedAct[]>();

/** The legal acts that a document cites, in document order; looked for once, whoever asks. */
export function citedActs(document: PolicyDocument, subject: Subject): readonly CitedAct[] {
  const known = cited.get(subject);
  if (known) return known;
  const { regulations } = subject.catalogue;
  const scanner = scanners.get(regulations) ?? new CitationScanner(regulations);
  scanners.set(regulations, scanner);
  const acts = [...scanTexts(document, subject, scanner)].sort((a, b) => a.span.start - b.span.start);
  cited.set(subject, acts);
  return acts;
}
