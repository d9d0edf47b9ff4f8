import type { CheckScope } from './check-all.js';
import type { CheckRun } from './check-run.js';
import type { CommandContext } from './command.js';
import { setFolder } from './document-set.js';
import { findTargets } from './find-files.js';
import type { Arguments, UsageFault } from './read-arguments.js';
import { runSettings } from './run-settings.js';

/** The documents that a command is about, and with what they are checked. */
export interface CollectionRun {
  readonly scope: CheckScope;
  readonly run: CheckRun;
}

/** Reads the operands, and the options that all commands over collections have: --set and those of every run. */
export async function readCollection(args: Arguments, context: CommandContext): Promise<CollectionRun | UsageFault> {
  const { io } = context;
  const { targets, errors } = await findTargets(args.positional, io);
  const run = await runSettings(args, targets, context);
  if ('fault' in run) return run;
  const around = await setFolder(args, io);
  if (around && 'fault' in around) return around;
  return { scope: { targets, around, errors }, run };
}
