import type { ToCoverage } from '../../shared/coverage-messages.js';

type Fields = Readonly<Record<string, unknown>>;

/** A message of the extension as what it says it is; undefined for anything else, such as what VS Code itself sends. */
export function readMessage(message: unknown): ToCoverage | undefined {
  return isMessage(message) ? message : undefined;
}

function isMessage(message: unknown): message is ToCoverage {
  return isFields(message) && message['type'] === 'show' && isShown(message['shown']);
}

function isShown(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { language, choice, lists, types, units, progress, view } = value;
  const isKnown = language === 'id' || language === 'en';
  return (
    isKnown && isFields(choice) && isFields(progress) && [lists, types, units].every(Array.isArray) && isView(view)
  );
}

function isView(value: unknown): boolean {
  if (value === null) return true;
  if (!isFields(value)) return false;
  const { id, documents, start, columns, rows, states, stateWords } = value;
  const areLists = [columns, rows, states].every(Array.isArray);
  const areNumbers = typeof documents === 'number' && typeof start === 'number';
  return typeof id === 'string' && areNumbers && areLists && isFields(stateWords);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
