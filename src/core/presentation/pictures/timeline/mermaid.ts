import { addDays } from '../../../text/dates.js';
import type { PictureContext } from '../picture.js';
import { sheetWords } from '../sheet-words.js';
import { monthLength } from './read-time.js';
import { readTimeline } from './read-timeline.js';
import { timelineRule } from './rule.js';
import type { Row } from './timeline.js';
import { words } from './words.js';

/** The plan as a Mermaid Gantt chart; months that are only counted are those of a year 1 month after another. */
export function timelineMermaid(entry: Readonly<Record<string, unknown>>, context: PictureContext): string {
  const said = sheetWords(context);
  const plan = readTimeline(timelineRule(entry), context);
  const origin = plan.axis.origin ?? Number(context.today.slice(0, 4)) * 12;
  const lines = ['gantt', `  title ${plain(plan.name)}`, '  dateFormat YYYY-MM-DD', '  axisFormat %b %Y'];
  for (const [index, row] of plan.rows.entries()) {
    if (row.kind === 'phase' || row.kind === 'group')
      lines.push(`  section ${plain([row.code, row.name].join(' ')) || said.say(words.phase)}`);
    if (row.time && row.kind !== 'group' && !(row.kind === 'phase' && hasOwnRows(row, plan.rows))) {
      lines.push(`    ${taskName(row)} :${task(row, index, origin)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function hasOwnRows({ phase }: Row, rows: readonly Row[]): boolean {
  return rows.some((row) => row.kind === 'activity' && row.phase === phase);
}

function task({ kind, time, progress }: Row, index: number, origin: number): string {
  const [start, end] = [dateAt(time?.start ?? 0, origin), dateAt(time?.end ?? 0, origin)];
  const isPoint = kind === 'gate' || kind === 'milestone';
  const state = progress === 100 ? 'done, ' : (progress ?? 0) > 0 ? 'active, ' : '';
  // The day that a bar ends with is the first one after it.
  return isPoint
    ? `milestone, t${String(index)}, ${addDays(end, -1)}, 0d`
    : `${state}t${String(index)}, ${start}, ${end}`;
}

/** The day on which so many months have gone by. */
function dateAt(months: number, origin: number): string {
  const whole = Math.floor(months + 1e-6);
  const index = origin + whole;
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  return addDays(first, Math.round((months - whole) * monthLength(first)));
}

function taskName({ code, name }: Row): string {
  return plain([code, name].join(' ')) || '–';
}

/** Signs that Mermaid reads have no place in a name. */
function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N} .()/–-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
