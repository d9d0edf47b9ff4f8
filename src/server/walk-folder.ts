import { isDocumentName, isFolderToRead } from '../core/workspace/file-names.js';
import type { FolderEntry } from '../core/workspace/folder-files.js';
import { configurationFile } from '../shared/protocol.js';
import { pathInside, plainUri, uriInside } from './uri.js';
import type { FolderConfiguration, WorkspaceConfigurations } from './workspace-configurations.js';

/** What walking needs from the session. */
export interface WalkingHost {
  readonly configurations: Pick<WorkspaceConfigurations, 'folders' | 'at' | 'of'>;
  list(folder: string): Promise<readonly FolderEntry[]>;
}

/** What a walk comes upon. */
export type Walked =
  | {
      readonly kind: 'file';
      readonly uri: string;
      readonly isDocument: boolean;
      readonly configuration: FolderConfiguration | undefined;
    }
  /** A folder that was not looked into. */
  | { readonly kind: 'left-out'; readonly uri: string };

interface Waiting {
  readonly folder: string;
  /** The nearest one from here upward. */
  readonly configuration: FolderConfiguration | undefined;
}

/**
 * Everything below a folder. Hidden, built and installed folders and those that naskah.yaml excludes are left out, and so
 * are other folders of the workspace, which are walked themselves. The host lists no folders that links lead to.
 */
export async function* filesBelow(start: string, host: WalkingHost): AsyncGenerator<Walked, void> {
  const { configurations } = host;
  const others = new Set(configurations.folders.map(plainUri));
  const waiting: Waiting[] = [{ folder: start, configuration: await nearest(start, host) }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder } = next;
    const entries = await host.list(folder);
    const hasOwn = entries.some(({ name }) => name === configurationFile);
    const configuration = hasOwn ? await configurations.at(folder) : next.configuration;
    for (const { name, kind } of entries) {
      const uri = uriInside(folder, name);
      if (kind === 'file') yield { kind, uri, isDocument: isWorthReading(uri, name, configuration), configuration };
      else if (others.has(plainUri(uri))) continue;
      else if (isFolderToRead(name) && (await isWorthAWalk(uri, configuration, host)))
        waiting.push({ folder: uri, configuration });
      else yield { kind: 'left-out', uri };
    }
  }
}

/** Whether a file may be a document, by its name alone. */
export function mayBeDocument(name: string): boolean {
  return !name.startsWith('.') && name !== configurationFile && isDocumentName(name);
}

/** Whether something inside a folder of the workspace is looked at, by the names of the folders it lies in. */
export function isLookedAt(folder: string, uri: string): boolean {
  const names = pathInside(folder, uri)?.split('/').slice(0, -1);
  return names?.every(isFolderToRead) === true;
}

function nearest(folder: string, { configurations }: WalkingHost): Promise<FolderConfiguration | undefined> {
  const root = configurations.folders.find((each) => plainUri(each) === plainUri(folder));
  return root === undefined ? configurations.of(folder) : configurations.at(root);
}

/** A folder with a naskah.yaml of its own is not excluded by the ones above it. */
async function isWorthAWalk(
  uri: string,
  configuration: FolderConfiguration | undefined,
  { configurations }: WalkingHost,
): Promise<boolean> {
  const path = configuration && pathInside(configuration.folder, uri);
  const isExcluded = path !== undefined && configuration?.result?.configuration.exclude.matchesFolder(path) === true;
  return !isExcluded || (await configurations.at(uri)).result !== undefined;
}

/** Whether a file may be a document, by its name and its naskah.yaml. */
function isWorthReading(uri: string, name: string, configuration: FolderConfiguration | undefined): boolean {
  if (!mayBeDocument(name)) return false;
  const path = configuration && pathInside(configuration.folder, uri);
  return path === undefined || configuration?.result?.configuration.exclude.matches(path) !== true;
}
