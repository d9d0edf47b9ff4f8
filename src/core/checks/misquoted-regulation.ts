import { meantAct, saysTheSame, sharesAWord } from '../catalogue/citations.js';
import type { Regulation } from '../catalogue/regulations.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { citedActs, partSpan, type CitationPart, type CitedAct } from '../findings/citations.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { pointerTo } from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';

/** REF-005: an act is cited with a wrong title, year or number, or for what another of its articles says. */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    return citedActs(document, subject).flatMap((act) => {
      const { regulation } = act.citation;
      return regulation
        ? [...wrongArticle(act, regulation, subject), ...wrongTitle(act, regulation, subject)]
        : wrongNumber(act, subject);
    });
  },
};

function wrongArticle(act: CitedAct, regulation: Regulation, subject: Subject): readonly FindingDraft[] {
  const { article } = act.citation;
  const wrong = regulation.misquoted?.find(
    (known) => known.article === article?.number && new RegExp(known.topic, 'iu').test(act.sentence),
  );
  if (!wrong || !article) return [];
  return draftAt(act, 'article', 'article', { article: wrong.instead }, subject).map((draft) => {
    const word = /^\p{L}+\.?/u.exec(subject.source.slice(draft.span))?.[0] ?? 'Pasal';
    return { ...draft, message: wrong.message, replacement: `${word} ${wrong.instead}` };
  });
}

function wrongTitle(act: CitedAct, regulation: Regulation, subject: Subject): readonly FindingDraft[] {
  const { title } = act.citation;
  const official = officialTitle(act, regulation);
  if (!title || official === undefined) return [];
  const { regulations } = subject.catalogue;
  // A translation is nobody's official title: it is only wrong when it has nothing in common with the act's.
  const isRight = title.isOfficial ? saysTheSame : sharesAWord;
  const known = title.isOfficial ? [official] : [official, regulation.title ?? official];
  if (known.some((each) => isRight(title.text, each, regulations))) return [];
  const draft = draftAt(act, 'title', `title-${regulation.verification}`, { title: official }, subject);
  return draft.map((found) => ({ ...found, replacement: official }));
}

/** The act's title in the language it is cited in; undefined where none was verified. */
function officialTitle({ citation }: CitedAct, { title, titleEn }: Regulation): string | undefined {
  return (citation.title?.isOfficial === true ? title : titleEn) ?? undefined;
}

/** No act has this number and year: one of the same kind has the title, and the year or the number is another. */
function wrongNumber(act: CitedAct, subject: Subject): readonly FindingDraft[] {
  const { regulations } = subject.catalogue;
  const meant = meantAct(act.citation, regulations);
  if (!meant) return [];
  const part = meant.number === act.citation.number?.text ? 'year' : 'number';
  const right = part === 'year' ? String(meant.year) : meant.number;
  const data = { right, act: regulations.nameOf(meant, 'full') };
  return draftAt(act, part, part, data, subject).map((draft) => ({ ...draft, replacement: right }));
}

function draftAt(
  act: CitedAct,
  part: CitationPart,
  problem: string,
  data: FindingDraft['data'],
  subject: Subject,
): readonly FindingDraft[] {
  const span = partSpan(act, part);
  if (!span) return [];
  const text = subject.source.slice(span);
  const { regulation } = act.citation;
  const named = regulation ? { act: subject.catalogue.regulations.nameOf(regulation, 'short') } : {};
  const pointer = pointerTo(act.property);
  return [generic('REF-005', problem, pointer, span, { text, ...named, ...data }, subject)];
}
