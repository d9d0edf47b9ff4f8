import path from 'node:path';
import { version } from '../../core/presentation/version.js';
import type { CheckRun } from '../check-run.js';
import type { Io } from '../io.js';
import { both } from '../language.js';
import type { Arguments, OptionSpecs, UsageFault } from '../read-arguments.js';
import { FindingCache } from './finding-cache.js';

export const cacheOptions: OptionSpecs = {
  cache: {
    help: {
      id: 'menyimpan temuan; berkas yang tidak berubah tidak diperiksa ulang',
      en: 'keeps what was found; files that did not change are not checked again',
    },
  },
  'cache-location': {
    value: 'FOLDER',
    help: {
      id: 'tempat menyimpannya (bila tidak disebut: node_modules/.cache/naskah, atau folder singgahan sistem)',
      en: 'where it is kept (without it: node_modules/.cache/naskah, or the cache folder of the system)',
    },
  },
};

/** The findings kept between runs, when --cache asks for that. */
export async function findingCache(
  { options }: Arguments,
  { io, today, asked, language }: CheckRun,
): Promise<FindingCache | UsageFault | undefined> {
  const named = options.get('cache-location');
  if (!options.has('cache')) {
    if (named === undefined) return undefined;
    return { fault: both('--cache-location hanya berarti bersama --cache.', '--cache-location needs --cache.') };
  }
  const folder = named === undefined ? await usualFolder(io) : path.resolve(io.cwd, named);
  if (folder === undefined) {
    return {
      fault: both(
        'Sistem ini tidak menyebut folder singgahan; sebutkan --cache-location.',
        'This system names no cache folder; name one with --cache-location.',
      ),
    };
  }
  return new FindingCache(folder, [version, await io.build(), today, asked ?? '', language], io);
}

/** Beside the installed packages when there are any, as other checkers do; else where the system keeps such files. */
async function usualFolder(io: Io): Promise<string | undefined> {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    const packages = path.join(folder, 'node_modules');
    if ((await io.kindOf(packages)) === 'folder') return path.join(packages, '.cache', 'naskah');
    if (folder === path.dirname(folder)) break;
  }
  return io.cacheFolder === undefined ? undefined : path.join(io.cacheFolder, 'naskah');
}
