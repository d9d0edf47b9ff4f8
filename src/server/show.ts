import type { Diagnostic } from 'vscode-languageserver';
import type { Catalogue } from '../core/catalogue/catalogue.js';
import { joinCatalogues } from '../core/catalogue/join-catalogues.js';
import type { Language } from '../core/catalogue/schema.js';
import type { Finding } from '../core/findings/finding.js';
import { toDiagnostic } from '../core/presentation/to-diagnostic.js';
import { toStatus, type StatusText } from '../core/presentation/to-status.js';
import { hasRows } from '../core/presentation/structure/rows/row-list.js';
import type { SourceText } from '../core/text/source-text.js';
import { statusNotification, type StatusParams } from '../shared/protocol.js';
import type { CheckedDocument, FoundDocument } from './document-checks.js';
import type { Session } from './session.js';
import { texts } from './texts.js';
import { sameUri } from './uri.js';
import type { FolderConfiguration, NamedFile } from './workspace-configurations.js';

/** Findings with the text they were found in, and the language they are told in. */
export interface FoundIn {
  readonly uri: string;
  readonly source: SourceText;
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** Of a document: which version of it, and what would be found in another text of it. */
  readonly checked?: Pick<CheckedDocument, 'version' | 'findIn' | 'result'>;
}

/** What was found in a document. */
export function foundInDocument(checked: CheckedDocument): FoundIn {
  return { ...foundIn(checked), checked };
}

function foundIn(found: FoundDocument): FoundIn {
  const { uri, source, result } = found;
  return { uri, source, language: languageFor(found), findings: result.findings };
}

/** The language in which a document is spoken of. */
export function languageFor({ settings, result }: Pick<FoundDocument, 'settings' | 'result'>): Language {
  return settings.language === 'document' ? result.language : settings.language;
}

/** What was found in a folder's naskah.yaml; nothing when the file does not exist. */
export async function foundInConfiguration(session: Session, loaded: FolderConfiguration): Promise<FoundIn> {
  const { uri, source, result } = loaded;
  return { uri, source, language: await languageOf(session, loaded), findings: result?.findings ?? [] };
}

/** What was found in a type or checklist file. */
export async function foundInNamedFile(session: Session, named: NamedFile): Promise<FoundIn> {
  const { uri, source, findings, owner } = named;
  return { uri, source, language: await languageOf(session, owner), findings };
}

/** The editor's language, else that of naskah.yaml, else Indonesian. */
async function languageOf({ editorSettings }: Session, { uri, result }: FolderConfiguration): Promise<Language> {
  const { language: set = 'document' } = await editorSettings.of(uri);
  const language = set === 'document' ? (result?.configuration.language ?? set) : set;
  return language === 'document' ? 'id' : language;
}

/** Sends the findings of a document and its status to the client; what its previews show may have been sent before. */
export function showChecked(session: Session, checked: CheckedDocument, hasSentPreviews: boolean): void {
  const { uri, version, result } = checked;
  // A YAML file that naskah.yaml names is no document: what is wrong in it was shown with the configuration.
  if (session.configurations.namedFile(uri)) return;
  const found = foundInDocument(checked);
  sendStatus(session, {
    uri,
    ...toStatus(result, found.language),
    findings: found.findings.length,
    language: found.language,
    ...(hasSentPreviews && { hasSentPreviews }),
    ...(result.status.kind === 'checked' && {
      type: result.status.type.id,
      hasRows: hasRows(result.status.type.schema),
    }),
  });
  void session.connection.sendDiagnostics({ uri, version, diagnostics: toDiagnostics(session, found) });
}

/** Sends the findings of a document that no editor shows; gives how many there are. */
export function showClosed(session: Session, found: FoundDocument): number {
  const diagnostics = toDiagnostics(session, foundIn(found));
  void session.connection.sendDiagnostics({ uri: found.uri, diagnostics });
  return diagnostics.length;
}

/** Sends the findings of a folder's naskah.yaml, of the files it names, and their status to the client. */
export function showConfiguration(session: Session, loaded: FolderConfiguration): void {
  const known = shownWith.get(session);
  if (!loaded.result && !known?.has(loaded.uri)) return;
  const named = session.configurations.namedFiles.filter(({ owner }) => owner === loaded);
  const before = known ?? new Map<string, readonly string[]>();
  shownWith.set(session, before);
  const gone = before.get(loaded.uri)?.filter((uri) => !session.configurations.namedFile(uri)) ?? [];
  for (const uri of gone) showNothing(session, uri);
  before.set(
    loaded.uri,
    named.map(({ uri }) => uri),
  );
  const status = loaded.result && texts.configuration;
  const shown = [
    show(session, foundInConfiguration(session, loaded), status),
    ...named.map((file) => show(session, foundInNamedFile(session, file), texts.ownFile)),
  ];
  for (const each of shown) {
    each.catch((error: unknown) => session.connection.console.error(`${loaded.uri}: ${String(error)}`));
  }
}

/** Files whose findings were shown with a naskah.yaml, so that they can be taken away again. */
const shownWith = new WeakMap<Session, Map<string, readonly string[]>>();

async function show(
  session: Session,
  finding: Promise<FoundIn>,
  status: Readonly<Record<Language, StatusText>> | undefined,
): Promise<void> {
  const found = await finding;
  const { language, findings } = found;
  const open = session.documents.all().find((document) => sameUri(document.uri, found.uri));
  // The editor knows an open document by its own spelling.
  const uri = open?.uri ?? found.uri;
  void session.connection.sendDiagnostics({ uri, diagnostics: toDiagnostics(session, { ...found, uri }) });
  if (status) sendStatus(session, { uri, ...status[language], findings: findings.length, language });
}

/** Removes what was shown for a document. */
export function showNothing(session: Session, uri: string): void {
  void session.connection.sendDiagnostics({ uri, diagnostics: [] });
}

/** A check threw, which is our bug: the log gets the details, the reader one sentence. */
export function showFailure(session: Session, uri: string, error: unknown): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  session.connection.console.error(`${uri}: ${details}`);
  showNothing(session, uri);
  sendStatus(session, { uri, ...texts.failure.id, findings: 0, language: 'id' });
}

/** The findings as the editor takes them. */
export function toDiagnostics(session: Session, { uri, source, language, findings }: FoundIn): Diagnostic[] {
  const rulePageUri = (code: string): string | undefined => rulePageLink(session, code, language);
  return findings.map((finding) => {
    const diagnostic = toDiagnostic(finding, source, { uri, language, rulePageUri });
    // The protocol's list is not readonly.
    return { ...diagnostic, relatedInformation: [...diagnostic.relatedInformation] };
  });
}

/** Every catalogue in use: the built-in one first, then those with an office's own types. */
export function cataloguesOf({ engine, configurations }: Session): readonly Catalogue[] {
  const engines = [engine, ...configurations.found.flatMap(({ result }) => result?.engine ?? [])];
  return [...new Set(engines)].map(({ catalogue }) => catalogue);
}

/** All types and checklists that some folder of the workspace knows. */
export function knownCatalogue(session: Session): Catalogue {
  return joinCatalogues(session.engine.catalogue, cataloguesOf(session));
}

/** Absent where the client can't open pages, or the code has none. */
function rulePageLink(session: Session, code: string, language: Language): string | undefined {
  const { client } = session;
  if (!cataloguesOf(session).some(({ rules }) => rules.has(code))) return undefined;
  return client.options.rulePages?.replace('{code}', code).replace('{language}', language);
}

function sendStatus(session: Session, status: StatusParams): void {
  void session.connection.sendNotification(statusNotification, status);
}
