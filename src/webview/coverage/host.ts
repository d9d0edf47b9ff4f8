import type { FromCoverage } from '../../shared/coverage-messages.js';

/** What VS Code gives the script of a page. */
interface VsCodeApi {
  postMessage(message: FromCoverage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The editor around the page; it can be asked for only once. */
export const host: VsCodeApi = acquireVsCodeApi();
