import type { Nodes } from 'mdast';
import { nodeSpan, type PolicyDocument, type Section } from '../../document/document.js';
import { flatten } from '../../document/flatten.js';
import type { SourceText } from '../../text/source-text.js';
import { clip } from './clip.js';
import type { TaskView } from './preview-view.js';

/** The task-list items (`- [ ]`) of a document, in its order. */
export function tasksOf(document: PolicyDocument | undefined): readonly TaskView[] {
  return document?.kind === 'markdown' ? [...tasksIn(document.root, document.source)] : [];
}

function* tasksIn(section: Section, source: SourceText): Iterable<TaskView> {
  const under = clip(section.heading?.text.text ?? '');
  for (const { node, base } of section.blocks) yield* tasksUnder(node, base, source, under);
  for (const child of section.children) yield* tasksIn(child, source);
}

function* tasksUnder(node: Nodes, base: number, source: SourceText, under: string): Iterable<TaskView> {
  const task = toTask(node, base, source);
  if (task) yield { ...task, under };
  if (!('children' in node)) return;
  for (const child of node.children) if (mayHoldTasks(child)) yield* tasksUnder(child, base, source, under);
}

function mayHoldTasks({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote';
}

/** The bullet or number, and the box: what stands between is at most a line break. */
const BOX = /(?:[-*+]|\d{1,9}[.)])\s+\[(?<mark>[\sxX])\]/uy;

function toTask(node: Nodes, base: number, source: SourceText): Omit<TaskView, 'under'> | undefined {
  if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return undefined;
  const { start, end } = nodeSpan(node, base);
  BOX.lastIndex = start;
  const match = BOX.exec(source.text);
  const [first] = node.children;
  if (!match || !first) return undefined;
  const mark = start + match[0].length - 2;
  const text = flatten(first, base, source).text;
  return {
    text: clip(text),
    isDone: node.checked,
    place: { start, end: Math.min(end, nodeSpan(first, base).end) },
    box: { start: mark, end: mark + 1 },
  };
}
