import type { DocumentLens } from '../core/presentation/document-lenses.js';
import type { DocumentTypeChoice } from '../core/presentation/new-document/document-types.js';
import type { FilledText, KnownFacts } from '../core/presentation/new-document/new-document.js';
import type { Explanation } from '../core/presentation/preview/explanation.js';
import type {
  AnswerFields,
  ExplainedThing,
  FindingRef,
  PreviewView,
} from '../core/presentation/preview/preview-view.js';
import type { AttentionEntry, AttentionId } from '../core/presentation/overview/attention.js';
import type { CoverageRequest, CoverageView } from '../core/presentation/overview/coverage-view.js';
import type { Grouping } from '../core/presentation/overview/grouping.js';
import type { ReportFormat } from '../core/presentation/overview/make-report.js';
import type { DocumentsView, OverviewView } from '../core/presentation/overview/overview-view.js';
import type { Relations } from '../core/presentation/relations.js';

/** Languages in which Naskah speaks. */
export type ReaderLanguage = 'id' | 'en';

/** What a client may tell the server when it starts; all of it is optional. */
export interface InitializationOptions {
  /** Today as YYYY-MM-DD instead of the clock's date: makes date rules reproducible. */
  readonly today?: string;
  /** Where a rule's page is opened, with {code} and {language}; without it diagnostics carry no link. */
  readonly rulePages?: string;
  /** The client answers `naskah/readFile` and `naskah/listFolder`, so files of virtual folders can be read too. */
  readonly readsFiles?: boolean;
  /** The client has the command `naskah.why`: findings offer it. */
  readonly explains?: boolean;
  /** Notations in which the editor itself completes files that the extension's package associates with our schemas. */
  readonly schemasElsewhere?: readonly ('json' | 'yaml')[];
  /** Commands that the client runs when something above a document is clicked, with its URI; without one it is only read. */
  readonly lensCommands?: Readonly<Partial<Record<DocumentLens['kind'], string>>>;
  /** Settings for clients that do not answer workspace/configuration. */
  readonly settings?: unknown;
}

/** Server to client: the text of a file, for folders the server can't read itself. */
export const readFileRequest = 'naskah/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  /** Null when there is no such file. */
  readonly text: string | null;
}

/** Server to client: a picture that naskah.yaml or a document names, for folders the server can't read itself. */
export const readPictureRequest = 'naskah/readPicture';
export interface ReadPictureParams {
  readonly uri: string;
  /** Bytes of a picture that is worth sending. */
  readonly most: number;
}
export interface ReadPictureResult {
  /** Base64; null when there is no such picture, or it is larger than the most. */
  readonly content: string | null;
  readonly isLarge?: boolean;
}

/** Server to client: what is in a folder, for folders the server can't read itself. */
export const listFolderRequest = 'naskah/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export interface ListFolderResult {
  /** Without links; nothing when there is no such folder. */
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
}

/** Server to client: as what a document was read, or why it is not checked. */
export const statusNotification = 'naskah/status';
export interface StatusParams {
  readonly uri: string;
  /** One line for the status bar. */
  readonly text: string;
  /** The same in a full sentence. */
  readonly tooltip: string;
  /** How many findings are shown in the document. */
  readonly findings: number;
  /** Id of the document type; absent when the document is not checked. */
  readonly type?: string;
  /** It has steps or phases, which can be moved and inserted. */
  readonly hasRows?: boolean;
  /** Its previews were sent just before, so none needs to be asked for. */
  readonly hasSentPreviews?: boolean;
  /** Language of the texts. */
  readonly language: ReaderLanguage;
}

/** Client to server: a rule's page in Markdown. */
export const rulePageRequest = 'naskah/rulePage';
export interface RulePageParams {
  readonly code: string;
  readonly language: ReaderLanguage;
}
export interface RulePageResult {
  /** Null when there is no rule with this code. */
  readonly markdown: string | null;
}

/** Client to server: all rules, to choose from. */
export const rulesRequest = 'naskah/rules';
export interface RulesParams {
  readonly language: ReaderLanguage;
}
export interface RuleTitle {
  readonly code: string;
  readonly title: string;
}
export type RulesResult = readonly RuleTitle[];

/** Client to server: all document types, to choose from. */
export const documentTypesRequest = 'naskah/documentTypes';
export interface DocumentTypesParams {
  /** Where the document lies or is to lie: a folder may have types of its own. */
  readonly uri?: string | undefined;
}
export type DocumentTypesResult = readonly DocumentTypeChoice[];

