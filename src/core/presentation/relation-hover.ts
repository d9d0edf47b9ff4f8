import type { Bilingual } from '../catalogue/schema.js';
import type { Datum } from '../model/reading.js';
import { namingIndicator } from '../set/find-places.js';
import type { Definition, DocumentEntry, Reference } from '../set/entry.js';
import { namedAt, type NamedPlace } from '../set/named-place.js';
import { nameOf } from '../set/set-check.js';
import type { Range } from '../text/source-text.js';
import { viewDocument, type DocumentView, type SetContext } from './document-view.js';
import { markdownLink, markdownText } from './markdown-text.js';
import { regulationInWords } from './regulation-words.js';
import { byDocument, referringDocuments, type ReferringDocument } from './relations.js';
import { sentence } from './sentence.js';

/** More are counted, not listed. */
const MOST_LISTED = 10;
/** Of one reference: documents with the same number. */
const MOST_SHOWN = 3;

const TEXTS = {
  effective: { id: 'tanggal efektif {day}', en: 'effective date {day}' },
  review: { id: 'tinjau ulang {day}', en: 'review date {day}' },
  several: { id: '{count} dokumen bernama demikian:', en: '{count} documents are called this:' },
  referred: { id: 'Diacu oleh {count} dokumen.', en: 'Referred to by {count} documents.' },
  'referred-once': { id: 'Diacu oleh 1 dokumen.', en: 'Referred to by 1 document.' },
  'referred-none': {
    id: 'Belum diacu dokumen lain di ruang kerja.',
    en: 'No other document of the workspace refers to it.',
  },
  'referred-list': { id: '**Diacu oleh** ({count}):', en: '**Referred to by** ({count}):' },
  more: { id: '… dan {count} lagi', en: '… and {count} more' },
  defined: { id: 'Didefinisikan dalam', en: 'Defined in' },
  named: { id: 'Disebut dalam {count} dokumen.', en: 'Named in {count} documents.' },
  'named-once': { id: 'Disebut dalam 1 dokumen.', en: 'Named in 1 document.' },
  'unknown-act': {
    id: 'Tidak ada dalam tabel peraturan Naskah; tidak dapat diverifikasi.',
    en: 'Not in the table of regulations of Naskah; it cannot be verified.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is told about words of a document, in Markdown. */
export interface RelationHover {
  readonly range: Range;
  readonly markdown: string;
}

/** What the set, or the registry of acts, knows of what is named at an offset; undefined where there is nothing to say. */
export function hoverAt(entry: DocumentEntry, offset: number, context: SetContext): RelationHover | undefined {
  const named = namedAt(entry, offset);
  if (!named) return undefined;
  const paragraphs = new HoverWriter(context).about(named, entry);
  return paragraphs.length === 0 ? undefined : { range: named.place.range, markdown: paragraphs.join('\n\n') };
}

class HoverWriter {
  readonly #context: SetContext;

  constructor(context: SetContext) {
    this.#context = context;
  }

  about(named: NamedPlace, entry: DocumentEntry): readonly string[] {
    if (named.kind === 'own') return this.#referredBy(referringDocuments(entry, this.#context));
    if (named.kind === 'definition') return this.#definition(named.definition);
    const { reference } = named;
    if (reference.kind === 'regulation') return this.#act(reference);
    return reference.kind === 'indicator' ? this.#indicator(reference) : this.#documents(reference, entry);
  }

  #documents(reference: Reference, from: DocumentEntry): readonly string[] {
    const resolution = this.#context.set.resolve(reference, from);
    if (resolution.kind !== 'documents') return [];
    const { entries } = resolution;
    const heads = entries.slice(0, MOST_SHOWN).flatMap((entry) => this.#document(entry));
    return entries.length > 1 ? [this.#say(TEXTS.several, { count: entries.length }), ...heads] : heads;
  }

  #document(entry: DocumentEntry): readonly string[] {
    const view = viewDocument(entry, this.#context);
    const number = view.number === '' || view.number === view.name ? '' : ` · ${markdownText(view.number)}`;
    const facts = [
      markdownText(view.type),
      markdownText(view.status),
      view.effective && this.#say(TEXTS.effective, { day: view.effective }),
      view.review && this.#say(TEXTS.review, { day: view.review }),
    ];
    const { length } = referringDocuments(entry, this.#context);
    const referred = length === 1 ? TEXTS['referred-once'] : TEXTS.referred;
    return [
      `**${markdownLink(view.name, view.uri, view.range)}**${number}`,
      facts.filter((fact) => fact !== '').join(' · '),
      ...this.#standing(view),
      this.#say(length === 0 ? TEXTS['referred-none'] : referred, { count: length }),
    ];
  }

  /** Only what the status does not say already. */
  #standing({ standing, status }: DocumentView): readonly string[] {
    if (standing.kind === 'holds' || standing.text === status) return [];
    const { by } = standing;
    const link = by === undefined ? '' : ` → ${markdownLink(by.number || by.name, by.uri, by.range)}`;
    return [`**${markdownText(upperFirst(standing.text))}**${link}`];
  }

  #indicator(reference: Reference): readonly string[] {
    const [first] = this.#context.set.definitionsOf(reference);
    if (!first) return [];
    const { entry, definition } = first;
    const where = `${markdownLink(nameOf(entry), entry.uri, definition.place.range)}${beside(entry.number)}`;
    const told = [...this.#measures(definition), `${this.#say(TEXTS.defined, {})} ${where}`];
    return [indicatorHead(definition), ...told, this.#count(definition)];
  }

  #definition(definition: Definition): readonly string[] {
    const referring = byDocument(namingIndicator(definition, this.#context.set));
    return [indicatorHead(definition), ...this.#measures(definition), ...this.#referredBy(referring)];
  }

  /** “Satuan: menit · Target: ≤ 30 menit” */
  #measures({ measures }: Definition): readonly string[] {
    const { language } = this.#context;
    const told = measures.map(({ label, text }) => `${markdownText(label[language])}: ${markdownText(text)}`);
    return told.length === 0 ? [] : [told.join(' · ')];
  }

  #count(definition: Definition): string {
    return this.#countNamed(byDocument(namingIndicator(definition, this.#context.set)).length);
  }

  #countNamed(count: number): string {
    return this.#say(count === 1 ? TEXTS['named-once'] : TEXTS.named, { count });
  }

  #act({ keys, text }: Reference): readonly string[] {
    const { catalogue, language, set } = this.#context;
    const regulation = catalogue.regulations.byId((keys[0] ?? '').replace(/^act:/u, ''));
    const documents = byDocument(set.namedUnder(keys)).length;
    const named = documents === 0 ? [] : [this.#countNamed(documents)];
    if (!regulation) return [`**${markdownText(text)}**`, this.#say(TEXTS['unknown-act'], {}), ...named];
    const { name, validity, verification, note } = regulationInWords(regulation, catalogue.regulations, language);
    const facts = [validity, note, verification].filter((fact) => fact !== '').map(markdownText);
    return [`**${markdownText(name)}**`, ...facts, ...named];
  }

  #referredBy(referring: readonly ReferringDocument[]): readonly string[] {
    if (referring.length === 0) return [this.#say(TEXTS['referred-none'], {})];
    const listed = referring.slice(0, MOST_LISTED).map((each) => `- ${this.#referring(each)}`);
    const rest = referring.length - listed.length;
    const more = rest > 0 ? [`- ${this.#say(TEXTS.more, { count: rest })}`] : [];
    return [this.#say(TEXTS['referred-list'], { count: referring.length }), [...listed, ...more].join('\n')];
  }

  #referring({ from, references }: ReferringDocument): string {
    const view = viewDocument(from, this.#context);
    const link = markdownLink(view.name, view.uri, references[0]?.place.range ?? view.range);
    const number = view.number === view.name ? '' : view.number;
    return `${link}${beside(number)}${beside(view.standing.text)}`;
  }

  #say(text: Bilingual, data: Readonly<Record<string, Datum>>): string {
    return sentence(text, data, this.#context.language);
  }
}

function indicatorHead({ text, title }: Definition): string {
  return `**${markdownText(text)}**${title === '' ? '' : ` ${markdownText(title)}`}`;
}

function beside(text: string): string {
  return text === '' ? '' : ` · ${markdownText(text)}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
