import type { AnswerFields, PreviewItem } from '../../core/presentation/preview/preview-view.js';
import type { Choices, Drafts } from './state.js';

/** Documents whose unfinished answers are kept; those that were left first go first. */
const mostPutAway = 50;

/** The choices when another document is shown: answers that are being written are kept for the time when theirs is back. */
export function exchangeDrafts(choices: Choices, before: string, now: string): Choices {
  const others = Object.entries(choices.putAway).filter(([uri]) => uri !== before && uri !== now);
  const left = Object.keys(choices.drafts).length > 0 ? [[before, choices.drafts] as const] : [];
  const putAway = Object.fromEntries([...others, ...left].slice(-mostPutAway));
  return { ...choices, drafts: choices.putAway[now] ?? {}, putAway };
}

export function withoutDraft(drafts: Drafts, item: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== item));
}

/** What the form of an item shows at first: its answer, or an empty one. */
export function newDraft({ answer, answers }: PreviewItem, by: string, today: string): AnswerFields {
  const status = answers.find((each) => each === answer?.status) ?? answers[0] ?? 'tidak-berlaku';
  if (!answer) return { status, reason: '', by, date: today, link: '', note: '' };
  const texts = { reason: answer.reason ?? '', link: answer.link ?? '', note: answer.note ?? '' };
  return { status, ...texts, by: answer.by ?? by, date: answer.date ?? today };
}

/** Whether a person has written nothing into the form that would be lost. */
export function isUntouched({ answer }: PreviewItem, { reason, link, note }: AnswerFields): boolean {
  return reason === (answer?.reason ?? '') && link === (answer?.link ?? '') && note === (answer?.note ?? '');
}
