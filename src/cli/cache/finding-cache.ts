import path from 'node:path';
import type { Bilingual } from '../../core/catalogue/schema.js';
import type { CheckedAlone } from '../../core/engine/engine.js';
import type { FileReport } from '../../core/presentation/report.js';
import type { FoundConfiguration } from '../configurations.js';
import { digestOf } from '../digest.js';
import type { FoundFile } from '../find-files.js';
import type { Io } from '../io.js';
import { relativeTo } from '../paths.js';
import { unwritable } from '../system-errors.js';
import { fromJson, toJson, type AloneJson } from './entry-json.js';

/** What a check on its own gave: what the other documents add is worked out in every run. */
export interface KeptCheck {
  readonly report: FileReport;
  readonly alone: CheckedAlone;
}

/** Everything besides a document's own content that its findings depend on, as one text. */
export interface Circumstances {
  readonly file: FoundFile;
  /** Digest of the file's bytes. */
  readonly digest: string;
  readonly configuration: FoundConfiguration | undefined;
}

/** Changes when what is written changes. */
const FORM = 1;

/**
 * Findings of documents on disk, one file for each document, so that neither their number nor the memory grows from run
 * to run. What cannot be read, is broken, or was written under other circumstances is as if it were not there.
 */
export class FindingCache {
  readonly #folder: string;
  readonly #io: Io;
  /** Of the run: program, day, languages. */
  readonly #common: string;
  readonly #configurations = new WeakMap<FoundConfiguration, string>();
  #isReady = false;
  #error: unknown;

  constructor(folder: string, common: readonly string[], io: Io) {
    this.#folder = folder;
    this.#io = io;
    this.#common = digestOf(JSON.stringify([FORM, io.cwd, ...common]));
  }

  /** Why nothing could be kept, if so; the run itself does not suffer. */
  get failure(): Bilingual | undefined {
    if (this.#error === undefined) return undefined;
    return unwritable(relativeTo(this.#io.cwd, this.#folder), this.#error);
  }

  /** What is kept of a document, when nothing has changed since. */
  async find(circumstances: Circumstances): Promise<KeptCheck | undefined> {
    const bytes = await this.#io.readFile(this.#fileOf(circumstances.file)).catch(() => undefined);
    if (!bytes) return undefined;
    const [seal, ...rest] = new TextDecoder().decode(bytes).split('\n');
    const content = rest.join('\n');
    // The seal tells that the content is whole, and that it was made under just these circumstances.
    if (seal !== this.#seal(circumstances, content)) return undefined;
    const { report, alone } = JSON.parse(content) as { readonly report: FileReport; readonly alone: AloneJson };
    return { report, alone: fromJson(alone) };
  }

  /** Keeps what a check gave. After one failure nothing more is tried. */
  async keep(circumstances: Circumstances, { report, alone }: KeptCheck): Promise<void> {
    if (this.#error !== undefined) return;
    const content = JSON.stringify({ report, alone: toJson(alone) });
    try {
      if (!this.#isReady) await this.#io.makeFolder(this.#folder);
      this.#isReady = true;
      const file = this.#fileOf(circumstances.file);
      await this.#io.writeFile(file, `${this.#seal(circumstances, content)}\n${content}`);
    } catch (error) {
      this.#error = error;
    }
  }

  #fileOf({ path: file }: FoundFile): string {
    return path.join(this.#folder, `${nameOf(`${this.#io.cwd}\n${file}`)}.json`);
  }

  #seal({ file, digest, configuration }: Circumstances, content: string): string {
    const settings = configuration ? this.#settings(configuration) : '';
    return digestOf(JSON.stringify([this.#common, settings, file.path, file.isNamed, digest, content]));
  }

  /** A naskah.yaml with all files that it names. */
  #settings(configuration: FoundConfiguration): string {
    const known = this.#configurations.get(configuration);
    if (known !== undefined) return known;
    const { path: place, source, ownFiles } = configuration;
    const texts = ownFiles.map((own) => [own.path, own.source.text]);
    const made = digestOf(JSON.stringify([place, source.text, texts]));
    this.#configurations.set(configuration, made);
    return made;
  }
}

/** A file name for any text. */
function nameOf(text: string): string {
  return digestOf(text).replaceAll(/[^0-9A-Za-z]/gu, (sign) => (sign === '/' ? '_' : '-'));
}
