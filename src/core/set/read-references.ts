import { findCitations } from '../catalogue/citations.js';
import type { Schema } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import { citedActs, markOfAct } from '../findings/citations.js';
import { markOf, keysOf } from '../findings/marks.js';
import { pointerTo, scanTexts, type Scanner, type Spotted } from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import type { Span } from '../text/span.js';
import { findNumbers, numberKey } from './document-number.js';
import { belowKey, destinationOf, isDocumentPath, pathKey } from './document-path.js';
import type { DocumentId, Reference, SetPlace } from './entry.js';
import { findIndicators, indicatorKey, indicatorTitleKey } from './indicator-code.js';
import { linksOf, type Link } from './links.js';
import { typeWords, type TypeWords } from './names-of-types.js';
import { annotatedPaths, textsAt, type AnnotatedPath, type ModelText } from './referring-values.js';

/** Everything a document names that others define: documents, indicators, legal acts; in document order. */
export function readReferences(document: PolicyDocument, subject: Subject, id: DocumentId): readonly Reference[] {
  const reader = new ReferenceReader(document, subject, id);
  return reader.all().sort((a, b) => a.place.span.start - b.place.span.start);
}

/** How a value names a document, and its words. */
type Named = Pick<Reference, 'text' | 'keys' | 'claim' | 'anchor'> & { readonly span: Span };

function isProse({ type, place }: Schema): boolean {
  return type === 'string' && place === 'section';
}

