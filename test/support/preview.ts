import assert from 'node:assert/strict';
import type { Language } from '../../src/core/catalogue/schema.js';
import { makePreview } from '../../src/core/presentation/preview/make-preview.js';
import type { PreviewItem, PreviewView } from '../../src/core/presentation/preview/preview-view.js';
import { catalogue, checkText, engine, testDay } from './engine.js';

/** The preview of a text, as the reader sees it on the day of the tests. */
export function previewOf(written: string, language: Language = 'id'): PreviewView {
  return previewOfResult(checkText(written), language);
}

/** The preview of a text that was checked. */
export function previewOfResult(result: ReturnType<typeof checkText>, language: Language): PreviewView {
  const checklists = engine.checklists(result, testDay);
  const view = makePreview({ result, checklists, source: result.source, catalogue, today: testDay, language });
  assert.ok(view);
  return view;
}

/** An item of a preview by its id. */
export function itemOf({ lists }: PreviewView, id: string): PreviewItem {
  const item = lists.flatMap(({ items }) => items).find((each) => each.id === id);
  assert.ok(item, id);
  return item;
}
