import type { Bilingual, Language } from '../core/catalogue/schema.js';
import type { Engine } from '../core/engine/engine.js';
import type { ExitCode, Io } from './io.js';
import type { Arguments, OptionSpec, OptionSpecs, UsageFault } from './read-arguments.js';

/** What a command works with. */
export interface CommandContext {
  readonly io: Io;
  /** Language of the program's own words. */
  readonly language: Language;
  /** Made when it is first asked for: help and version do not need it. */
  readonly engine: () => Promise<Engine>;
}

export interface Command {
  readonly name: string;
  /** What follows the name: [PATH…]. */
  readonly operands: string;
  readonly summary: Bilingual;
  readonly options: OptionSpecs;
  /** What else its help says, when that depends on the document types. */
  moreHelp?(context: CommandContext): Promise<string>;
  /** Does the work; wrong use comes back as a fault. */
  run(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault>;
}

/** For commands that also speak to programs. */
export const formatOption: OptionSpec = {
  value: 'text|json',
  choices: ['text', 'json'],
  help: { id: 'bentuk keluaran (text)', en: 'form of the output (text)' },
};

/** The option every command takes. */
export const languageOption: OptionSpec = {
  value: 'id|en',
  choices: ['id', 'en'],
  help: {
    id: 'bahasa pesan (bila tidak disebut: bahasa naskah.yaml atau bahasa dokumen)',
    en: 'language of messages (without it: that of naskah.yaml or of the document)',
  },
};
