import { metaSchemas } from '../core/catalogue/meta-schemas.js';
import type { JsonSchema } from '../core/presentation/schema/json-schema.js';
import { mayBeNamed } from '../core/workspace/find-own-files.js';
import { configurationFile } from '../shared/protocol.js';
import type { Session } from './session.js';
import { fileName, pathInside } from './uri.js';

/** A file that an author writes by a JSON Schema of ours. */
export interface AuthorFile {
  readonly schema: JsonSchema;
  readonly notation: 'yaml' | 'json';
  /** The editor helps there itself, by the association that the extension contributes. */
  readonly isHelpedElsewhere: boolean;
}

/** What a document is looked at for. */
export interface OpenText {
  readonly uri: string;
  readonly languageId: string;
  getText(): string;
}

const NAMED = /\.naskah-(type|checklist)\.(?:json|ya?ml)$/i;
/** `$schema` stands at the beginning, where there is one. */
const DECLARED =
  /(?:^|[{,])\s*["']?\$schema["']?\s*:\s*["']?[^"'\s,}]*\bnaskah\b[^"'\s,}]*\b(type|checklist)\.schema\.json\b/m;
const BEGINNING = 2000;

/**
 * The schema of a file, by its name, by its `$schema`, or as the folder's naskah.yaml says (`schemas`, `checklists`).
 * Undefined for all other files.
 */
export async function authorFile(session: Session, document: OpenText): Promise<AuthorFile | undefined> {
  const notation = notationOf(document);
  if (!notation) return undefined;
  const known = nameOf(document);
  const name = known ?? (await configuredName(session, document.uri));
  const schema = name === undefined ? undefined : metaSchemas.get(name);
  const isHelpedElsewhere = known !== undefined && session.client.options.schemasElsewhere?.includes(notation) === true;
  return schema && { schema, notation, isHelpedElsewhere };
}

function notationOf({ uri, languageId }: OpenText): AuthorFile['notation'] | undefined {
  const name = fileName(uri).toLowerCase();
  if (languageId === 'yaml' || /\.ya?ml$/.test(name)) return 'yaml';
  return languageId === 'json' || languageId === 'jsonc' || name.endsWith('.json') ? 'json' : undefined;
}

function nameOf(document: OpenText): string | undefined {
  const name = fileName(document.uri);
  if (name === configurationFile) return 'naskah';
  return (NAMED.exec(name) ?? DECLARED.exec(document.getText().slice(0, BEGINNING)))?.[1]?.toLowerCase();
}

async function configuredName({ configurations }: Session, uri: string): Promise<string | undefined> {
  const found = await configurations.of(uri);
  const path = found && pathInside(found.folder, uri);
  const own = found?.result?.configuration.own;
  if (path === undefined || !own) return undefined;
  if (mayBeNamed(own.schemas, path)) return 'type';
  return mayBeNamed(own.checklists, path) ? 'checklist' : undefined;
}
