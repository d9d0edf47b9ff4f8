import type { Registry, Regulation } from '../catalogue/regulations.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { citedActs, markOfAct, type CitedAct } from '../findings/citations.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { pointerTo } from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';

/** The act is spoken of as one of the past. */
const history =
  /semula|sebelumnya|dahulu|(?<!\p{L})dulu|pernah|(?:men|di)cabut|(?:meng|di)gantikan|(?:telah|sudah)\s+diganti|pengganti|tidak\s+(?:lagi\s+)?berlaku|formerly|previously|repeal|revok|supersed|replac|no\s+longer/iu;

/** REF-004: a revoked act is cited as though it were in force. */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { regulations } = subject.catalogue;
    return citedActs(document, subject).flatMap((act) => {
      const { regulation } = act.citation;
      if (regulation?.status !== 'revoked' || history.test(act.sentence)) return [];
      if (isHistorical(act, subject)) return [];
      const successor = successorOf(regulation, regulations);
      return wasInForce(regulation, successor, subject) ? [] : [toDraft(act, regulation, successor, subject)];
    });
  },
};

/** Sections and fields that name what a document replaces. */
function isHistorical({ property }: CitedAct, { type }: Subject): boolean {
  return type.schema.properties?.[property]?.['historical'] === true;
}

/** The act that is in force in its place, however often it was replaced. */
function successorOf(regulation: Regulation, registry: Registry): Regulation | undefined {
  const seen = new Set([regulation.id]);
  let last: Regulation | undefined;
  for (let next = regulation; ;) {
    const by = registry.byId(next.replacedBy?.[0] ?? '');
    if (!by || seen.has(by.id)) return last;
    seen.add(by.id);
    last = next = by;
  }
}

/** A document that took effect before the act was revoked was right at its time. */
function wasInForce(
  { replacedOn, replacedBy }: Regulation,
  successor: Regulation | undefined,
  { reading, catalogue }: Subject,
): boolean {
  const effective = reading.model[conventions.effective];
  if (typeof effective !== 'string') return false;
  const first = catalogue.regulations.byId(replacedBy?.[0] ?? '') ?? successor;
  const end = replacedOn ?? (first && `${String(first.year)}-01-01`);
  return end !== undefined && effective < end;
}

function toDraft(
  act: CitedAct,
  regulation: Regulation,
  successor: Regulation | undefined,
  subject: Subject,
): FindingDraft {
  const { regulations } = subject.catalogue;
  const { property, citation } = act;
  const span = markOfAct(act);
  const data = {
    text: subject.source.slice(span),
    act: regulations.nameOf(regulation, 'short'),
    checked: { date: regulation.checked },
    ...(successor && { by: regulations.nameOf(successor, 'full') }),
    ...(regulation.note && { note: regulation.note }),
  };
  const problem = successor ? `replaced-${regulation.verification}` : `revoked-${regulation.verification}`;
  const pointer = pointerTo(property);
  const draft = generic('REF-004', problem, pointer, span, data, subject);
  if (!successor || act.isJoined) return draft;
  const isFull = citation.title !== undefined || regulations.kind(regulation.kind)?.short !== firstWord(data.text);
  return { ...draft, replacement: regulations.nameOf(successor, isFull ? 'full' : 'short').id };
}

function firstWord(text: string): string {
  return text.split(/\s/u, 1)[0] ?? '';
}