/** Client to server: a new document of a type. */
export const newDocumentRequest = 'naskah/newDocument';
export interface NewDocumentParams extends DocumentTypesParams {
  readonly type: string;
  /** Id of one of the type's templates; without it the type's first. */
  readonly template?: string | undefined;
  readonly language: ReaderLanguage;
  readonly notation: 'markdown' | 'yaml';
  /** First month of a plan, as `startMonthRequest` reads it. */
  readonly start?: string | undefined;
  readonly facts?: KnownFacts;
}
/** Null when there is no such type or template. */
export type NewDocumentResult = FilledText | null;

/** Client to server: whether a text names one month of one year: “2027-03”, “Maret 2027”. */
export const startMonthRequest = 'naskah/startMonth';
export interface StartMonthParams {
  readonly text: string;
}
/** The month as YYYY-MM; null when the text is none. */
export type StartMonthResult = string | null;

/** Client to server: of which types an open Markdown document may be that declares none. */
export const likelyTypesRequest = 'naskah/likelyTypes';
export interface LikelyTypesParams {
  readonly uri: string;
}
/** The likeliest first. Null when the document declares its type, or its front matter can't be added to. */
export type LikelyTypesResult = readonly LikelyTypeChoice[] | null;
export interface LikelyTypeChoice {
  readonly id: string;
  /** Headings of the document that are sections of the type. */
  readonly headings: readonly string[];
}

/** Client to server: Markdown documents that look like ours in a workspace that has none of ours yet, at most a few. */
export const undeclaredDocumentsRequest = 'naskah/undeclaredDocuments';
export interface UndeclaredDocumentsResult {
  readonly documents: readonly { readonly uri: string; readonly name: string }[];
}

/** Client to server: what makes an open Markdown document one of a type. */
export const convertDocumentRequest = 'naskah/convertDocument';
export interface ConvertDocumentParams {
  readonly uri: string;
  readonly type: string;
}
/** Null when the document declares its type, or its front matter can't be added to. */
export type ConvertDocumentResult = SnippetInsertion | null;
export interface SnippetInsertion {
  /** Version of the document that the place counts in. */
  readonly version: number;
  readonly position: { readonly line: number; readonly character: number };
  readonly snippet: string;
}

/** Client to server: moves, inserts or renumbers the rows of an open document at a position. */
export const changeRowsRequest = 'naskah/changeRows';
export type RowCommand = 'insertBefore' | 'insertAfter' | 'moveUp' | 'moveDown' | 'renumber';
export interface ChangeRowsParams {
  readonly uri: string;
  readonly position: PlainPosition;
  readonly command: RowCommand;
}
/** Null when it is no document of ours. */
export type ChangeRowsResult = ChangedRows | { readonly refused: string } | null;
export interface ChangedRows {
  /** Version of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
  /** What is selected afterwards, in the new text. */
  readonly selection: PlainRange;
}
/** Zero-based line and UTF-16 column. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** Client to server: what a document refers to, and what refers to it. */
export const relationsRequest = 'naskah/relations';
export interface RelationsParams {
  readonly uri: string;
}
export interface RelationsResult {
  /** Null when it is no document of ours, or not open. */
  readonly relations: Relations | null;
}

/** Client to server: an open document as the preview shows it. */
export const previewRequest = 'naskah/preview';
export interface PreviewParams {
  readonly uri: string;
  /** Kind of the picture that is looked at; empty for none. */
  readonly picture: string;
}
export interface PreviewResult {
  /** Version of the document that the view is of. */
  readonly version: number;
  /** Null when the document is not read as one of a type. */
  readonly view: PreviewView | null;
  /** Why there is no view, in a sentence. */
  readonly reason: string;
}

/** Client to server: all previews that are shown now. Each is sent again whenever its document was checked. */
export const previewedNotification = 'naskah/previewed';
export interface PreviewedParams {
  readonly previews: readonly PreviewParams[];
}

/** Server to client: a preview that is shown, as it is now; before the findings, so that both are seen together. */
export const previewNotification = 'naskah/previewChanged';
export interface PreviewChangedParams extends PreviewParams {
  readonly preview: PreviewResult;
}

/** Client to server: the pictures of an open document, to stand within a page of somebody else. */
export const picturesRequest = 'naskah/pictures';
export interface PicturesParams {
  readonly uri: string;
}
/** Null when the document is not open. */
export type PicturesResult = {
  /** Version of the document that is drawn. */
  readonly version: number;
  /** HTML in which every word of the document is escaped; empty when there is nothing to draw. */
  readonly markup: string;
} | null;

/** Client to server: why an open document has a finding, or an item its state. */
export const explainRequest = 'naskah/explain';
export interface ExplainParams {
  readonly uri: string;
  readonly about: ExplainedThing;
}
/** Null when the document has no such finding or item (any more). */
export type ExplainResult = Explanation | null;

