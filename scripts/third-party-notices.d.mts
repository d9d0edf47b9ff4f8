import type { Metafile } from 'esbuild';

/** A package of which something is in the bundles. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Whether a licence, or one of those to choose from, allows a package to be part of the product. */
export function isAllowed(licence: string): boolean;

/** The packages of which something is in these bundles, by name and version; paths are resolved against `root`. */
export function bundledPackages(metafiles: readonly (Metafile | undefined)[], root: string): readonly BundledPackage[];

/** The notice that goes with the bundles. */
export function noticesText(packages: readonly BundledPackage[]): string;

/** Why packages may not be part of the product, one sentence each. */
export function licenceFaults(packages: readonly BundledPackage[]): readonly string[];
