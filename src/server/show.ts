import type { Diagnostic } from 'vscode-languageserver';
import type { Language } from '../core/catalogue/schema.js';
import type { Finding } from '../core/findings/finding.js';
import { toDiagnostic } from '../core/presentation/to-diagnostic.js';
import { toStatus } from '../core/presentation/to-status.js';
import type { SourceText } from '../core/text/source-text.js';
import { statusNotification, type StatusParams } from '../shared/protocol.js';
import type { CheckedDocument } from './document-checks.js';
import type { Session } from './session.js';
import { texts } from './texts.js';
import type { FolderConfiguration } from './workspace-configurations.js';

/** Findings with the text they were found in, and the language they are told in. */
export interface FoundIn {
  readonly uri: string;
  readonly source: SourceText;
  readonly language: Language;
  readonly findings: readonly Finding[];
}

/** What was found in a document. */
export function foundInDocument({ uri, source, settings, result }: CheckedDocument): FoundIn {
  const language = settings.language === 'document' ? result.language : settings.language;
  return { uri, source, language, findings: result.findings };
}

/** What was found in a folder's naskah.yaml; nothing when the file does not exist. */
export async function foundInConfiguration(session: Session, loaded: FolderConfiguration): Promise<FoundIn> {
  const { uri, source, result } = loaded;
  const { language: set = 'document' } = await session.editorSettings.of(uri);
  const language = set === 'document' ? (result?.configuration.language ?? set) : set;
  return { uri, source, language: language === 'document' ? 'id' : language, findings: result?.findings ?? [] };
}

/** Sends the findings of a document and its status to the client. */
export function showChecked(session: Session, checked: CheckedDocument): void {
  const { uri, version, result } = checked;
  const found = foundInDocument(checked);
  sendStatus(session, {
    uri,
    ...toStatus(result, found.language),
    findings: found.findings.length,
    language: found.language,
    ...(result.status.kind === 'checked' && { type: result.status.type.id }),
  });
  void session.connection.sendDiagnostics({ uri, version, diagnostics: toDiagnostics(session, found) });
}

/** Sends the findings of a folder's naskah.yaml and its status to the client. */
export async function showConfiguration(session: Session, loaded: FolderConfiguration): Promise<void> {
  const found = await foundInConfiguration(session, loaded);
  const { uri, language } = found;
  void session.connection.sendDiagnostics({ uri, diagnostics: toDiagnostics(session, found) });
  if (loaded.result)
    sendStatus(session, { uri, ...texts.configuration[language], findings: found.findings.length, language });
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

/** Absent where the client can't open pages, or the code has none. */
function rulePageLink({ client, engine }: Session, code: string, language: Language): string | undefined {
  if (!engine.catalogue.rules.has(code)) return undefined;
  return client.options.rulePages?.replace('{code}', code).replace('{language}', language);
}

function sendStatus(session: Session, status: StatusParams): void {
  void session.connection.sendNotification(statusNotification, status);
}