/** The client's command that shows an explanation: takes a document's URI and an `ExplainedThing`. */
export const whyCommand = 'naskah.why';

/** Client to server: what writes a person's answer to an item into the document, or takes it out (null). */
export const answerRequest = 'naskah/answer';
export interface AnswerParams {
  readonly uri: string;
  /** Version that the person saw. */
  readonly version: number;
  readonly item: string;
  readonly answer: AnswerFields | null;
}

/** Client to server: the best repair of a finding. */
export const fixRequest = 'naskah/fix';
export interface FixParams {
  readonly uri: string;
  /** Version that the person saw. */
  readonly version: number;
  readonly finding: FindingRef;
}

/** Client to server: what gives a row of a drawn time plan other months (counted from 1). */
export const rescheduleRequest = 'naskah/reschedule';
export interface RescheduleParams {
  readonly uri: string;
  /** Version that the person saw. */
  readonly version: number;
  /** JSON pointer of the row. */
  readonly row: string;
  readonly from: number;
  readonly to: number;
}

/** Edits of just this version; or why there are none. */
export type EditResult =
  | { readonly kind: 'edit'; readonly version: number; readonly edits: readonly EditOfText[] }
  /** `changed`: it is another version now. `unwritable`: its metadata is broken. `computed`: the text answers this.
   * `months`: they are written in a way that can't say the new ones. `horizon`: they leave the plan. */
  | { readonly kind: 'refused'; readonly why: 'changed' | 'unwritable' | 'computed' | 'months' | 'horizon' };
export interface EditOfText {
  readonly range: Range;
  readonly newText: string;
}
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/**
 * Client to server: the documents of the workspace in numbers; the first one makes the server look at every document.
 * What is in a group or a list is asked for when somebody opens it.
 */
export const overviewRequest = 'naskah/overview';
export interface OverviewParams {
  readonly language: ReaderLanguage;
  readonly groupedBy: Grouping;
}
export type OverviewResult = OverviewView;

/** Client to server: the first documents of a group. Those that are as they were are only named by their numbers. */
export const overviewDocumentsRequest = 'naskah/overviewDocuments';
export interface OverviewDocumentsParams {
  readonly language: ReaderLanguage;
  readonly by: Grouping;
  readonly key: string;
  readonly count: number;
  /** Revision of the last answer, or -1. */
  readonly since: number;
}
export type OverviewDocumentsResult = DocumentsView;

/** Client to server: the first entries of a list of those who need attention. */
export const overviewEntriesRequest = 'naskah/overviewEntries';
export interface OverviewEntriesParams {
  readonly language: ReaderLanguage;
  readonly list: AttentionId;
  readonly count: number;
}
export type OverviewEntriesResult = readonly AttentionEntry[];

/** Server to client: an overview would say something else than before; at most twice a second. */
export const overviewChangedNotification = 'naskah/overviewChanged';

/** Client to server: look at every document again, or go on where a person stopped it. */
export const lookAgainNotification = 'naskah/lookAgain';

/** Client to server: a part of the matrix of a checklist, items by documents. */
export const coverageRequest = 'naskah/coverage';
export interface CoverageParams extends CoverageRequest {
  readonly language: ReaderLanguage;
}
export interface CoverageResult {
  /** Types and units that documents have. */
  readonly types: readonly { readonly id: string; readonly title: string }[];
  readonly units: readonly string[];
  /** Null when there is no such list, or it holds for no such document. */
  readonly view: CoverageView | null;
}

/** Client to server: the words of a document that show an item, else where they would be written. */
export const evidenceRequest = 'naskah/evidence';
export interface EvidenceParams {
  readonly uri: string;
  readonly item: string;
}
/** Null when the document can't be read, or has no such item (any more). */
export type EvidenceResult = { readonly range: Range } | null;

/** Client to server: a report on all documents, answered once every document was looked at; or on one of them. */
export const reportRequest = 'naskah/report';
export interface ReportParams {
  readonly format: ReportFormat;
  /** Ids of the lists that are wanted; without them all. */
  readonly lists?: readonly string[];
  /** The document that the report is about; without it all. */
  readonly uri?: string | undefined;
  readonly language: ReaderLanguage;
}
/** Null when the document is none of ours (any more). */
export type ReportResult = MadeReport | null;
export interface MadeReport {
  readonly content: string;
  readonly encoding: 'text' | 'base64';
  /** A name for its file. */
  readonly name: string;
}

/** Name of the workspace's configuration file, at the root of a folder or in one below. */
export const configurationFile = 'naskah.yaml';

/** Section of the editor's settings that is ours. */
export const settingsSection = 'naskah';
