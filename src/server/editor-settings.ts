import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../core/catalogue/schema.js';
import type { EditorSettings } from '../core/workspace/file-settings.js';
import type { FileSettings } from '../core/workspace/settings.js';
import { settingsSection } from '../shared/protocol.js';
import type { ClientFacts } from './client-facts.js';

/** All that is set in the editor. */
export interface AllEditorSettings extends EditorSettings {
  /** False: nothing is said above documents. */
  readonly codeLens?: boolean;
  /** Whether findings of documents that no editor shows are shown too. */
  readonly problems?: 'open' | 'workspace';
}

/** The editor's settings `naskah.*` for each document, kept until they change or the document is closed. */
export class SettingsByDocument {
  readonly #connection: Connection;
  readonly #client: ClientFacts;
  readonly #byUri = new Map<string, Promise<AllEditorSettings>>();
  #pushed: AllEditorSettings;

  constructor(connection: Connection, client: ClientFacts) {
    this.#connection = connection;
    this.#client = client;
    this.#pushed = toEditorSettings(client.options.settings);
  }

  /** The settings that apply to a document, as the editor has them. */
  of(uri: string): Promise<AllEditorSettings> {
    if (!this.#client.answersConfiguration) return Promise.resolve(this.#pushed);
    const known = this.#byUri.get(uri) ?? this.#ask(uri);
    this.#byUri.set(uri, known);
    return known;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** Takes what `workspace/didChangeConfiguration` brought; clients that are asked bring nothing. */
  changed(settings: unknown): void {
    this.#byUri.clear();
    if (typeof settings === 'object' && settings !== null && settingsSection in settings) {
      this.#pushed = toEditorSettings(settings[settingsSection]);
    }
  }

  async #ask(uri: string): Promise<AllEditorSettings> {
    try {
      return toEditorSettings(
        await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }),
      );
    } catch (error) {
      this.#connection.console.error(`naskah.*: ${String(error)}`);
      return {};
    }
  }
}

const languages: readonly unknown[] = ['document', 'id', 'en'] satisfies FileSettings['language'][];
const levels: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

/** Keeps what is right; the editor itself marks in its settings file what is wrong. */
function toEditorSettings(value: unknown): AllEditorSettings {
  if (typeof value !== 'object' || value === null) return {};
  const { language, checks, codeLens, problems } = value as Record<keyof AllEditorSettings, unknown>;
  return {
    ...(isLanguage(language) && { language }),
    ...(typeof codeLens === 'boolean' && { codeLens }),
    ...((problems === 'open' || problems === 'workspace') && { problems }),
    ...(typeof checks === 'object' && checks !== null && { checks: toLevels(checks) }),
  };
}

function toLevels(checks: object): Readonly<Record<string, Severity | 'off'>> {
  return Object.fromEntries(
    Object.entries(checks).filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])),
  );
}

function isLanguage(value: unknown): value is FileSettings['language'] {
  return languages.includes(value);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return levels.includes(value);
}
