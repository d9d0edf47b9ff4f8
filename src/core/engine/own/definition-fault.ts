import type { Bilingual } from '../../catalogue/schema.js';
import type { Finding } from '../../findings/finding.js';
import type { Datum } from '../../model/reading.js';
import type { Span } from '../../text/span.js';

/** Codes of faults in schema and checklist files; their pages stand in workspace/definition-rules.ts. */
export type DefinitionCode =
  'DEF-001' | 'DEF-002' | 'DEF-003' | 'DEF-004' | 'DEF-005' | 'DEF-006' | 'DEF-007' | 'DEF-008';

/** What these speak of has no effect, or less than was meant; nothing is wrong by it. */
const WARNINGS: ReadonlySet<DefinitionCode> = new Set(['DEF-002', 'DEF-008'] as const);

/** Says what is wrong at some words of the file at hand; `nearest` is what was probably meant, and replaces them. */
export type ReportFault = (
  code: DefinitionCode,
  span: Span,
  message: Bilingual,
  data?: Readonly<Record<string, Datum>>,
  nearest?: string,
) => void;

/** More faults in one file help nobody. */
const MOST_FAULTS = 100;

const DID_YOU_MEAN: Bilingual = { id: ' Mungkin maksudnya “{nearest}”?', en: ' Did you mean “{nearest}”?' };
const REPLACE: Bilingual = { id: 'Ganti dengan “{nearest}”', en: 'Replace by “{nearest}”' };

/** No file is called like this. */
const FRAGMENT = '<extend';

/** What stands for the path of a fragment of naskah.yaml. */
export function fragmentPath(index: number): string {
  return `${FRAGMENT} ${String(index)}>`;
}

/** The faults of each file, in its own text. */
export class DefinitionFaults {
  readonly #byFile = new Map<string, Finding[]>();

  /** A reporter for one file. */
  in(path: string): ReportFault {
    // A fragment stands in naskah.yaml.
    const file = path.startsWith(FRAGMENT) ? '' : path;
    return (code, span, message, data = {}, nearest) => {
      const known = this.#byFile.get(file) ?? [];
      this.#byFile.set(file, known);
      if (known.length < MOST_FAULTS) known.push(definitionFault(code, span, message, data, nearest));
    };
  }

  /** Each file's findings, in the order of its text and without repetitions. */
  byFile(): ReadonlyMap<string, readonly Finding[]> {
    return new Map([...this.#byFile].map(([path, findings]) => [path, inOrder(findings)]));
  }
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ code, span, message }) => {
      const key = JSON.stringify([code, span.start, span.end, message.id]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function definitionFault(
  code: DefinitionCode,
  span: Span,
  message: Bilingual,
  data: Readonly<Record<string, Datum>>,
  nearest: string | undefined,
): Finding {
  const severity = WARNINGS.has(code) ? 'warning' : 'error';
  const finding = { code, severity, pointer: '', span, related: [] } as const;
  if (nearest === undefined) return { ...finding, message, data, fixes: [] };
  return {
    ...finding,
    message: { id: message.id + DID_YOU_MEAN.id, en: message.en + DID_YOU_MEAN.en },
    data: { ...data, nearest },
    fixes: [{ title: REPLACE, data: { nearest }, edits: [{ span, text: nearest }] }],
  };
}
