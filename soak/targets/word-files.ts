import JSZip from 'jszip';
import { parseDocument } from '../../src/core/document/parse-document.js';
import { importWord } from '../../src/core/presentation/import/import-word.js';
import { paperContext } from '../../src/core/presentation/paper/paper-context.js';
import { toWord } from '../../src/core/presentation/word/to-word.js';
import { changed, changeOf } from '../mutate.js';
import type { Random } from '../random.js';
import type { Target } from '../target.js';
import { checked, engine, today } from './reading.js';

/** Every document becomes a Word file, and no Word file, whole or damaged, breaks the import. */
export const wordFiles: Target = {
  name: 'Word files',
  patience: 30_000,
  check: async ({ sample, random }) => {
    const { source, result } = checked(sample);
    const { status, reading, findings, language } = result;
    if (status.kind !== 'checked' || !reading) return undefined;
    const how = { today, language, readerLanguage: 'id', paper: 'A4', marks: false } as const;
    const document = parseDocument(source, sample.notation);
    const bytes = await toWord(document, paperContext({ type: status.type, reading, source, findings, ...how }));
    const whole = await importWord(bytes, { catalogue: engine.catalogue, today });
    if ('fault' in whole) return 'a Word file of our own is not read';
    await importWord(random.below(2) === 0 ? brokenArchive(bytes, random) : await brokenPart(bytes, random), {
      catalogue: engine.catalogue,
      today,
    });
    return undefined;
  },
};

function brokenArchive(bytes: Uint8Array, random: Random): Uint8Array {
  const broken = Uint8Array.from(bytes);
  for (let count = random.below(20); count >= 0; count -= 1) broken[random.below(broken.length)] = random.below(256);
  return random.below(4) === 0 ? broken.slice(0, random.below(broken.length)) : broken;
}

async function brokenPart(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const name = random.pick(Object.keys(archive.files));
  const text = (await archive.file(name)?.async('string')) ?? '';
  return archive.file(name, changed(text, changeOf(text, random, [text]))).generateAsync({ type: 'uint8array' });
}
