import assert from 'node:assert/strict';
import type { RulePageResult, RulesResult } from '../../src/shared/protocol.js';
import { LanguageClient } from './language-client.js';
import { faultySop } from './sample.js';

const uri = 'file:///kantor/sop.md';

describe('server: rule pages', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({ initializationOptions: { rulePages: 'page:/{code}?{language}' } });
  });
  after(async () => assert.equal(await client.stop(), 0));

  it('lists the rules and gives each page in both languages', async () => {
    const rules = await client.request<RulesResult>('naskah/rules', { language: 'id' });
    assert.ok(rules.some(({ code }) => code === 'META-003'));
    const page = (language: string): Promise<RulePageResult> =>
      client.request('naskah/rulePage', { code: 'META-003', language });
    assert.match((await page('id')).markdown ?? '', /^# META-003/);
    assert.notEqual((await page('en')).markdown, (await page('id')).markdown);
  });

  it('says when there is no such rule', async () => {
    assert.deepEqual(await client.request('naskah/rulePage', { code: 'XYZ-999', language: 'id' }), { markdown: null });
  });

  it('links diagnostics to the pages the client can open', async () => {
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    const finding = client.diagnostics(uri).find(({ code }) => code === 'META-003');
    assert.equal(finding?.codeDescription?.href, 'page:/META-003?id');
  });
});
