import path from 'node:path';
import type { Bilingual, Language } from '../core/catalogue/schema.js';
import { oneLine } from '../core/presentation/display-width.js';
import type { CommandContext } from './command.js';
import type { Content, ExitCode, Io } from './io.js';
import { both } from './language.js';
import { unwritable } from './system-errors.js';

/** Writes a file as the user named it; why that is not possible, in one sentence. */
export async function writeNamed(name: string, content: Content, io: Io): Promise<Bilingual | undefined> {
  try {
    await io.writeFile(path.resolve(io.cwd, name), content);
    return undefined;
  } catch (error) {
    return unwritable(name, error);
  }
}

/** What a command made, where it goes, and what is said when it is there. */
export interface Output {
  readonly content: Content;
  /** The file of --output; without it, the screen. */
  readonly file: string | undefined;
  /** One line, said when it stands in the file. */
  readonly said: string;
  readonly language: Language;
}

/** Prints what a command made or writes it to a file; false, with the reason on standard error, when that failed. */
export async function deliver({ content, file, said, language }: Output, io: Io): Promise<boolean> {
  if (file === undefined) {
    if (typeof content === 'string') io.stdout(content);
    else if (!(content instanceof Uint8Array)) for (const part of content) io.stdout(part);
    return true;
  }
  const fault = await writeNamed(file, content, io);
  if (fault) io.stderr(`naskah: ${oneLine(fault[language])}\n`);
  else io.stdout(`${oneLine(said)}\n`);
  return fault === undefined;
}

/** To the screen, or to a file that does not exist yet. */
export async function deliverNew(
  text: string,
  output: string | undefined,
  { io, language }: CommandContext,
): Promise<ExitCode> {
  if (output === undefined) {
    io.stdout(text);
    return 0;
  }
  const file = path.resolve(io.cwd, output);
  const fault = (await io.kindOf(file)) === undefined ? await writeNamed(output, text, io) : existsAlready(output);
  if (!fault) return 0;
  io.stderr(`naskah: ${fault[language]}\n`);
  return 2;
}

function existsAlready(name: string): Bilingual {
  return both(
    `“${name}” sudah ada dan tidak ditimpa. Pilih nama lain.`,
    `“${name}” exists already and is not overwritten. Choose another name.`,
  );
}
