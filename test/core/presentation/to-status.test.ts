import assert from 'node:assert/strict';
import type { CheckResult, DocumentStatus } from '../../../src/core/engine/engine.js';
import { toStatus } from '../../../src/core/presentation/to-status.js';
import { findingAt } from '../../support/report.js';

function resultWith(status: DocumentStatus, findings: CheckResult['findings'] = []): CheckResult {
  return {
    document: undefined,
    status,
    findings,
    suppressed: [],
    language: 'id',
    reading: undefined,
    entry: undefined,
  };
}

const type = {
  id: 'sop',
  title: { id: 'Standar Operasional Prosedur', en: 'Standard Operating Procedure' },
  aliases: [],
  ancestors: [],
  schema: {},
};

describe('toStatus', () => {
  it('names the type and counts the findings', () => {
    const findings = [findingAt('a', 'a'), findingAt('a', 'a', { severity: 'warning' })];
    assert.deepEqual(toStatus(resultWith({ kind: 'checked', type }, findings), 'id'), {
      text: 'Standar Operasional Prosedur: 1 kesalahan, 1 peringatan',
      tooltip: 'Dibaca sebagai Standar Operasional Prosedur (sop): 1 kesalahan, 1 peringatan.',
    });
    assert.equal(
      toStatus(resultWith({ kind: 'checked', type }), 'en').text,
      'Standard Operating Procedure: no findings',
    );
  });

  it('says why a document is not checked', () => {
    const no = toStatus(resultWith({ kind: 'skipped', reason: 'no-type' }), 'id');
    assert.equal(no.text, 'Naskah: tidak diperiksa');
    assert.match(no.tooltip, /jenis_dokumen/);
    assert.match(
      toStatus(resultWith({ kind: 'skipped', reason: 'excluded' }), 'en').tooltip,
      /excluded by naskah\.yaml/,
    );
    assert.match(toStatus(resultWith({ kind: 'unknown-type', text: 'surat' }), 'id').tooltip, /“surat” tidak dikenal/);
  });
});
