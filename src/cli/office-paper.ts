import path from 'node:path';
import { largestLogo, type Logo } from '../core/presentation/paper/logo.js';
import { officeLogo } from '../core/presentation/paper/office-logo.js';
import { plainPaper, type Stationery } from '../core/workspace/stationery.js';
import type { Io } from './io.js';
import { namedBytes } from './named-bytes.js';
import type { OneDocument } from './one-document.js';

/** How a document's office prints, from the naskah.yaml that holds for it. */
export interface OfficePaper {
  readonly stationery: Stationery;
  readonly logo: Logo | undefined;
}

/** Reads the paper of a document's office. A logo that cannot be used is said, and left out. */
export async function officePaper({ file, settings, language }: OneDocument, io: Io): Promise<OfficePaper> {
  const found = await settings.configurations.of(file);
  const stationery = found?.configuration.stationery ?? plainPaper;
  const name = stationery.logo?.words.text;
  if (!found || name === undefined) return { stationery, logo: undefined };
  const logo = officeLogo(await namedBytes(path.join(found.root, name), found.root, largestLogo, io));
  if (!('fault' in logo)) return { stationery, logo };
  io.stderr(`naskah: ${name}: ${logo.fault[language]}\n`);
  return { stationery, logo: undefined };
}
