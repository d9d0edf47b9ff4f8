import assert from 'node:assert/strict';
import { parseYaml } from '../../src/core/document/parse-yaml.js';
import type { CheckResult } from '../../src/core/engine/engine.js';
import { extendEngine, type ExtendedEngine } from '../../src/core/engine/own-types.js';
import { sentence } from '../../src/core/presentation/sentence.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings, type FileSettings } from '../../src/core/workspace/settings.js';
import { engine, notationOf, testDay, type Notation } from './engine.js';
import { parseMarked } from './marked.js';

/** Files of an office, each a text or lines; faulty words stand in ⟦CODE:words⟧. */
export interface OfficeFiles {
  readonly types?: Readonly<Record<string, string | readonly string[]>>;
  readonly checklists?: Readonly<Record<string, string | readonly string[]>>;
  /** The value of `extend` in naskah.yaml. */
  readonly extend?: string | readonly string[];
}

const joined = (text: string | readonly string[]): string => (typeof text === 'string' ? text : text.join('\n'));

/** Extends the built-in engine; exactly the marked words of the files must be found, under their codes. */
export function office(files: OfficeFiles): ExtendedEngine {
  const expected: string[] = [];
  const texts = new Map<string, string>();
  const read = (path: string, content: string | readonly string[]): SourceText => {
    const { text, marks } = parseMarked(joined(content));
    texts.set(path, text);
    for (const { code, start, end } of marks)
      expected.push(`${path} ${code} «${text.slice(start, end)}» @${String(start)}`);
    return new SourceText(text);
  };
  const own = (named: Readonly<Record<string, string | readonly string[]>> = {}) =>
    Object.entries(named).map(([path, content]) => ({ path, source: read(path, content) }));
  const types = own(files.types);
  const checklists = own(files.checklists);
  const fragments = parseYaml(read('', files.extend ?? '').text, 0).root;
  const extensions =
    fragments?.kind === 'map'
      ? fragments.entries.map(({ key, value }) => ({ type: key.text, fragment: value ?? fragments, key: key.span() }))
      : [];
  const extended = extendEngine(engine, { types, checklists, extensions });
  const found = [...extended.findings].flatMap(([path, findings]) =>
    findings.map(
      ({ code, span }) =>
        `${path} ${code} «${(texts.get(path) ?? '').slice(span.start, span.end)}» @${String(span.start)}`,
    ),
  );
  assert.deepEqual(found.sort(), expected.sort(), sentencesOf(extended).join('\n'));
  return extended;
}

/** Every sentence, in both languages. */
export function sentencesOf({ findings }: ExtendedEngine): readonly string[] {
  return [...findings.values()]
    .flat()
    .flatMap(({ message, data }) => [sentence(message, data, 'id'), sentence(message, data, 'en')]);
}

/** Checks a document with an extended engine. */
export function checkWith(
  extended: ExtendedEngine,
  text: string | readonly string[],
  options: { readonly notation?: Notation; readonly settings?: Partial<FileSettings> } = {},
): CheckResult {
  const content = joined(text);
  return extended.engine.check(new SourceText(content), {
    notation: options.notation ?? notationOf(content),
    today: testDay,
    settings: { ...defaultSettings, ...options.settings },
  });
}

/** Findings of a marked document must be exactly those that are marked; of these codes only when some are given. */
export function assertDocument(
  extended: ExtendedEngine,
  document: string | readonly string[],
  options: {
    readonly notation?: Notation;
    readonly settings?: Partial<FileSettings>;
    readonly codes?: readonly string[];
  } = {},
): CheckResult {
  const { text, marks } = parseMarked(joined(document));
  const result = checkWith(extended, text, options);
  assert.equal(result.status.kind, 'checked');
  const isWanted = (code: string): boolean => options.codes?.includes(code) ?? true;
  const found = result.findings
    .filter(({ code }) => isWanted(code))
    .map(({ code, span }) => `${code} «${text.slice(span.start, span.end)}» @${String(span.start)}`);
  const expected = marks
    .filter(({ code }) => isWanted(code))
    .map(({ code, start, end }) => `${code} «${text.slice(start, end)}» @${String(start)}`);
  assert.deepEqual([...new Set(found)].sort(), expected.sort());
  return result;
}
