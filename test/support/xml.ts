/** An XML element as a test looks at it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAME = '[A-Za-z][\\w-]*';
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gy');

/** Reads the small part of XML that reports use; throws when it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!xml.startsWith(declaration)) throw new Error('no XML declaration');
  // eslint-disable-next-line no-control-regex -- XML 1.0 forbids them
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) throw new Error('forbidden character');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = xml.slice(declaration.length);
  let end = 0;
  for (const match of body.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    step(match, open);
  }
  if (end !== body.length || open.length !== 1 || root.children.length !== 1)
    throw new Error(`not well-formed at ${end}`);
  return root.children[0]!;
}

function step([, slash, name, attributes = '', selfClosing, text]: RegExpMatchArray, open: XmlElement[]): void {
  const parent = open.at(-1)!;
  if (text !== undefined) parent.text += decode(text);
  else if (slash) {
    if (parent.name !== name) throw new Error(`</${name ?? ''}> closes <${parent.name}>`);
    open.pop();
  } else {
    const element = { name: name ?? '', attributes: readAttributes(attributes), children: [], text: '' };
    parent.children.push(element);
    if (!selfClosing) open.push(element);
  }
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries<string>(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)] as const),
  );
}

function decode(text: string): string {
  return text.replace(/&(#?)([^;]*);?/g, (whole, number: string, name: string) => {
    const value = number ? String.fromCodePoint(Number(name)) : ENTITIES[name];
    if (value === undefined || !whole.endsWith(';')) throw new Error(`bad reference ${whole}`);
    return value;
  });
}
