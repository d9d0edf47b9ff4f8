import { formatOption, languageOption, type Command } from '../command.js';
import { both } from '../language.js';
import { localEngine } from '../local-engine.js';

/** Lists the document types. */
export const typesCommand: Command = {
  name: 'types',
  operands: '',
  summary: { id: 'menampilkan jenis dokumen yang dikenal', en: 'lists the known document types' },
  options: {
    format: formatOption,
    language: languageOption,
  },
  async run({ positional, options }, context) {
    const { io, language } = context;
    const [extra] = positional;
    if (extra !== undefined)
      return { fault: both(`“${extra}” tidak diperlukan di sini.`, `“${extra}” is not needed here.`) };
    const { types } = (await localEngine(context)).catalogue;
    const list = types.map(({ id, title }) => ({ id, title: { id: title.id, en: title.en } }));
    const width = Math.max(0, ...list.map(({ id }) => id.length));
    const text =
      options.get('format') === 'json'
        ? `${JSON.stringify(list, undefined, 2)}\n`
        : list.map(({ id, title }) => `${id.padEnd(width)}  ${title[language]}\n`).join('');
    io.stdout(text);
    return 0;
  },
};
