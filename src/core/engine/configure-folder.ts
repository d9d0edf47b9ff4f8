import type { Finding } from '../findings/finding.js';
import type { SourceText } from '../text/source-text.js';
import { readConfiguration, type Configuration } from '../workspace/configuration.js';
import { findLogo } from '../workspace/find-logo.js';
import { findOwnFiles, type OwnFile } from '../workspace/find-own-files.js';
import type { FolderFiles } from '../workspace/folder-files.js';
import { namesOwn, type OwnNames } from '../workspace/own-names.js';
import type { Engine } from './engine.js';

/** A type or checklist file of an office, and what is wrong in it. */
export interface OwnFileReport extends OwnFile {
  readonly findings: readonly Finding[];
}

/** A folder's configuration in effect. */
export interface ConfiguredFolder {
  readonly configuration: Configuration;
  /** Faults of naskah.yaml itself. */
  readonly findings: readonly Finding[];
  /** Knows the office's own types beside the built-in ones. */
  readonly engine: Engine;
  /** Every file that the configuration names. */
  readonly ownFiles: readonly OwnFileReport[];
}

/** What an office's own types make of an engine. */
type Extended = Pick<ConfiguredFolder, 'engine' | 'findings' | 'ownFiles'>;

/**
 * Reads a naskah.yaml and whatever it names. Schemas are compiled, and expressions made, only for a configuration that
 * has any: what that takes is not even loaded for the others.
 */
export async function configureFolder(source: SourceText, base: Engine, files: FolderFiles): Promise<ConfiguredFolder> {
  const first = readConfiguration(source, { known: base.catalogue });
  const { own, stationery } = first.configuration;
  const logoFaults = await findLogo(stationery.logo, files);
  if (!first.needsCompiler && !namesOwn(own)) {
    return { ...first, findings: inOrder([...first.findings, ...logoFaults]), engine: base, ownFiles: [] };
  }
  const compile = first.needsCompiler ? (await import('../text/whole-expression.js')).wholeExpression : undefined;
  const extended: Extended = namesOwn(own)
    ? await extend(own, base, files)
    : { engine: base, findings: [], ownFiles: [] };
  const { engine, ownFiles } = extended;
  // Names of types and codes may be the office's own.
  const { configuration, findings } = readConfiguration(source, { known: engine.catalogue, compile });
  return { configuration, findings: inOrder([...findings, ...logoFaults, ...extended.findings]), engine, ownFiles };
}

async function extend(own: OwnNames, base: Engine, folder: FolderFiles): Promise<Extended> {
  const types = await findOwnFiles(own.schemas, folder);
  const checklists = await findOwnFiles(own.checklists, folder);
  const { extendEngine } = await import('./own-types.js');
  const { engine, findings } = extendEngine(base, {
    types: types.files,
    checklists: checklists.files,
    extensions: own.extensions,
  });
  const files = new Map([...types.files, ...checklists.files].map((file) => [file.path, file]));
  return {
    engine,
    findings: [...types.faults, ...checklists.faults, ...(findings.get('') ?? [])],
    ownFiles: [...files.values()].map((file) => ({ ...file, findings: inOrder(findings.get(file.path) ?? []) })),
  };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start);
}
