import type { PictureContext } from '../picture.js';
import type { Link, Procedure, Step } from './procedure.js';
import { readProcedure } from './read-procedure.js';
import { procedureRule } from './rule.js';

/** The flow of a procedure as a Mermaid flowchart, for those who paste it elsewhere. */
export function procedureMermaid(entry: Readonly<Record<string, unknown>>, context: PictureContext): string {
  const procedure = readProcedure(procedureRule(entry), context);
  const lines = [...procedure.steps.map(node), ...procedure.links.flatMap((link) => arrow(link, procedure))];
  return ['flowchart TD', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

const brackets: Readonly<Record<Step['shape'], readonly [string, string]>> = {
  capsule: ['([', '])'],
  box: ['[', ']'],
  diamond: ['{', '}'],
};

function node({ index, number, shape, cells, names }: Step): string {
  const [open, close] = brackets[shape];
  const performers = names.length === 0 ? '' : `<br/>${quoted(names.join(', '))}`;
  return `s${String(index)}${open}"${quoted(`${number}. ${cells.activity}`)}${performers}"${close}`;
}

function arrow({ from, to, label }: Link, { steps }: Procedure): readonly string[] {
  if (to === undefined || !steps[to]) return [];
  const text = label === undefined ? '' : `|"${quoted(label)}"|`;
  return [`s${String(from)} -->${text} s${String(to)}`];
}

/** A text between Mermaid's quotes: signs that it reads are written as entities. */
function quoted(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[^\p{L}\p{N} .,:;()/–-]/gu, (sign) => `#${String(sign.codePointAt(0) ?? 32)};`);
}
