import assert from 'node:assert/strict';
import { SourceText } from '../../../src/core/text/source-text.js';
import { readConfiguration } from '../../../src/core/workspace/configuration.js';
import { applyEditorSettings, settingsFor } from '../../../src/core/workspace/file-settings.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';

const { configuration } = readConfiguration(
  new SourceText(
    [
      'language: en',
      'exclude: [arsip]',
      'types:',
      '  - { files: "sop/**", type: sop }',
      '  - { files: "sop/peta.md", type: roadmap }',
      'checks: { SOP-001: warning }',
      'overrides:',
      '  - { files: "sop/*", checks: { SOP-001: off } }',
    ].join('\n'),
  ),
);

describe('settingsFor', () => {
  it('gives the default when there is no configuration', () => {
    assert.deepEqual(settingsFor(undefined, 'a.md'), defaultSettings);
  });

  it('takes the last type that fits', () => {
    assert.equal(settingsFor(configuration, 'sop/a.md').typeId, 'sop');
    assert.equal(settingsFor(configuration, 'sop/peta.md').typeId, 'roadmap');
    assert.equal(settingsFor(configuration, 'a.md').typeId, undefined);
  });

  it('puts overrides after the levels for all files', () => {
    assert.deepEqual(
      settingsFor(configuration, 'sop/a.md').levels.map(({ to }) => to),
      ['warning', 'off'],
    );
    assert.deepEqual(
      settingsFor(configuration, 'a.md').levels.map(({ to }) => to),
      ['warning'],
    );
  });

  it('knows the excluded files', () => {
    assert.ok(settingsFor(configuration, 'arsip/2020/a.md').excluded);
    assert.ok(!settingsFor(configuration, 'a.md').excluded);
  });
});

describe('applyEditorSettings', () => {
  it('lets naskah.yaml win over the editor for levels', () => {
    const settings = applyEditorSettings(settingsFor(configuration, 'a.md'), {
      checks: { 'SOP-001': 'off', 'SEC-*': 'hint' },
    });
    assert.deepEqual(settings.levels, [
      { codes: ['SOP-001'], to: 'off' },
      { codes: ['SEC-*'], to: 'hint' },
      { codes: ['SOP-001'], to: 'warning' },
    ]);
  });

  it('lets the reader choose the language', () => {
    const settings = settingsFor(configuration, 'a.md');
    assert.equal(applyEditorSettings(settings, {}).language, 'en');
    assert.equal(applyEditorSettings(settings, { language: 'document' }).language, 'en');
    assert.equal(applyEditorSettings(settings, { language: 'id' }).language, 'id');
  });
});
