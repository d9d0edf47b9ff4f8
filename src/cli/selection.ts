import path from 'node:path';
import type { Shard } from '../core/presentation/partial-report.js';
import type { Changes } from './changes.js';
import type { Io } from './io.js';
import { both } from './language.js';
import type { Arguments, OptionSpecs, UsageFault } from './read-arguments.js';
import { shardOf, shardOption } from './shard.js';
import { unreadable } from './system-errors.js';

/** Which documents of a collection are checked; the others are known to them. */
export interface Selection {
  readonly shard: Shard;
  /** Only what changed, and what that concerns. */
  readonly changes?: Changes;
}

export const selectionOptions: OptionSpecs = {
  shard: shardOption,
  'changed-since': {
    value: 'REV',
    help: {
      id: 'hanya dokumen yang berubah sejak revisi git ini, dan yang terkena perubahan itu',
      en: 'only documents that changed since this git revision, and those that the changes concern',
    },
  },
  'files-from': {
    value: 'FILE',
    help: {
      id: 'hanya dokumen yang disebut dalam berkas ini (satu per baris), dan yang terkena; “-” membaca masukan standar',
      en: 'only documents named in this file (one a line), and those they concern; “-” reads standard input',
    },
  },
};

/** Reads --shard, --changed-since and --files-from. */
export async function readSelection(args: Arguments, io: Io): Promise<Selection | UsageFault> {
  const shard = shardOf(args);
  if ('fault' in shard) return shard;
  const revision = args.options.get('changed-since');
  const list = args.options.get('files-from');
  if (revision !== undefined && list !== undefined) {
    return {
      fault: both('Pilih satu: --changed-since atau --files-from.', 'Choose one: --changed-since or --files-from.'),
    };
  }
  if (revision !== undefined) {
    const { changesSince } = await import('./changes-since.js');
    const changes = await changesSince(revision, io);
    return 'fault' in changes ? changes : { shard, changes };
  }
  if (list === undefined) return { shard };
  const changes = await changesFrom(list, io);
  return 'fault' in changes ? changes : { shard, changes };
}

/** What a list names: paths from the folder of the run, as `git diff --name-only --relative` writes them, with -z or without. */
async function changesFrom(name: string, io: Io): Promise<Changes | UsageFault> {
  const reading = name === '-' ? io.stdin() : io.readFile(path.resolve(io.cwd, name));
  const bytes = await reading.catch((error: unknown) => unreadable(name, error));
  if (!(bytes instanceof Uint8Array)) return { fault: bytes };
  const text = new TextDecoder().decode(bytes);
  const names = text.split(text.includes('\0') ? '\0' : /\r?\n/u).filter((line) => line.trim() !== '');
  return { paths: new Set(names.map((line) => path.resolve(io.cwd, line))) };
}
