import type { ServerCapabilities } from 'vscode-languageserver';
import type { Finding } from '../../core/findings/finding.js';
import { picturesMarkup } from '../../core/presentation/pictures/pictures-markup.js';
import { reschedule } from '../../core/presentation/pictures/timeline/reschedule.js';
import { explainFinding, explainItem, type ExplainSubject } from '../../core/presentation/preview/explain.js';
import { isForPeople } from '../../core/presentation/preview/make-preview.js';
import type { FindingRef } from '../../core/presentation/preview/preview-view.js';
import { structuredDocument } from '../../core/presentation/structure/structured-document.js';
import { writeAnswer, type AnsweredDocument, type TextEdit } from '../../core/writing/write-answer.js';
import {
  answerRequest,
  explainRequest,
  fixRequest,
  picturesRequest,
  previewedNotification,
  previewRequest,
  rescheduleRequest,
  type AnswerParams,
  type EditResult,
  type ExplainParams,
  type ExplainResult,
  type FixParams,
  type PicturesParams,
  type PicturesResult,
  type PreviewedParams,
  type PreviewParams,
  type PreviewResult,
  type RescheduleParams,
} from '../../shared/protocol.js';
import type { CheckedDocument } from '../document-checks.js';
import { pictureContext, picturesIn } from '../drawn-pictures.js';
import { previewOf } from '../send-previews.js';
import type { Session } from '../session.js';
import { languageFor } from '../show.js';

/** Answers with previews and explanations of open documents, and with the edits that a preview asks for. */
export function offerPreview(session: Session): ServerCapabilities {
  const { connection } = session;
  connection.onRequest(previewRequest, (params: PreviewParams) => preview(session, params));
  connection.onNotification(previewedNotification, ({ previews }: PreviewedParams) => {
    session.previews.replace(previews);
  });
  connection.onRequest(picturesRequest, (params: PicturesParams) => pictures(session, params));
  connection.onRequest(explainRequest, (params: ExplainParams) => explain(session, params));
  connection.onRequest(answerRequest, (params: AnswerParams) => answer(session, params));
  connection.onRequest(rescheduleRequest, (params: RescheduleParams) => rescheduleRow(session, params));
  connection.onRequest(fixRequest, (params: FixParams) => fix(session, params));
  return {};
}

async function preview(session: Session, { uri, picture }: PreviewParams): Promise<PreviewResult | null> {
  const checked = await session.checks.current(uri);
  return checked ? previewOf(session, checked, picture) : null;
}

async function pictures(session: Session, { uri }: PicturesParams): Promise<PicturesResult> {
  const checked = await session.checks.current(uri);
  if (!checked) return null;
  const drawn = picturesIn(checked, session.today());
  return { version: checked.version, markup: picturesMarkup(drawn, languageFor(checked)) };
}

async function rescheduleRow(session: Session, { uri, version, row, from, to }: RescheduleParams): Promise<EditResult> {
  const checked = await session.checks.current(uri);
  const context = checked?.version === version ? pictureContext(checked, session.today()) : undefined;
  const document = checked && structuredDocument(checked.result);
  if (!context || !document) return { kind: 'refused', why: 'changed' };
  const edits = reschedule({ row, from, to }, context, document);
  return typeof edits === 'string' ? { kind: 'refused', why: edits } : toEdits(checked, edits);
}

async function explain(session: Session, { uri, about }: ExplainParams): Promise<ExplainResult> {
  const checked = await session.checks.current(uri);
  const subject = checked && subjectOf(checked);
  if (!subject) return null;
  if (about.kind === 'item') {
    const checklists = checked.engine.checklists(checked.result, session.today());
    return explainItem(about.id, checklists, subject) ?? null;
  }
  const finding = findingAt(checked, about.ref);
  return finding ? explainFinding(finding, subject) : null;
}

function subjectOf(checked: CheckedDocument): ExplainSubject | undefined {
  const { result, source, engine } = checked;
  const { reading, status } = result;
  if (!reading || status.kind !== 'checked') return undefined;
  return { reading, source, type: status.type, catalogue: engine.catalogue, language: languageFor(checked) };
}

function findingAt({ result }: CheckedDocument, { code, pointer, start }: FindingRef): Finding | undefined {
  return result.findings.find((each) => each.code === code && each.pointer === pointer && each.span.start === start);
}

async function answer(session: Session, { uri, version, item, answer: given }: AnswerParams): Promise<EditResult> {
  const checked = await session.checks.current(uri);
  const target = checked && targetOf(checked);
  if (!target || checked.version !== version) return { kind: 'refused', why: 'changed' };
  const lists = checked.engine.checklists(checked.result, session.today());
  const asked = lists.flatMap(({ items }) => items).find(({ id }) => id === item);
  if (!asked) return { kind: 'refused', why: 'changed' };
  const isOpinion = given !== null && given.status !== 'tidak-berlaku';
  if (isOpinion && !isForPeople(asked)) return { kind: 'refused', why: 'computed' };
  const edits = writeAnswer(target, item, given ?? undefined);
  return edits ? toEdits(checked, edits) : { kind: 'refused', why: 'unwritable' };
}

function targetOf({ result }: CheckedDocument): AnsweredDocument | undefined {
  const { document, reading, status, language } = result;
  if (!document || !reading || status.kind !== 'checked') return undefined;
  return { document, reading, type: status.type, language };
}

async function fix(session: Session, { uri, version, finding: ref }: FixParams): Promise<EditResult> {
  const checked = await session.checks.current(uri);
  const finding = checked?.version === version ? findingAt(checked, ref) : undefined;
  const edits = finding?.fixes[0]?.edits;
  return checked && edits ? toEdits(checked, edits) : { kind: 'refused', why: 'changed' };
}

function toEdits({ source, version }: CheckedDocument, edits: readonly TextEdit[]): EditResult {
  return {
    kind: 'edit',
    version,
    edits: edits.map(({ span, text }) => ({ range: source.rangeOf(span), newText: text })),
  };
}
