import type { Finding } from '../findings/finding.js';
import { nearestName } from '../text/distance.js';
import type { Words } from './configuration-fields.js';
import { wordFault } from './configuration-faults.js';
import type { FolderFiles } from './folder-files.js';

const MISSING = { id: 'Berkas “{text}” tidak ditemukan.', en: 'The file “{text}” was not found.' };

/** What is wrong with the name of a logo: that no file is called so. Its contents are looked at only when it is printed. */
export async function findLogo(logo: Words | undefined, folder: FolderFiles): Promise<readonly Finding[]> {
  if (!logo) return [];
  const parts = logo.words.text.split('/').filter((part) => part !== '' && part !== '.');
  const entries = await folder.list(parts.slice(0, -1).join('/'));
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const own = parts.at(-1) ?? '';
  if (names.includes(own)) return [];
  const near = nearestName(own, names);
  const nearest = near === undefined ? undefined : [...parts.slice(0, -1), near].join('/');
  return [wordFault('CFG-003', logo.pointer, logo.words, MISSING, { nearest })];
}
