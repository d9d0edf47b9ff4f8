import type { Bilingual } from '../core/catalogue/schema.js';
import { both } from './language.js';

const DENIED = both('tidak ada izin', 'permission denied');

const FULL = both('tempat penyimpanan penuh', 'the disk is full');

const REASONS: Readonly<Record<string, Bilingual>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: both('hanya dapat dibaca', 'it is read-only'),
  ENOENT: both('berkas atau foldernya tidak ada', 'the file or its folder does not exist'),
  ENOTDIR: both('berkas atau foldernya tidak ada', 'the file or its folder does not exist'),
  EISDIR: both('ini folder', 'it is a folder'),
  ELOOP: both('tautannya berputar', 'its links go in a circle'),
  ENOSPC: FULL,
  EDQUOT: FULL,
  ERR_FS_FILE_TOO_LARGE: both('terlalu besar', 'it is too large'),
};

/** One line for a file that the system does not let us read. */
export function unreadable(name: string, error: unknown): Bilingual {
  const reason = reasonOf(error);
  return both(`“${name}” tidak dapat dibaca: ${reason.id}.`, `“${name}” cannot be read: ${reason.en}.`);
}

/** One line for a file that the system does not let us write. */
export function unwritable(name: string, error: unknown): Bilingual {
  const reason = reasonOf(error);
  return both(`“${name}” tidak dapat ditulis: ${reason.id}.`, `“${name}” cannot be written: ${reason.en}.`);
}

/** One line for what could not be printed. */
export function unprintable(error: unknown): Bilingual {
  const reason = reasonOf(error);
  return both(`Keluaran tidak dapat ditulis: ${reason.id}.`, `The output cannot be written: ${reason.en}.`);
}

function reasonOf(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return both('sebab tidak diketahui', 'unknown reason');
  return REASONS[code] ?? both(code, code);
}
