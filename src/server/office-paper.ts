import type { Bilingual } from '../core/catalogue/schema.js';
import { largestLogo, type Logo } from '../core/presentation/paper/logo.js';
import { officeLogo } from '../core/presentation/paper/office-logo.js';
import { plainPaper, type Stationery } from '../core/workspace/stationery.js';
import type { Session } from './session.js';

/** How a document's office prints, from the naskah.yaml that holds for it. */
export interface OfficePaper {
  readonly stationery: Stationery;
  readonly logo: Logo | undefined;
  /** Why the office's logo is not printed, with its name. */
  readonly fault?: { readonly name: string; readonly why: Bilingual };
}

/** Reads the paper of a document's office. A logo that cannot be used is left out. */
export async function officePaper({ configurations, files }: Session, uri: string): Promise<OfficePaper> {
  const found = await configurations.of(uri);
  const stationery = found?.result?.configuration.stationery ?? plainPaper;
  const name = stationery.logo?.words.text;
  if (!found || name === undefined) return { stationery, logo: undefined };
  const logo = officeLogo(await files.bytesIn(found.folder, name, largestLogo));
  if (!('fault' in logo)) return { stationery, logo };
  return { stationery, logo: undefined, fault: { name, why: logo.fault } };
}
