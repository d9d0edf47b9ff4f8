import { LanguageClient } from '../../test/server/language-client.js';
import { changeOf } from '../mutate.js';
import type { Random } from '../random.js';
import type { Target, Trial } from '../target.js';

const changesInARow = 5;
const readings = ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'codeAction'] as const;
const ofDocuments = ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens'] as const;
const ours = ['naskah/preview', 'naskah/pictures', 'naskah/overview', 'naskah/relations', 'naskah/nothing'] as const;

/**
 * An editor that types, asks at any place, asks nonsense, withdraws and closes: the server answers everything, lives on,
 * and says of the edited text what it says of the same text opened anew.
 */
export class ServerTarget implements Target {
  readonly name = 'server';
  readonly patience = 60_000;
  #client: LanguageClient | undefined;
  #trials = 0;

  readonly check = async (trial: Trial): Promise<string | undefined> => {
    this.#client ??= await LanguageClient.start({ initializationOptions: { today: '2026-06-01' } });
    this.#trials += 1;
    const extension = trial.sample.notation === 'markdown' ? 'md' : 'yaml';
    const typed = `file:///ketik/${String(this.#trials)}.${extension}`;
    const fresh = `file:///baru/${String(this.#trials)}.${extension}`;
    const answers = await this.#type(this.#client, typed, trial);
    await this.#client.open(fresh, trial.sample.notation, this.#client.document(typed).getText());
    await Promise.all([this.#client.published(typed), this.#client.published(fresh)]);
    const same = told(this.#client, typed) === told(this.#client, fresh);
    await Promise.all([this.#client.close(typed), this.#client.close(fresh)]);
    await Promise.all(answers);
    return same ? undefined : 'the edited document has other diagnostics than the same text opened anew';
  };

  async #type(
    client: LanguageClient,
    uri: string,
    { sample, random, others }: Trial,
  ): Promise<readonly Promise<unknown>[]> {
    const answers: Promise<unknown>[] = [];
    await client.open(uri, sample.notation, sample.text);
    for (let round = 0; round < changesInARow; round += 1) {
      const { at, length, insert } = changeOf(client.document(uri).getText(), random, others);
      answers.push(...ask(client, uri, random));
      await client.edit(uri, { start: at, end: at + length }, insert);
    }
    return answers;
  }

  readonly end = async (): Promise<void> => {
    const code = await this.#client?.stop();
    if (code !== undefined && code !== 0) throw new Error(`the server ended with ${String(code)}`);
  };
}

/** Some requests; an error is an answer too, and so is none to a request that was withdrawn. */
function ask(client: LanguageClient, uri: string, random: Random): readonly Promise<unknown>[] {
  const position = { line: random.below(80), character: random.below(60) };
  const range = { start: position, end: { line: position.line + random.below(3), character: random.below(200) } };
  const at = { textDocument: { uri }, position, range, context: { diagnostics: [], includeDeclaration: true } };
  const nonsense = random.pick([
    null,
    [],
    { textDocument: null },
    { uri: 7 },
    { ...at, position: { line: -1, character: 1e12 } },
  ]);
  const method = random.pick([...readings, ...ofDocuments].map((name) => `textDocument/${name}`).concat(ours));
  const params = random.below(5) === 0 ? nonsense : { ...at, uri };
  return [client.request(method, params).catch(() => undefined)];
}

function told(client: LanguageClient, uri: string): string {
  const said = client.diagnostics(uri).map(({ code, range, message }) => ({ code, range, message }));
  return JSON.stringify(said);
}
