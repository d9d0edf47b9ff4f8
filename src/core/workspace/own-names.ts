import type { YamlNode } from '../document/yaml-tree.js';
import type { Span } from '../text/span.js';
import { mapEntries, readPatterns, type Context, type Field, type Words } from './configuration-fields.js';
import { wordFault } from './configuration-faults.js';

/** A fragment that is laid over an existing type. */
export interface TypeExtension {
  readonly type: string;
  readonly fragment: YamlNode;
  /** The type's name in naskah.yaml. */
  readonly key: Span;
}

/** What a configuration names of an office's own: files that still have to be found, and fragments. */
export interface OwnNames {
  /** Paths or patterns of type files. */
  readonly schemas: readonly Words[];
  /** Paths or patterns of checklist files. */
  readonly checklists: readonly Words[];
  readonly extensions: readonly TypeExtension[];
}

const NAMES = {
  id: '“{text}” memerlukan nama jenis dan isinya, misalnya “sop: { required: [dasar_hukum] }”.',
  en: '“{text}” needs the name of a type and what it adds, for example “sop: { required: [dasar_hukum] }”.',
};
const FRAGMENT = {
  id: '“{text}” memerlukan isi, misalnya “properties” atau “required”.',
  en: '“{text}” needs contents, for example “properties” or “required”.',
};

/** The keys `schemas`, `checklists` and `extend`. Whether the type that is extended exists is known later. */
export function readOwnNames(fields: ReadonlyMap<string, Field>, context: Context): OwnNames {
  return {
    schemas: readPatterns(fields.get('schemas'), context),
    checklists: readPatterns(fields.get('checklists'), context),
    extensions: mapEntries(fields.get('extend'), NAMES, context).flatMap(({ pointer, key, value }) => {
      if (value?.kind === 'map') return [{ type: key.text, fragment: value, key: key.span() }];
      context.faults.push(wordFault('CFG-003', pointer, key, FRAGMENT));
      return [];
    }),
  };
}

/** Whether a configuration names anything of an office's own. */
export function namesOwn({ schemas, checklists, extensions }: OwnNames): boolean {
  return schemas.length + checklists.length + extensions.length > 0;
}
