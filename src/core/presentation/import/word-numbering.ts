import { largestNumber } from './counted.js';
import { attributeOf, numberOf, xmlTags, type XmlTag } from './word-xml.js';

/** How Word numbers a level of a list. */
export interface NumberLevel {
  readonly start: number;
  /** By its name in Word: decimal, lowerLetter, bullet … */
  readonly format: string;
  /** “%1.” or “Pasal %1”; %1 stands for the number of the first level. */
  readonly text: string;
  /** All numbers in it are shown in digits. */
  readonly isLegal: boolean;
  /** It begins anew after a level above this one: 0 for never; without, after each level above it. */
  readonly restart: number | undefined;
  /** Paragraphs of this style are numbered so. */
  readonly style: string | undefined;
  /** Where its paragraphs begin, in twips from the margin. */
  readonly indent: number | undefined;
}

/** A list of a Word file: lists with one definition count on together. */
export interface NumberedList {
  readonly definition: string;
  readonly levels: readonly (NumberLevel | undefined)[];
  /** What the levels of this list begin with, where they do not go on. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Which list and level a paragraph belongs to; the list “0” is none. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The numbering of a Word file: its lists by their names, and the places that its styles give. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly styles: ReadonlyMap<string, ListPlace>;
}

/** Word has nine levels. */
export const levelCount = 9;
const mostStyles = 20;

/** Reads what the parts of a Word file say about the numbering of its paragraphs. */
export function readNumbering(parts: ReadonlyMap<string, string>): Numbering {
  return {
    lists: readLists(parts.get('word/numbering.xml') ?? ''),
    styles: readStyles(parts.get('word/styles.xml') ?? ''),
  };
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Definition {
  readonly name: string;
  readonly levels: (Writable<NumberLevel> | undefined)[];
  /** The style of lists that it is, or that it takes its levels from. */
  link: string | undefined;
  from: string | undefined;
}

interface Instance {
  readonly name: string;
  definition: string;
  readonly levels: (Writable<NumberLevel> | undefined)[];
  readonly starts: Map<number, number>;
}

/** What is being read of the numbering. */
class ListReader {
  readonly definitions = new Map<string, Definition>();
  readonly instances = new Map<string, Instance>();
  #owner: Definition | Instance | undefined;
  #override = 0;
  #level: Writable<NumberLevel> | undefined;

  read(tag: XmlTag): void {
    if (tag.step < 0) return;
    this.#begin(tag);
    if (this.#level) readLevel(tag, this.#level);
    else this.#readOwner(tag);
  }

  #begin(tag: XmlTag): void {
    if (tag.name === 'w:abstractNum') {
      const name = attributeOf(tag, 'w:abstractNumId') ?? '';
      const definition: Definition = { name, levels: [], link: undefined, from: undefined };
      this.definitions.set(name, definition);
      this.#open(definition);
    }
    if (tag.name === 'w:num') {
      const name = attributeOf(tag, 'w:numId') ?? '';
      const instance: Instance = { name, definition: '', levels: [], starts: new Map() };
      this.instances.set(name, instance);
      this.#open(instance);
    }
    if (tag.name === 'w:lvlOverride') {
      this.#override = levelIn(tag);
      this.#level = undefined;
    }
    if (tag.name === 'w:lvl' && this.#owner) {
      this.#level = { ...plainLevel };
      this.#owner.levels[levelIn(tag)] = this.#level;
    }
  }

  #open(owner: Definition | Instance): void {
    this.#owner = owner;
    this.#level = undefined;
  }

  #readOwner(tag: XmlTag): void {
    const owner = this.#owner;
    if (!owner) return;
    const text = attributeOf(tag, 'w:val') ?? '';
    if ('definition' in owner) {
      if (tag.name === 'w:abstractNumId') owner.definition = text;
      if (tag.name === 'w:startOverride') owner.starts.set(this.#override, startIn(tag));
    } else {
      if (tag.name === 'w:styleLink') owner.link = text;
      if (tag.name === 'w:numStyleLink') owner.from = text;
    }
  }
}

const plainLevel: NumberLevel = {
  start: 0,
  format: 'decimal',
  text: '',
  isLegal: false,
  restart: undefined,
  style: undefined,
  indent: undefined,
};

function readLevel(tag: XmlTag, level: Writable<NumberLevel>): void {
  if (tag.name === 'w:start') level.start = startIn(tag);
  if (tag.name === 'w:numFmt') level.format = attributeOf(tag, 'w:val') ?? level.format;
  if (tag.name === 'w:lvlText') level.text = attributeOf(tag, 'w:val') ?? '';
  if (tag.name === 'w:isLgl') level.isLegal = isOn(tag);
  if (tag.name === 'w:lvlRestart') level.restart = numberOf(tag, 'w:val');
  if (tag.name === 'w:pStyle') level.style = attributeOf(tag, 'w:val');
  if (tag.name === 'w:ind') level.indent = indentIn(tag);
}

function levelIn(tag: XmlTag): number {
  return Math.min(levelCount - 1, Math.max(0, numberOf(tag, 'w:ilvl') ?? 0));
}

function startIn(tag: XmlTag): number {
  return Math.min(largestNumber, Math.max(0, numberOf(tag, 'w:val') ?? 1));
}

function isOn(tag: XmlTag): boolean {
  return !['0', 'false', 'off'].includes(attributeOf(tag, 'w:val') ?? '');
}

/** Where a paragraph begins, in twips from the margin. */
export function indentIn(tag: XmlTag): number | undefined {
  return numberOf(tag, 'w:left') ?? numberOf(tag, 'w:start');
}

function readLists(xml: string): ReadonlyMap<string, NumberedList> {
  const reader = new ListReader();
  for (const tag of xmlTags(xml)) reader.read(tag);
  const { definitions, instances } = reader;
  const byLink = new Map(
    [...definitions.values()].flatMap((each) => (each.link === undefined ? [] : [[each.link, each]])),
  );
  const lists = new Map<string, NumberedList>();
  for (const { name, definition, levels, starts } of instances.values()) {
    const named = definitions.get(definition);
    const own = named?.from === undefined ? named : byLink.get(named.from);
    if (!own) continue;
    const all = Array.from({ length: levelCount }, (_, level) => levels[level] ?? own.levels[level]);
    lists.set(name, { definition: own.name, levels: all, starts });
  }
  return lists;
}

interface Style {
  base: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

function readStyles(xml: string): ReadonlyMap<string, ListPlace> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'w:style' && tag.step === 1) {
      style = { base: undefined, list: undefined, level: undefined };
      styles.set(attributeOf(tag, 'w:styleId') ?? '', style);
    }
    if (!style || tag.step < 0) continue;
    if (tag.name === 'w:basedOn') style.base = attributeOf(tag, 'w:val');
    if (tag.name === 'w:numId') style.list = attributeOf(tag, 'w:val');
    if (tag.name === 'w:ilvl') style.level = numberOf(tag, 'w:val');
  }
  return new Map([...styles.keys()].map((name) => [name, placeOf(name, styles)]));
}

/** A style has the place of the one that it is made of, where it says none. */
function placeOf(name: string, styles: ReadonlyMap<string, Style>): ListPlace {
  let place: ListPlace = { list: undefined, level: undefined };
  let style = styles.get(name);
  for (let count = 0; style && count < mostStyles; count += 1) {
    place = { list: place.list ?? style.list, level: place.level ?? style.level };
    style = styles.get(style.base ?? '');
  }
  return place;
}
