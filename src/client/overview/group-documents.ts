import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OverviewDocument } from '../../core/presentation/overview/overview-view.js';
import {
  overviewDocumentsRequest,
  type OverviewDocumentsParams,
  type OverviewDocumentsResult,
  type ReaderLanguage,
} from '../../shared/protocol.js';

/** The documents of a group that were told already: of those that are as they were, only their numbers are told again. */
export class GroupDocuments {
  readonly #client: Pick<BaseLanguageClient, 'sendRequest'>;
  readonly #group: Pick<OverviewDocumentsParams, 'by' | 'key'>;
  /** Revision of the group, and number of documents, that were told. */
  #told = { revision: -1, count: 0 };
  /** Revision of the last answer. */
  #since = -1;
  #documents: readonly OverviewDocument[] = [];

  constructor(client: Pick<BaseLanguageClient, 'sendRequest'>, group: Pick<OverviewDocumentsParams, 'by' | 'key'>) {
    this.#client = client;
    this.#group = group;
  }

  /** The first documents of the group, whose revision says whether they are others than before. */
  async first(count: number, revision: number, language: ReaderLanguage): Promise<readonly OverviewDocument[]> {
    if (this.#told.revision === revision && this.#told.count === count) return this.#documents;
    const ask = (since: number): Promise<OverviewDocumentsResult> => {
      const params: OverviewDocumentsParams = { ...this.#group, language, count, since };
      return this.#client.sendRequest<OverviewDocumentsResult>(overviewDocumentsRequest, params);
    };
    let answer = await ask(this.#since);
    let documents = this.#filled(answer);
    if (!documents) {
      // One that came into sight is as it was, but was never told.
      answer = await ask(-1);
      documents = this.#filled(answer) ?? [];
    }
    this.#told = { revision, count };
    this.#since = answer.revision;
    this.#documents = documents;
    return documents;
  }

  /** Undefined when one of them is not known. */
  #filled({ documents }: OverviewDocumentsResult): readonly OverviewDocument[] | undefined {
    const known = new Map(this.#documents.map((document) => [document.id, document]));
    const filled = documents.flatMap((each) => (typeof each === 'number' ? (known.get(each) ?? []) : each));
    return filled.length === documents.length ? filled : undefined;
  }
}
