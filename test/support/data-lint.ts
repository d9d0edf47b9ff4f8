import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { builtInData } from '../../src/core/catalogue/built-in.generated.js';
import type { DataFile, DataFiles, TypeFile, TypeHead } from '../../src/core/catalogue/data-files.js';
import { lintData, type DataFault } from '../../src/core/engine/lint-data.js';
import { sentence } from '../../src/core/presentation/sentence.js';
import { projectRoot } from './architecture.js';

/** Requirement rows of schemas/requirements.json. */
export interface Requirement {
  readonly id: string;
  readonly group: string;
  readonly concept: { readonly id: string; readonly en: string };
  /** Only a template or a snippet can serve it. */
  readonly by?: 'template' | 'snippet';
}

export const requirements = (readData('requirements.json') as { readonly rows: readonly Requirement[] }).rows;

const metaOf = {
  types: 'type',
  checklists: 'checklist',
  regulations: 'regulations',
  rules: 'rule',
  terms: 'terms',
} as const;

function readData(name: string): unknown {
  return JSON.parse(readFileSync(path.join(projectRoot, 'schemas', name), 'utf8'));
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
ajv.addVocabulary(['x-en', 'x-form', 'x-names', 'enumDescriptions', 'defaultSnippets']);
const validators = new Map(
  (Object.entries(metaOf) as [Folder, string][]).map(([folder, meta]) => [
    folder,
    ajv.compile(readData(`meta/${meta}.schema.json`) as object),
  ]),
);

/** Faults of the data as “checklists/sop.json:12: …”; `changes` are files as they would stand there instead. */
export function dataFaults(changes: Readonly<Record<string, string>> = {}): readonly string[] {
  const texts = new Map(Object.entries(changes));
  const data = changedData(texts);
  const semantic = lintData(data, new Set(requirements.map(({ id }) => id)));
  return [...shapeFaults(data), ...semantic].map((fault) => located(fault, texts));
}

type Folder = keyof typeof metaOf;

function changedData(texts: ReadonlyMap<string, string>): DataFiles {
  const folder = <File extends DataFile>(name: Folder, files: readonly File[]): readonly File[] => {
    const changed = [...texts].filter(([file]) => file.startsWith(`${name}/`));
    const names = new Set(changed.map(([file]) => baseName(file)));
    const added = changed.map(([file, text]) => {
      const content: unknown = JSON.parse(text);
      return { name: baseName(file), load: () => content, head: content as TypeHead } as unknown as File;
    });
    return [...files.filter((file) => !names.has(file.name)), ...added];
  };
  return {
    types: folder<TypeFile>('types', builtInData.types),
    messages: builtInData.messages,
    rules: folder('rules', builtInData.rules),
    checklists: folder('checklists', builtInData.checklists),
    terms: folder('terms', builtInData.terms),
    regulations: folder('regulations', builtInData.regulations),
  };
}

function baseName(file: string): string {
  return path.basename(file).replace(/(?:\.schema)?\.json$/u, '');
}

/** What the meta-schemas see. */
function shapeFaults(data: DataFiles): readonly DataFault[] {
  return [...validators].flatMap(([folder, validate]) =>
    data[folder].flatMap(({ name, load }) => {
      if (validate(load())) return [];
      return (validate.errors ?? []).map(({ instancePath, message = '' }) => ({
        file: folder === 'types' ? `${folder}/${name}.schema` : `${folder}/${name}`,
        pointer: instancePath,
        message: { id: message, en: message },
        data: {},
      }));
    }),
  );
}

function located({ file, pointer, message, data }: DataFault, texts: ReadonlyMap<string, string>): string {
  const name = `${file}.json`;
  const source = texts.get(name) ?? readFileSync(path.join(projectRoot, 'schemas', name), 'utf8');
  return `${name}:${String(lineOf(source, pointer))}: ${sentence(message, data, 'en')}`;
}

/** Line of a JSON pointer in a JSON text; of the nearest thing around it that is written. */
function lineOf(text: string, pointer: string): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let depth = keys.length; depth >= 0; depth -= 1) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
