import { ListCounters, type ListMark } from './list-marks.js';
import { indentIn, type Numbering } from './word-numbering.js';
import { attributeOf, numberOf, xmlTags, type XmlTag } from './word-xml.js';

/** A text of a Word file with a bookmark in each paragraph of a list, and what Word sets before these. */
export interface MarkedLists {
  readonly xml: string;
  /** By the number that the name of the bookmark ends with. */
  readonly marks: readonly ListMark[];
}

/** No bookmark of an author has a colon in its name. */
const bookmark = 'naskah:';

/** The number in the name of a bookmark of ours; undefined for any other. */
export function markNumber(name: string | undefined): number | undefined {
  return name?.startsWith(bookmark) === true ? Number(name.slice(bookmark.length)) : undefined;
}

/** Numbers the paragraphs of a text, its bookmarks from the first number on. The library keeps only whether a paragraph is numbered, but it keeps bookmarks. */
export function markLists(xml: string, numbering: Numbering, first: number): MarkedLists {
  const counters = new ListCounters(numbering);
  const reader = new ParagraphReader();
  const marks: ListMark[] = [];
  const pieces: string[] = [];
  let from = 0;
  for (const tag of xmlTags(xml)) {
    const found = reader.read(tag);
    const mark = found && counters.next(found, found.style, found.indent);
    if (!mark) continue;
    const name = bookmark + String(first + marks.length);
    pieces.push(xml.slice(from, tag.end), `<w:bookmarkStart w:id="0" w:name="${name}"/>`);
    marks.push(mark);
    from = tag.end;
  }
  return { xml: [...pieces, xml.slice(from)].join(''), marks };
}

/** What the properties of a paragraph say about its place in a list. */
interface Properties {
  style: string | undefined;
  list: string | undefined;
  level: number | undefined;
  indent: number | undefined;
  /** Its end was deleted or moved away with changes tracked: it is one with the next. */
  isGone: boolean;
}

/** What holds an older state of properties, or a drawing again for newer programs. */
const passedOver: ReadonlySet<string> = new Set(['w:pPrChange', 'w:rPrChange', 'mc:Choice']);

class ParagraphReader {
  #properties: Properties | undefined;
  #passed = 0;

  /** The properties of a paragraph, where they end with this tag. */
  read(tag: XmlTag): Properties | undefined {
    if (passedOver.has(tag.name)) this.#passed += tag.step;
    if (this.#passed > 0) return undefined;
    if (tag.name === 'w:pPr') return this.#turn(tag);
    if (this.#properties && tag.step >= 0) readProperty(tag, this.#properties);
    return undefined;
  }

  #turn({ step }: XmlTag): Properties | undefined {
    const done = step < 0 ? this.#properties : undefined;
    this.#properties =
      step > 0 ? { style: undefined, list: undefined, level: undefined, indent: undefined, isGone: false } : undefined;
    return done?.isGone === true ? undefined : done;
  }
}

function readProperty(tag: XmlTag, properties: Properties): void {
  if (tag.name === 'w:pStyle') properties.style = attributeOf(tag, 'w:val');
  if (tag.name === 'w:numId') properties.list = attributeOf(tag, 'w:val');
  if (tag.name === 'w:ilvl') properties.level = numberOf(tag, 'w:val');
  if (tag.name === 'w:ind') properties.indent = indentIn(tag);
  if (tag.name === 'w:del' || tag.name === 'w:moveFrom') properties.isGone = true;
}
