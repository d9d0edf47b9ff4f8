import { Registry } from '../../src/core/catalogue/regulations.js';
import type { Severity } from '../../src/core/catalogue/schema.js';
import type { CheckOptions, CheckResult, Engine } from '../../src/core/engine/engine.js';
import type { Finding } from '../../src/core/findings/finding.js';
import type { SourceText } from '../../src/core/text/source-text.js';
import { matchesCode } from '../../src/core/findings/levels.js';
import { samplePage } from './report.js';

const WORDS: Readonly<Record<string, Severity>> = {
  SALAH: 'error',
  AWAS: 'warning',
  INFO: 'information',
  PETUNJUK: 'hint',
};

/** The real thing's shape without its knowledge: capital words such as SALAH are findings SOP-002 of a level. */
export class FakeEngine implements Engine {
  readonly asked: CheckOptions[] = [];

  readonly #type = {
    id: 'sop',
    title: { id: 'Standar Operasional Prosedur', en: 'Standard Operating Procedure' },
    aliases: [],
    ancestors: [],
    schema: {},
  };

  readonly catalogue: Engine['catalogue'] = {
    types: [this.#type],
    rules: new Map([[samplePage.code, samplePage]]),
    messages: new Map(),
    regulations: new Registry([]),
    checklists: [],
    phrases: [],
    acronyms: new Set(),
    typeNamed: (name) => (name.toLowerCase() === 'sop' ? this.#type : undefined),
  };

  read(): undefined {
    return undefined;
  }

  index(): undefined {
    return undefined;
  }

  addFromSet() {
    return { kind: 'unclear' } as const;
  }

  concerns(): boolean {
    return false;
  }

  checklists(): readonly [] {
    return [];
  }

  check(source: SourceText, options: CheckOptions): CheckResult {
    this.asked.push(options);
    if (source.text.includes('RUSAK')) throw new Error('engine broke');
    const declared = /jenis_dokumen: (\w+)/.exec(source.text)?.[1] ?? options.settings.typeId;
    const language = source.text.includes('bahasa: en') ? 'en' : 'id';
    const base = {
      document: undefined,
      reading: undefined,
      entry: undefined,
      language,
      findings: [],
      suppressed: [],
    } as const;
    if (options.settings.excluded) return { ...base, status: { kind: 'skipped', reason: 'excluded' } };
    if (declared === undefined) return { ...base, status: { kind: 'skipped', reason: 'no-type' } };
    const findings = [...source.text.matchAll(/SALAH|AWAS|INFO|PETUNJUK/g)].flatMap((match) => find(match, options));
    return { ...base, status: { kind: 'checked', type: this.#type }, findings };
  }
}

function find(match: RegExpExecArray, { settings, notation, today }: CheckOptions): readonly Finding[] {
  const [word] = match;
  const level = settings.levels.findLast(({ codes }) => matchesCode('SOP-002', codes))?.to;
  if (level === 'off') return [];
  return [
    {
      code: 'SOP-002',
      severity: level ?? WORDS[word] ?? 'error',
      pointer: '',
      span: { start: match.index, end: match.index + word.length },
      message: { id: '“{word}” dalam {notation} pada {today}.', en: '“{word}” in {notation} on {today}.' },
      data: { word, notation, today: { date: today } },
      related: [],
      fixes: [],
    },
  ];
}
