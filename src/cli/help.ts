import type { Language } from '../core/catalogue/schema.js';
import type { Command } from './command.js';
import { version } from '../core/presentation/version.js';

/** What the program can do. */
export function overviewHelp(commands: readonly Command[], language: Language): string {
  const rows = commands.map(
    ({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary[language]] as const,
  );
  const general: readonly (readonly [string, string])[] =
    language === 'id'
      ? [
          ['--language id|en', 'bahasa'],
          ['--help', 'bantuan ini, atau bantuan sebuah perintah: naskah check --help'],
          ['--version', 'versi'],
        ]
      : [
          ['--language id|en', 'language'],
          ['--help', 'this help, or that of a command: naskah check --help'],
          ['--version', 'version'],
        ];
  const title =
    language === 'id'
      ? `naskah ${version}: memeriksa naskah kebijakan (Markdown dan YAML)`
      : `naskah ${version}: checks policy documents (Markdown and YAML)`;
  const [usage, commandsWord, optionsWord] =
    language === 'id'
      ? ['Pemakaian: naskah PERINTAH [PILIHAN]', 'Perintah:', 'Pilihan:']
      : ['Usage: naskah COMMAND [OPTIONS]', 'Commands:', 'Options:'];
  return [
    title,
    '',
    usage,
    '',
    commandsWord,
    ...table(rows),
    '',
    optionsWord,
    ...table(general),
    '',
    exitCodes(language),
    '',
  ].join('\n');
}

/** How one command is used. */
export function commandHelp(command: Command, language: Language): string {
  const rows = Object.entries(command.options).map(
    ([name, { value, help }]) => [`--${name} ${value ?? ''}`.trimEnd(), help[language]] as const,
  );
  const usage = language === 'id' ? 'Pemakaian' : 'Usage';
  const options = language === 'id' ? 'Pilihan:' : 'Options:';
  return [
    `${usage}: naskah ${command.name} ${command.operands}`.trimEnd(),
    '',
    command.summary[language],
    '',
    options,
    ...table(rows),
    '',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
}

function exitCodes(language: Language): string {
  return language === 'id'
    ? 'Kode keluar: 0 bersih, 1 ada temuan, 2 pemakaian atau pengaturan keliru, 3 kesalahan program.'
    : 'Exit codes: 0 clean, 1 findings, 2 wrong use or configuration, 3 a fault of the program.';
}
