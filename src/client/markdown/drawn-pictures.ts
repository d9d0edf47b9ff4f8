/** What was drawn of one version of a document. */
export interface Drawing {
  readonly text: string;
  readonly markup: string;
}

/** Characters of all drawings together; a drawing that is longer is not kept. */
const mostCharacters = 8_000_000;

/** The newest drawing of each document, the least recently used ones given up when they become too many. */
export class DrawnPictures {
  /** The least recently used first. */
  readonly #byUri = new Map<string, Drawing>();
  readonly #most: number;

  constructor(most = mostCharacters) {
    this.#most = most;
  }

  of(uri: string): Drawing | undefined {
    const drawing = this.#byUri.get(uri);
    if (drawing) this.#put(uri, drawing);
    return drawing;
  }

  keep(uri: string, drawing: Drawing): void {
    this.#put(uri, drawing);
    let length = [...this.#byUri.values()].reduce((sum, each) => sum + lengthOf(each), 0);
    for (const [key, each] of this.#byUri) {
      if (length <= this.#most) return;
      this.#byUri.delete(key);
      length -= lengthOf(each);
    }
  }

  drop(uri: string): void {
    this.#byUri.delete(uri);
  }

  #put(uri: string, drawing: Drawing): void {
    this.#byUri.delete(uri);
    this.#byUri.set(uri, drawing);
  }
}

function lengthOf({ text, markup }: Drawing): number {
  return text.length + markup.length;
}
