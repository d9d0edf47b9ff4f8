import { mostShards, type Shard } from '../core/presentation/partial-report.js';
import { fingerprint } from '../core/text/fingerprint.js';
import { both } from './language.js';
import type { Arguments, OptionSpec, UsageFault } from './read-arguments.js';

export const shardOption: OptionSpec = {
  value: 'I/N',
  help: {
    id: 'hanya bagian ke-I dari N bagian kumpulan ini (2/4); dokumen lain tetap dikenal',
    en: 'only the I-th of N parts of the collection (2/4); the other documents are still known',
  },
};

/** The whole collection. */
export const wholeShard: Shard = { index: 1, count: 1 };

/** The part that --shard names. */
export function shardOf({ options }: Arguments): Shard | UsageFault {
  const written = options.get('shard');
  if (written === undefined) return wholeShard;
  const [, first = '', second = ''] = /^(\d{1,5})\/(\d{1,5})$/u.exec(written) ?? [];
  const [index, count] = [Number(first), Number(second)];
  if (index >= 1 && index <= count && count <= mostShards) return { index, count };
  return {
    fault: both(
      `“${written}” bukan bagian; tulis misalnya --shard 2/4 untuk bagian kedua dari empat.`,
      `“${written}” is no part; write for example --shard 2/4 for the second of four.`,
    ),
  };
}

/** Whether a file belongs to a part: by its path from the folder of the run alone, so that every machine says the same. */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return Number(BigInt(`0x${fingerprint([path])}`) % BigInt(count)) === index - 1;
}
