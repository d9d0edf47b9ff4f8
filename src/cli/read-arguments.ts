import type { Bilingual } from '../core/catalogue/schema.js';
import { nearestName } from '../core/text/distance.js';
import { both } from './language.js';

/** An option; `choices` are the only values it takes. */
export interface OptionSpec {
  /** Shown in the help instead of the value: FILE. Absent for one that takes none. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: Bilingual;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What the user wrote after the command. */
export interface Arguments {
  readonly positional: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly wantsHelp: boolean;
}

/** Wrong use, said in one line. */
export interface UsageFault {
  readonly fault: Bilingual;
}

/** Reads options (`--name value`, `--name=value`, the last of equal ones counts) and other words; `--` ends options. */
export function readArguments(words: readonly string[], specs: OptionSpecs): Arguments | UsageFault {
  const end = words.indexOf('--');
  const waiting = [...(end < 0 ? words : words.slice(0, end))];
  const positional: string[] = [];
  const options = new Map<string, string>();
  let wantsHelp = false;
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    if (word === '--help' || word === '-h') wantsHelp = true;
    else if (!word.startsWith('-') || word === '-') positional.push(word);
    else {
      const { name, inline } = splitOption(word);
      const value = inline ?? (isSwitch(name, specs) ? undefined : waiting.shift());
      const wrong = optionFault(name, value, specs);
      if (wrong) return { fault: wrong };
      options.set(name, value ?? '');
    }
  }
  if (end >= 0) positional.push(...words.slice(end + 1));
  return { positional, options, wantsHelp };
}

function splitOption(word: string): { readonly name: string; readonly inline: string | undefined } {
  const text = word.replace(/^--?/, '');
  const at = text.indexOf('=');
  return at < 0 ? { name: text, inline: undefined } : { name: text.slice(0, at), inline: text.slice(at + 1) };
}

/** Whether an option stands alone. */
function isSwitch(name: string, specs: OptionSpecs): boolean {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  return spec !== undefined && spec.value === undefined;
}

function optionFault(name: string, value: string | undefined, specs: OptionSpecs): Bilingual | undefined {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (!spec) {
    const nearest = nearestName(name, [...Object.keys(specs), 'help', 'version']);
    return withNearest(
      both(`Pilihan “--${name}” tidak dikenal.`, `Unknown option “--${name}”.`),
      nearest && `--${nearest}`,
    );
  }
  if (spec.value === undefined) return value === undefined ? undefined : takesNoValue(name);
  if (value === undefined || value === '' || (value.startsWith('--') && spec.choices)) {
    return both(
      `Pilihan “--${name}” memerlukan nilai: ${spec.value}.`,
      `The option “--${name}” needs a value: ${spec.value}.`,
    );
  }
  return spec.choices && !spec.choices.includes(value) ? choiceFault(name, value, spec.choices) : undefined;
}

function takesNoValue(name: string): Bilingual {
  return both(`Pilihan “--${name}” tidak memakai nilai.`, `The option “--${name}” takes no value.`);
}

function choiceFault(name: string, value: string, choices: readonly string[]): Bilingual {
  const list = choices.join(', ');
  return withNearest(
    both(
      `Nilai “${value}” tidak dapat dipakai untuk --${name}; pilih ${list}.`,
      `--${name} cannot be “${value}”; choose ${list}.`,
    ),
    nearestName(value, choices),
  );
}

/** The sentence, with the word that probably was meant. */
export function withNearest(message: Bilingual, nearest: string | undefined): Bilingual {
  if (!nearest) return message;
  return both(`${message.id} Mungkin maksudnya “${nearest}”?`, `${message.en} Did you mean “${nearest}”?`);
}
