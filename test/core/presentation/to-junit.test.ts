import assert from 'node:assert/strict';
import { toJunit } from '../../../src/core/presentation/to-junit.js';
import { fileReport, findingAt, report, severitiesOfTest, skippedFile } from '../../support/report.js';
import { parseXml } from '../../support/xml.js';

const xmlOf = (given: ReturnType<typeof report>) => parseXml([...toJunit(given)].join(''));

describe('toJunit', () => {
  it('has a suite for each file, and failures for what makes the run fail', () => {
    const text = 'a b c d';
    const findings = severitiesOfTest.map((severity) => findingAt(text, 'b', { severity }));
    const files = [fileReport('a.md', text, findings), fileReport('b.md', text, []), skippedFile('c.md', true)];
    const root = xmlOf(report(files, { failOn: 'warning' }));
    assert.equal(root.name, 'testsuites');
    assert.deepEqual(root.attributes, { name: 'naskah', tests: '6', failures: '2', errors: '0' });
    const [first, second, third] = root.children;
    assert.deepEqual(first?.attributes, { name: 'a.md', tests: '4', failures: '2', errors: '0', skipped: '0' });
    assert.deepEqual(
      first.children.map(({ children }) => children[0]?.name),
      ['failure', 'failure', 'system-out', 'system-out'],
    );
    assert.equal(first.children[0]?.children[0]?.text, 'a.md:1:3: kesalahan: Pelaksana “b” tidak dikenal. [SOP-002]');
    assert.deepEqual(second?.children[0]?.children, []);
    assert.equal(third?.children[0]?.children[0]?.name, 'skipped');
  });

  it('escapes markup, white space and characters XML cannot hold', () => {
    const words = '<a href="x">&\'\u0000\u001B\uFFFF\uD800]]>\n\t';
    const root = xmlOf(report([fileReport('a&"<b>.md', words, [findingAt(words, words)])]));
    const suite = root.children[0];
    assert.equal(suite?.attributes['name'], 'a&"<b>.md');
    const message = suite.children[0]?.children[0]?.attributes['message'];
    assert.equal(message, 'Pelaksana “<a href="x">&\'\uFFFD\uFFFD\uFFFD\uFFFD]]>\n\t” tidak dikenal.');
  });

  it('reports what kept the run from being complete', () => {
    const root = xmlOf(report([], { errors: ['“x” tidak ditemukan.'] }));
    assert.equal(root.attributes['errors'], '1');
    assert.equal(root.children[0]?.children[0]?.children[0]?.attributes['message'], '“x” tidak ditemukan.');
  });
});
