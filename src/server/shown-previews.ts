import type { PreviewParams } from '../shared/protocol.js';

/** The previews that the client shows. */
export class ShownPreviews {
  #previews: readonly PreviewParams[] = [];

  /** They take the place of those that were shown before. */
  replace(previews: readonly PreviewParams[]): void {
    this.#previews = previews;
  }

  /** Those of a document. */
  of(uri: string): readonly PreviewParams[] {
    return this.#previews.filter((each) => each.uri === uri);
  }
}
