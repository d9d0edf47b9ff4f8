import type { Bilingual, RulePage, Source } from '../../catalogue/schema.js';
import type { ChecklistResult, ItemResult } from '../../checklists/checklist-state.js';
import type { CheckResult } from '../../engine/engine.js';
import { collectNames } from '../../model/names-at.js';
import { conventions } from '../../model/conventions.js';
import type { Span } from '../../text/span.js';
import { markdownText } from '../markdown-text.js';
import { hoverAt } from '../relation-hover.js';
import { sentence } from '../sentence.js';
import { assistedDocument, type AssistContext, type AssistedDocument } from './assist-context.js';
import { itemWords, sourceWords } from './explain-item.js';
import { explainProperty } from './explain-property.js';
import { propertyAt, type PropertyAt } from './property-at.js';
import { itemsShownBy } from './property-items.js';
import { ruleAt } from './rule-at.js';
import { valueWords } from './value-words.js';

/** What is known around a document that is explained. */
export interface HoverContext extends AssistContext {
  /** The document's checklists; asked for when they are shown. */
  readonly checklists: () => readonly ChecklistResult[];
}

/** What is told about words of a document, in Markdown. */
export interface DocumentHover {
  readonly span: Span;
  readonly markdown: string;
}

const TEXTS = {
  read: { id: 'Dibaca sebagai: {text}.', en: 'Read as: {text}.' },
  members: { id: 'Salah satu dari: {text}.', en: 'One of: {text}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Longer lists are no help beside a word. */
const MOST_NAMES = 12;

/**
 * What is known of the words at an offset: the document, indicator or act that they name, and the property that they
 * are, with how it is written, where it comes from and how far the checklists find it. Undefined in running text.
 */
export function hoverDocument(result: CheckResult, offset: number, context: HoverContext): DocumentHover | undefined {
  const assisted = assistedDocument(result);
  if (!assisted) return undefined;
  const rule = ruleAt(assisted.document, offset, context.catalogue);
  if (rule) return { span: rule.span, markdown: paragraphs(ruleWords(rule.rule, context)) };
  const named = assisted.entry && hoverAt(assisted.entry, offset, context);
  const property = propertyAt(assisted, offset);
  const words = property ? explain(property, assisted, context) : [];
  if (!named) return property && { span: property.span, markdown: paragraphs(words) };
  const { start, end } = named.range;
  const { source } = assisted.document;
  const span = { start: source.offsetAt(start), end: source.offsetAt(end) };
  return { span, markdown: words.length === 0 ? named.markdown : `${named.markdown}\n\n---\n\n${paragraphs(words)}` };
}

function paragraphs(parts: readonly string[]): string {
  return parts.join('\n\n');
}

function ruleWords(
  { code, title, what, how, sources }: RulePage,
  { catalogue, language }: HoverContext,
): readonly string[] {
  const words = [what, how].map((text) => markdownText(text[language]));
  return [
    `**${markdownText(`${code} ${title[language]}`)}**`,
    ...words,
    ...sourceWords(sources, catalogue.regulations, language),
  ];
}

function explain(property: PropertyAt, assisted: AssistedDocument, context: HoverContext): readonly string[] {
  const { language, catalogue } = context;
  const answered = answeredItem(property, context);
  if (answered) return itemInFull(answered, context);
  const items = itemsShownBy(property.path, assisted.type, catalogue, context.checklists());
  const { schema, name } = property;
  return [
    explainProperty(name, schema, language),
    ...readWords(property, assisted, context),
    ...memberWords(property, assisted, context),
    ...itemWords(items, language),
    ...sourceWords(sourcesOf(items, schema.code, context), catalogue.regulations, language),
  ];
}

/** Sources of the items, and of the rule that speaks of the property itself. */
function sourcesOf(
  items: readonly ItemResult[],
  code: string | undefined,
  { catalogue }: HoverContext,
): readonly Source[] {
  const rule = code === undefined ? undefined : catalogue.rules.get(code);
  return [...items.flatMap(({ sources }) => sources), ...(rule?.sources ?? [])];
}

/** The item whose id is a key of the answers in the front matter. */
function answeredItem({ path, part }: PropertyAt, { checklists }: HoverContext): ItemResult | undefined {
  const [root, id] = path;
  if (root !== conventions.checklist || path.length !== 2 || part !== 'key') return undefined;
  return checklists()
    .flatMap(({ items }) => items)
    .find((item) => item.id === id);
}

function itemInFull(item: ItemResult, { catalogue, language }: HoverContext): readonly string[] {
  return [
    `**${markdownText(`${item.id} ${item.title[language]}`)}**`,
    markdownText(item.help[language]),
    ...itemWords([item], language),
    ...sourceWords(item.sources, catalogue.regulations, language),
  ];
}

/** What was made of the words, where that is not what they say. */
function readWords(
  { part, pointer, span, schema }: PropertyAt,
  assisted: AssistedDocument,
  { language }: HoverContext,
): readonly string[] {
  if (part !== 'value' || pointer === undefined) return [];
  const text = valueWords(pointer, schema, assisted.document.source.slice(span), assisted, language);
  return text === '' ? [] : [markdownText(sentence(TEXTS.read, { text }, language))];
}

/** The names that a value may be one of. */
function memberWords(
  { schema }: PropertyAt,
  { reading }: AssistedDocument,
  { language }: HoverContext,
): readonly string[] {
  const memberOf = schema.memberOf ?? schema.items?.memberOf;
  const names = memberOf === undefined ? [] : [...new Set(collectNames(reading.model, memberOf))];
  if (names.length === 0 || names.length > MOST_NAMES) return [];
  return [markdownText(sentence(TEXTS.members, { text: names.join(', ') }, language))];
}
