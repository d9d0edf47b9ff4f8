import assert from 'node:assert/strict';
import {
  summariseDocument,
  summariseEntry,
  type DocumentSummary,
} from '../../src/core/presentation/overview/document-summary.js';
import { DocumentSet } from '../../src/core/set/document-set.js';
import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings } from '../../src/core/workspace/settings.js';
import { DocumentSummaries, type SummariesHost } from '../../src/server/document-summaries.js';
import { engine } from '../support/engine.js';

const text =
  '---\njenis_dokumen: sop\njudul: SOP Reset\nstatus: berlaku\ntanggal_tinjau_ulang: 2026-03-29\n---\n# SOP Reset\n';
const id = { uri: 'file:///kantor/a.md', path: '/kantor/a.md' };
const title = { id: 'SOP', en: 'SOP' };

/** A workspace of one document that is to be reviewed on 29 March, and a clock that can be set. */
class Office implements SummariesHost {
  day = '2026-03-29';
  readonly set = new DocumentSet();
  /** Days on which the document was looked at. */
  readonly looks: string[] = [];

  today = (): string => this.day;

  complete = (): Promise<DocumentSet> => Promise.resolve(this.set);

  outliner = (): ReturnType<SummariesHost['outliner']> => (entry) => summariseEntry(entry, title, entry.path);

  summarise = (): Promise<DocumentSummary | undefined> => {
    this.looks.push(this.day);
    const source = new SourceText(text);
    const options = { notation: 'markdown', today: this.day, settings: defaultSettings } as const;
    const result = engine.check(source, { ...options, among: { id, set: this.set } });
    if (result.entry) this.set.add(result.entry);
    return Promise.resolve(summariseDocument(result, source, [], id.path));
  };

  startProgress = () => Promise.resolve({ show: () => undefined, done: () => undefined });
  changed = (): void => undefined;
  forgotten = (): void => undefined;
  failed = (error: unknown): void => assert.fail(String(error));
}

describe('DocumentSummaries', () => {
  it('count as of the day, also when it ends or the clock is set back while the server runs', async () => {
    const office = new Office();
    await office.summarise();
    office.looks.length = 0;
    const summaries = new DocumentSummaries(office);
    const overdue = async (): Promise<number> => {
      await summaries.complete();
      const { findings } = summaries.collection.get(id.uri)?.document ?? assert.fail();
      return findings.error + findings.warning + findings.information + findings.hint;
    };
    const before = await overdue();
    assert.equal(await overdue(), before);
    assert.deepEqual(office.looks, ['2026-03-29']);
    office.day = '2026-03-30';
    assert.equal(await overdue(), before + 1);
    assert.equal(summaries.collection.today, '2026-03-30');
    office.day = '2026-03-29';
    assert.equal(await overdue(), before);
    assert.deepEqual(office.looks, ['2026-03-29', '2026-03-30', '2026-03-29']);
  });

  it('are made anew when a day begins, and not for nobody', async () => {
    const office = new Office();
    await office.summarise();
    office.looks.length = 0;
    const summaries = new DocumentSummaries(office);
    summaries.dayBegins();
    assert.equal(summaries.collection.today, '');
    await summaries.complete();
    office.day = '2026-03-30';
    summaries.dayBegins();
    assert.equal(summaries.collection.today, '2026-03-30');
    await summaries.complete();
    assert.deepEqual(office.looks, ['2026-03-29', '2026-03-30']);
  });
});
