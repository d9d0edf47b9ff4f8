import { withoutKnown } from '../../core/presentation/baseline.js';
import { oneLine } from '../../core/presentation/display-width.js';
import { baselineOption, knownFindings } from '../baseline.js';
import { cacheOptions, findingCache } from '../cache/cache-options.js';
import { checkAll } from '../check-all.js';
import type { CheckRun } from '../check-run.js';
import { readCollection, type CollectionRun } from '../collection.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import { setOption } from '../document-set.js';
import { fixFiles } from '../fix-files.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import type { Arguments, OptionSpecs, UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { readSelection, selectionOptions } from '../selection.js';
import { failOnOf, partialReportOptions, writeReport } from '../write-report.js';

const OPTIONS: OptionSpecs = {
  ...partialReportOptions,
  language: languageOption,
  today: todayOption,
  config: configOption,
  set: setOption,
  ...selectionOptions,
  baseline: baselineOption,
  ...cacheOptions,
  fix: {
    help: {
      id: 'menerapkan dahulu perbaikan yang aman, yaitu yang hanya mungkin satu cara',
      en: 'first applies the repairs that are safe: those with one possible outcome',
    },
  },
};

/** Checks documents and reports what was found. */
export const checkCommand: Command = {
  name: 'check',
  operands: '[PATH…]',
  summary: {
    id: 'memeriksa berkas, folder atau pola (“sop/**/*.md”); tanpa PATH: folder ini',
    en: 'checks files, folders or patterns (“sop/**/*.md”); without PATH: this folder',
  },
  options: OPTIONS,
  run: check,
};

async function check(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const contradiction = contradictionIn(args);
  if (contradiction) return contradiction;
  const selection = await readSelection(args, io);
  if ('fault' in selection) return selection;
  const collection = await withCache(args, await readCollection(args, context));
  if ('fault' in collection) return collection;
  const { scope, run } = collection;
  const known = await knownFindings(args, io);
  if (known && 'fault' in known) return known;
  const fixed = args.options.has('fix') ? await fixFiles(scope.targets, run) : { lines: [], errors: [] };
  for (const line of fixed.lines) io.stderr(`${oneLine(line)}\n`);
  const errors = [...scope.errors, ...fixed.errors];
  const all = await checkAll({ ...scope, selection, errors }, run, failOnOf(args));
  warnOfCache(run);
  const report = known ? withoutKnown(all, known.baseline, known.pathOf) : all;
  return writeReport(report, args, run, selection.shard);
}

async function withCache(args: Arguments, collection: CollectionRun | UsageFault): Promise<CollectionRun | UsageFault> {
  if ('fault' in collection) return collection;
  const cache = await findingCache(args, collection.run);
  if (!cache) return collection;
  return 'fault' in cache ? cache : { ...collection, run: { ...collection.run, cache } };
}

function warnOfCache({ cache, io, language }: CheckRun): void {
  if (cache?.failure) io.stderr(`naskah: ${oneLine(cache.failure[language])}\n`);
}

/** Options that say different things when they stand together. */
function contradictionIn({ options }: Arguments): UsageFault | undefined {
  const isPartial = options.has('shard') || options.get('format') === 'partial';
  if (isPartial && options.has('baseline')) {
    return {
      fault: both(
        'Sebutkan --baseline pada “naskah merge”, bukan pada tiap bagian.',
        'Name --baseline in “naskah merge”, not in each part.',
      ),
    };
  }
  const isSelected = ['shard', 'changed-since', 'files-from'].some((name) => options.has(name));
  if (!isSelected || !options.has('fix')) return undefined;
  return {
    fault: both(
      '--fix memperbaiki semua berkas yang disebut; jalankan tanpa --shard, --changed-since, dan --files-from.',
      '--fix repairs all files that are named; run it without --shard, --changed-since and --files-from.',
    ),
  };
}
