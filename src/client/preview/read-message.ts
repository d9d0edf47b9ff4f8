import type { FromPreview, KeptPreview, SeenDocument } from '../../shared/preview-messages.js';

type Fields = Readonly<Record<string, unknown>>;
type Answer = Extract<FromPreview, { readonly type: 'answer' }>['answer'];
type About = Extract<FromPreview, { readonly type: 'explain' }>['about'];
type Place = Extract<FromPreview, { readonly type: 'reveal' }>['place'];
type Ref = Extract<FromPreview, { readonly type: 'fix' }>['finding'];

/** Longest text that a person can answer with. */
const longestText = 10_000;

/** A message of the page as what it says it is; undefined for anything else. Nothing that was not asked for is kept. */
export function readMessage(message: unknown): FromPreview | undefined {
  if (!isFields(message)) return undefined;
  const { type } = message;
  if (type === 'open') return { type };
  if (type === 'ready' || type === 'picture')
    return isText(message['picture']) ? { type, picture: message['picture'] } : undefined;
  if (type === 'pin')
    return typeof message['isPinned'] === 'boolean' ? { type, isPinned: message['isPinned'] } : undefined;
  if (type === 'rule') return isText(message['code']) ? { type, code: message['code'] } : undefined;
  const seen = readSeen(message);
  return seen && readAboutDocument(message, seen);
}

/** What a page kept before a reload; nothing of it is trusted. */
export function readKept(state: unknown): KeptPreview {
  if (!isFields(state)) return { uri: '', isPinned: false };
  return { uri: isText(state['uri']) ? state['uri'] : '', isPinned: state['isPinned'] === true };
}

function readAboutDocument(message: Fields, seen: SeenDocument): FromPreview | undefined {
  const { type } = message;
  if (!isText(type) || !Object.hasOwn(readers, type)) return undefined;
  return readers[type as keyof typeof readers](message, seen);
}

type Reader = (message: Fields, seen: SeenDocument) => FromPreview | undefined;

const readers = {
  export: (_message, seen) => ({ type: 'export', ...seen }),
  reveal: (message, seen) => {
    const place = readPlace(message['place']);
    return place && { type: 'reveal', place, ...seen };
  },
  tick: (message, seen) => {
    const box = readPlace(message['box']);
    return box && { type: 'tick', box, isDone: message['isDone'] === true, ...seen };
  },
  answer: ({ item, answer: given }, seen) => {
    const answer = readAnswer(given);
    return isText(item) && answer !== undefined ? { type: 'answer', item, answer, ...seen } : undefined;
  },
  fix: (message, seen) => {
    const finding = readRef(message['finding']);
    return finding && { type: 'fix', finding, ...seen };
  },
  reschedule: ({ row, from, to }, seen) => {
    const isRange = isMonth(from) && isMonth(to) && from <= to;
    return isText(row) && isRange ? { type: 'reschedule', row, from, to, ...seen } : undefined;
  },
  explain: (message, seen) => {
    const about = readAbout(message['about']);
    return about && { type: 'explain', about, ...seen };
  },
  link: ({ link }, seen) => (isText(link) ? { type: 'link', link, ...seen } : undefined),
} as const satisfies Readonly<Record<string, Reader>>;

function readSeen({ uri, version }: Fields): SeenDocument | undefined {
  return isText(uri) && isCount(version) ? { uri, version } : undefined;
}

function readPlace(value: unknown): Place | undefined {
  if (!isFields(value)) return undefined;
  const { start, end } = value;
  return isCount(start) && isCount(end) && start <= end ? { start, end } : undefined;
}

function readRef(value: unknown): Ref | undefined {
  if (!isFields(value)) return undefined;
  const { code, pointer, start } = value;
  return isText(code) && isText(pointer) && isCount(start) ? { code, pointer, start } : undefined;
}

/** What the command `naskah.why` is given, and the page asks for. */
export function readAbout(value: unknown): About | undefined {
  if (!isFields(value)) return undefined;
  if (value['kind'] === 'item') return isText(value['id']) ? { kind: 'item', id: value['id'] } : undefined;
  const ref = value['kind'] === 'finding' ? readRef(value['ref']) : undefined;
  return ref && { kind: 'finding', ref };
}

const statuses = ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku'] as const;

function readAnswer(value: unknown): Answer | undefined {
  if (value === null) return null;
  if (!isFields(value)) return undefined;
  const status = statuses.find((each) => each === value['status']);
  const { reason, by, date, link, note } = value;
  const isWhole = isText(reason) && isText(by) && isText(date) && isText(link) && isText(note);
  if (!status || !isWhole || !/^(?:\d{4}-\d{2}-\d{2})?$/u.test(date)) return undefined;
  return { status, reason: oneLine(reason), by: oneLine(by), date, link: oneLine(link), note: oneLine(note) };
}

/** Answers stand on one line of the front matter. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

function isMonth(value: unknown): value is number {
  return isCount(value) && value >= 1;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
