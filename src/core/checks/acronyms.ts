import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import { spellOut } from '../findings/fixes/spell-out.js';
import { pointerTo, scanTexts, type RunningText, type Scanner, type Spotted } from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';

interface Acronym extends Spotted {
  readonly text: string;
}

/** Two to seven capitals that are a word of their own: no code (KPI-01), number, initial or part of a name in capitals. */
const acronym = /(?<![\p{L}\p{N}./_-])\p{Lu}{2,7}(?![\p{L}\p{N}_]|[-/.]\p{N}|[-/]\p{Lu})/gu;
/** Three words or more: a name or title that is written in capitals (“PERATURAN BUPATI TENTANG TATA KELOLA DATA”). */
const inCapitals = /(?<![\p{L}\p{N}])\p{Lu}{2,30}(?:\s{1,3}\p{Lu}{2,30}){2,40}(?![\p{L}\p{N}])/gu;
const roman = /^[IVXLCDM]+$/u;

/** Running text only: a heading or a table has no room to explain a word. */
const scanner: Scanner<Acronym> = {
  kinds: ['prose'],
  mayFind: (source) => /\p{Lu}{2}/u.test(source),
  scan({ flat, kind, isQuoted }: RunningText): readonly Acronym[] {
    if (kind !== 'prose' || isAllCapitals(flat.text)) return [];
    const named = [...flat.text.matchAll(inCapitals)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    return [...flat.text.matchAll(acronym)].flatMap((match): readonly Acronym[] => {
      const end = match.index + match[0].length;
      const isNamed = named.some(([from, to]) => from <= match.index && end <= to);
      if (isNamed || roman.test(match[0]) || isQuoted(match.index, end)) return [];
      return [{ span: flat.span(match.index, end), text: match[0] }];
    });
  },
};

function isAllCapitals(text: string): boolean {
  return !/\p{Ll}{2}/u.test(text);
}

/** TERM-002: an acronym that not everybody knows is used before it is expanded. */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const { acronyms } = subject.catalogue;
    const seen = new Set<string>();
    return scanTexts(document, subject, scanner).flatMap(({ text, span, property }) => {
      if (acronyms.has(text) || seen.has(text)) return [];
      seen.add(text);
      const explained = firstExpansion(text, subject.source.text);
      if (explained !== undefined && explained <= span.end + longestExpansion) return [];
      const data = { text };
      const draft = generic('TERM-002', 'default', pointerTo(property), span, data, subject);
      return [{ ...draft, repairs: () => spellOut(text, span, subject) }];
    });
  },
};

/** “TTIS (Tim Tanggap Insiden Siber)” explains the word just after it. */
const longestExpansion = 3;

/** Offset of the first place that says what it stands for: “Nama Panjang (ABC)”, “ABC (Nama Panjang)”, “ABC adalah …”. */
function firstExpansion(text: string, source: string): number | undefined {
  const forms = [
    String.raw`\p{L}{2,}[ \t]+\(?["“*_]*${text}["”*_]*[ \t]*\)`,
    String.raw`\(["“*_]*${text}["”*_]*\)`,
    String.raw`(?<![\p{L}\p{N}])["“*_]*${text}["”*_]*[ \t]*\([^)\d]{6,}\)`,
    String.raw`(?<![\p{L}\p{N}])["“*_]*${text}["”*_]*[ \t]*(?:adalah|ialah|yaitu|merupakan|is|are|means|stands for|=|:|–|—|\|)[ \t]*\p{L}{2,}`,
    String.raw`(?:selanjutnya|disingkat|disebut|hereinafter|abbreviated)[^.;\n]{0,60}(?<![\p{L}\p{N}])${text}(?![\p{L}\p{N}])`,
  ];
  const match = new RegExp(forms.join('|'), 'u').exec(source);
  return match ? match.index : undefined;
}
