import type { Bilingual, Language } from '../core/catalogue/schema.js';
import type { Io } from './io.js';

/** Language of the program's own words: --language wherever it stands, else the environment's, else Indonesian. */
export function interfaceLanguage(argv: readonly string[], env: Io['env']): Language {
  const asked = optionValue(argv, '--language');
  if (asked === 'id' || asked === 'en') return asked;
  // A variable that is set to nothing counts as not set (POSIX).
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'id';
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const index = argv.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[index];
  return word === name ? argv[index + 1] : word?.slice(name.length + 1);
}

/** A text in both languages, for a fault whose reader is not known yet. */
export function both(id: string, en: string): Bilingual {
  return { id, en };
}
