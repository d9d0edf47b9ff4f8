import type { Severity } from '../catalogue/schema.js';
import { noOffice, type Office } from '../findings/office.js';

/** What applies to one file, after configuration and editor settings were put together. */
export interface FileSettings {
  /** Language of the findings; 'document' is the document's own. */
  readonly language: 'document' | 'id' | 'en';
  /** Type given by a glob of naskah.yaml, for documents that do not declare one. */
  readonly typeId: string | undefined;
  readonly excluded: boolean;
  /** Levels by code; the last one that fits wins. */
  readonly levels: readonly LevelOverride[];
  readonly office: Office;
}

/** Changes the level of codes (globs such as `SOP-*`). */
export interface LevelOverride {
  readonly codes: readonly string[];
  readonly to: Severity | 'off';
}

/** Settings of a file for which nothing was configured. */
export const defaultSettings: FileSettings = {
  language: 'document',
  typeId: undefined,
  excluded: false,
  levels: [],
  office: noOffice,
};
