import type { FoundDocument } from './document-checks.js';

/** What showing needs from the session. */
export interface ClosedHost {
  isOpen(uri: string): boolean;
  /** Shows the findings of a document; gives how many there are. */
  show(found: FoundDocument): number;
  hide(uri: string): void;
}

/** Findings of documents that no editor shows, when a person wants to see those too. */
export class ClosedDiagnostics {
  readonly #host: ClosedHost;
  /** Documents for which something is shown. */
  readonly #shown = new Set<string>();
  #isOn = false;

  constructor(host: ClosedHost) {
    this.#host = host;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Turned off, nothing stays behind. */
  set isOn(isOn: boolean) {
    this.#isOn = isOn;
    if (!isOn) for (const uri of [...this.#shown]) this.forget(uri);
  }

  /** What is found in an open document is shown as it is typed. */
  show(found: FoundDocument): void {
    const { uri } = found;
    if (!this.#isOn || this.#host.isOpen(uri)) return;
    const isEmpty = found.result.findings.length === 0;
    if (isEmpty && !this.#shown.has(uri)) return;
    if (this.#host.show(found) > 0) this.#shown.add(uri);
    else this.#shown.delete(uri);
  }

  forget(uri: string): void {
    if (this.#shown.delete(uri) && !this.#host.isOpen(uri)) this.#host.hide(uri);
  }
}
