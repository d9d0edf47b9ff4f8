import type { ToPreview } from '../../shared/preview-messages.js';

type Fields = Readonly<Record<string, unknown>>;

/** A message of the extension as what it says it is; undefined for anything else, such as what VS Code itself sends. */
export function readMessage(message: unknown): ToPreview | undefined {
  return isMessage(message) ? message : undefined;
}

function isMessage(message: unknown): message is ToPreview {
  if (!isFields(message)) return false;
  switch (message['type']) {
    case 'show':
      return isShown(message['shown']);
    case 'explanation':
      return typeof message['uri'] === 'string' && isExplanation(message['explanation']);
    case 'cursor':
      return typeof message['uri'] === 'string' && Number.isSafeInteger(message['offset']);
    case 'answered':
      return typeof message['uri'] === 'string' && typeof message['item'] === 'string';
    case 'notice':
      return typeof message['text'] === 'string';
    default:
      return false;
  }
}

function isShown(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { uri, name, version, isPinned, language, today, view, reason } = value;
  const areTexts = [uri, name, today, reason].every((each) => typeof each === 'string');
  const isKnown = language === 'id' || language === 'en';
  return areTexts && isKnown && Number.isSafeInteger(version) && typeof isPinned === 'boolean' && isView(view);
}

function isView(value: unknown): boolean {
  if (value === null) return true;
  if (!isFields(value)) return false;
  const { header, states, counts, lists, tasks, pictures } = value;
  const areLists = Array.isArray(lists) && lists.every((list) => isFields(list) && Array.isArray(list['items']));
  return (
    isFields(header) &&
    isFields(states) &&
    isFields(counts) &&
    areLists &&
    Array.isArray(tasks) &&
    Array.isArray(pictures)
  );
}

function isExplanation(value: unknown): boolean {
  return isFields(value) && typeof value['title'] === 'string' && Array.isArray(value['parts']);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