/** A dash, “belum ada”, or an address on the net, where nothing of ours lies. */
function saysNothing(text: string): boolean {
  return /^\s*\(?\s*(?:[-–—]|(?:tidak|belum|nihil|none|nothing|no|not)\b|https?:\/\/|www\.)/iu.test(text);
}

/** Whether a span lies in another one. */
function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

class ReferenceReader {
  readonly #document: PolicyDocument;
  readonly #subject: Subject;
  readonly #id: DocumentId;
  readonly #words: TypeWords;
  readonly #links: readonly Link[];
  /** Words that are a reference already. */
  readonly #taken: Span[] = [];

  constructor(document: PolicyDocument, subject: Subject, id: DocumentId) {
    this.#document = document;
    this.#subject = subject;
    this.#id = id;
    this.#words = typeWords(subject.catalogue);
    this.#links = linksOf(document);
  }

  /** Values first: what they name is not a link or a number of the text once more. */
  all(): Reference[] {
    const acts = this.#acts();
    return [...acts, ...this.#values(), ...this.#linkReferences(), ...this.#numbers(acts)];
  }

  #acts(): readonly Reference[] {
    return citedActs(this.#document, this.#subject).flatMap((act) => {
      const { kind, number, year, regulation } = act.citation;
      if (!regulation && !number) return [];
      const key = regulation ? regulation.id : `${kind.id} ${number?.text ?? ''} ${String(year?.value ?? '')}`;
      const span = markOfAct(act);
      const isHistorical = this.#isHistorical(act.property);
      return [
        {
          ...({ kind: 'regulation', text: this.#subject.source.slice(span), keys: [`act:${key}`] } as const),
          ...{ pointer: pointerTo(act.property), place: this.#place(span), isHistorical },
          ...({ via: 'text', claim: 'possible' } as const),
        },
      ];
    });
  }

  #isHistorical(property: string): boolean {
    return this.#subject.type.schema.properties?.[property]?.['historical'] === true;
  }

  #values(): readonly Reference[] {
    const { type, reading } = this.#subject;
    return annotatedPaths(type.schema, 'refers').flatMap((marked) => {
      // A section of prose names documents in its links and numbers, not as a whole.
      if (isProse(marked.schema)) return [];
      const texts = textsAt(reading.model, marked.path);
      if (marked.schema['refers'] === 'document') return texts.flatMap((text) => this.#documentValue(text, marked));
      if (marked.schema['refers'] === 'indicator') return texts.flatMap((text) => this.#indicatorValue(text, marked));
      return [];
    });
  }

  #documentValue({ text, pointer }: ModelText, { isHistorical }: AnnotatedPath): readonly Reference[] {
    const whole = this.#spanOf(pointer);
    if (!whole || saysNothing(text)) return [];
    const link = this.#links.find(({ span }) => isWithin(span, whole) || isWithin(whole, span));
    const named = link ? this.#namedByLink(link, text, whole) : this.#namedBy(text, whole);
    if (!named) return [];
    this.#taken.push(whole);
    const { span, ...name } = named;
    return [{ kind: 'document', ...name, pointer, place: this.#place(span), via: 'value', isHistorical }];
  }

  /** What a link leads to; where there is nothing, what its words name. Nothing when it leads out of the set. */
  #namedByLink(link: Link, text: string, whole: Span): Named | undefined {
    const leads = destinationOf(link.destination, this.#id.path);
    if (!leads) return undefined;
    const keys = [pathKey(leads.path), ...(this.#namedBy(text, whole)?.keys ?? [])];
    const anchor = leads.anchor === undefined ? {} : { anchor: leads.anchor };
    return { text: link.destination, keys, span: link.span, claim: 'certain', ...anchor };
  }

  /** A path, else the number in it, else the whole as a title; undefined for a legal act, which is no document of ours. */
  #namedBy(text: string, whole: Span): Named | undefined {
    const trimmed = text.trim();
    const at = isDocumentPath(trimmed) ? destinationOf(trimmed, this.#id.path) : undefined;
    if (at) {
      const fromRoot = trimmed.replace(/^\.?\//u, '').replace(/#.*$/u, '');
      return { text: trimmed, keys: [pathKey(at.path), belowKey(fromRoot)], span: whole, claim: 'certain' };
    }
    const titles = this.#words.namingKeys(trimmed);
    const [first] = findNumbers(trimmed);
    if (first) {
      const number = trimmed.slice(first.start, first.end);
      const keys = [numberKey(number), numberKey(trimmed), ...titles];
      return {
        text: number,
        keys,
        span: this.#within(whole, number),
        claim: this.#isAct(trimmed) ? 'possible' : 'certain',
      };
    }
    if (this.#isAct(trimmed)) return undefined;
    const isCode = /\d/u.test(trimmed) && !/\s/u.test(trimmed);
    return { text: trimmed, keys: [numberKey(trimmed), ...titles], span: whole, claim: isCode ? 'certain' : 'named' };
  }

  #isAct(text: string): boolean {
    const { regulations } = this.#subject.catalogue;
    return regulations.mayCite(text) && findCitations(text, regulations).length > 0;
  }

  #indicatorValue({ text, pointer }: ModelText, { isHistorical }: AnnotatedPath): readonly Reference[] {
    const whole = this.#spanOf(pointer);
    if (!whole) return [];
    const codes = findIndicators(text);
    const base = { kind: 'indicator', pointer, via: 'value', isHistorical } as const;
    if (codes.length === 0) {
      const keys = [indicatorKey(text), indicatorTitleKey(text)];
      return [{ ...base, text, keys, place: this.#place(whole), claim: 'possible' }];
    }
    return codes.map((code) => ({
      ...base,
      text: code,
      keys: [indicatorKey(code)],
      place: this.#place(this.#within(whole, code)),
      claim: 'certain',
    }));
  }

  #linkReferences(): readonly Reference[] {
    const headings = new Map(
      this.#subject.reading.outline.map(({ heading, pointer }) => [heading.start, keysOf(pointer ?? '')[0] ?? '']),
    );
    return this.#links.flatMap((link) => {
      const leads = destinationOf(link.destination, this.#id.path);
      if (!leads || this.#isTaken(link.span)) return [];
      this.#taken.push(link.span);
      const property = headings.get(link.section) ?? '';
      return [
        {
          ...({ kind: 'document', text: link.destination, keys: [pathKey(leads.path)] } as const),
          ...{
            pointer: pointerTo(property),
            place: this.#place(link.span),
            isHistorical: this.#isHistorical(property),
          },
          ...({ via: 'link', claim: 'certain' } as const),
          ...(leads.anchor !== undefined && { anchor: leads.anchor }),
        },
      ];
    });
  }

  /** Numbers of documents in running text, but not the document's own and not those of legal acts. */
  #numbers(acts: readonly Reference[]): readonly Reference[] {
    const own = this.#subject.reading.model[conventions.number];
    const ownKey = typeof own === 'string' ? numberKey(own) : '';
    for (const { place } of acts) this.#taken.push(place.span);
    return scanTexts(this.#document, this.#subject, scannerFor(this.#words)).flatMap((found) => {
      const { property, span, number, isClaimed } = found;
      const key = numberKey(number);
      if (property === conventions.number || key === ownKey || this.#isTaken(span)) return [];
      return [
        {
          ...({ kind: 'document', text: number, keys: [key], pointer: pointerTo(property), via: 'text' } as const),
          ...{ place: this.#place(span), isHistorical: this.#isHistorical(property) },
          claim: isClaimed ? 'certain' : 'possible',
        },
      ];
    });
  }

  #isTaken({ start, end }: Span): boolean {
    return this.#taken.some((span) => span.start < end && start < span.end);
  }

  #spanOf(pointer: string): Span | undefined {
    const { reading, source } = this.#subject;
    const own = reading.places.get(pointer);
    if (own?.via === 'derived') return undefined;
    return own?.value ?? markOf(pointer, reading, source);
  }

  /** The words themselves where they stand in one piece, else all of the value. */
  #within(whole: Span, words: string): Span {
    const at = this.#subject.source.slice(whole).indexOf(words);
    return at < 0 ? whole : { start: whole.start + at, end: whole.start + at + words.length };
  }

  #place(span: Span): SetPlace {
    return { span, range: this.#subject.source.rangeOf(span) };
  }
}

interface NumberInText extends Spotted {
  readonly number: string;
  readonly isClaimed: boolean;
}

const scanners = new WeakMap<TypeWords, Scanner<NumberInText>>();

function scannerFor(words: TypeWords): Scanner<NumberInText> {
  const known = scanners.get(words) ?? makeScanner(words);
  scanners.set(words, known);
  return known;
}

function makeScanner(words: TypeWords): Scanner<NumberInText> {
  return {
    mayFind: (source) => /\d[^\s/]{0,60}\/|\/[^\s/]{0,60}\d/u.test(source),
    scan: ({ flat, isQuoted }) =>
      findNumbers(flat.text).flatMap(({ start, end }) => {
        if (isQuoted(start, end)) return [];
        const number = flat.text.slice(start, end);
        return [{ span: flat.span(start, end), number, isClaimed: words.claims(flat.text.slice(0, start), number) }];
      }),
  };
}
