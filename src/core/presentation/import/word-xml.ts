/** A tag of an XML text. */
export interface XmlTag {
  readonly name: string;
  /** Where it begins, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** 1 opens, -1 closes, 0 is both. */
  readonly step: number;
  readonly text: string;
}

/** No tag of a Word file has more signs outside quotes. A bound keeps the search shallow in what is no XML. */
const tag = /<(?<close>\/)?(?<name>[\w:]+)(?:"[^"<]*"|'[^'<]*'|[^"'<>]){0,9999}>/gu;

/** The tags of an XML text one after the other; comments and what is broken are passed over. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const { 0: text, index, groups = {} } of xml.matchAll(tag)) {
    const step = groups['close'] ? -1 : text.endsWith('/>') ? 0 : 1;
    yield { name: groups['name'] ?? '', start: index, end: index + text.length, step, text };
  }
}

/** What an attribute of a tag says; undefined when the tag has none of that name. */
export function attributeOf({ text }: XmlTag, name: string): string | undefined {
  for (const { groups = {} } of text.matchAll(attribute)) {
    if (groups['name'] === name) return unescaped(groups['double'] ?? groups['single'] ?? '');
  }
  return undefined;
}

/** The number that an attribute says; undefined when it says none. */
export function numberOf(tagOf: XmlTag, name: string): number | undefined {
  const text = attributeOf(tagOf, name) ?? '';
  return /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

const attribute = /(?<=\s)(?<name>[\w:]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;
const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of an XML file as it reads. */
export function unescaped(text: string): string {
  return text.replace(/&(?:(?<name>amp|lt|gt|quot|apos)|#(?<number>\d{1,7})|#x(?<hex>[\da-f]{1,6}));/giu, (...all) => {
    const { name, number, hex } = all.at(-1) as Readonly<Record<string, string | undefined>>;
    const code = number === undefined ? Number.parseInt(hex ?? '', 16) : Number(number);
    if (name !== undefined) return marks[name] ?? '';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
