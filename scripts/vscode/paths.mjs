import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '../..');
/** Bundled tests, reports and pictures; never committed. */
export const outFolder = join(projectRoot, 'out');
