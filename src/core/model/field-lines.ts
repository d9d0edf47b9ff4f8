import type { NamedProperty } from '../catalogue/property-names.js';
import type { FlatText } from '../text/flat-text.js';

/** A line `Label: value` whose label is known. */
export interface FieldLine {
  readonly label: FlatText;
  readonly property: NamedProperty;
  /** Up to the next known label or the end of the paragraph; empty when the value follows as a list or table. */
  readonly value: FlatText;
}

export type FindLabel = (text: string) => NamedProperty | undefined;

const fieldPattern = /^(?<lead>\s*)(?<label>[^:：]{1,60}?)\s*[:：](?<gap>\s*)/u;

/** The field lines of a paragraph; a line with an unknown label is prose and belongs to the value before it. */
export function fieldLines(paragraph: FlatText, findLabel: FindLabel): readonly FieldLine[] {
  const starts: { label: FlatText; property: NamedProperty; at: number; from: number }[] = [];
  let at = 0;
  for (const line of paragraph.text.split('\n')) {
    const groups = fieldPattern.exec(line)?.groups;
    const label = groups?.['label'];
    const property = label === undefined || label.trim() === '' ? undefined : findLabel(label);
    if (groups && label !== undefined && property) {
      const from = at + (groups['lead']?.length ?? 0);
      const colon = line.slice(from - at + label.length).search(/[:：]/u);
      const valueAt = from + label.length + colon + 1;
      starts.push({ label: paragraph.slice(from, from + label.length).trim(), property, at, from: valueAt });
    }
    at += line.length + 1;
  }
  return starts.map(({ label, property, from }, index) => ({
    label,
    property,
    value: paragraph.slice(from, Math.max(from, starts[index + 1]?.at ?? paragraph.text.length)).trim(),
  }));
}
