import { html, type TemplateResult } from 'lit';
import type { ItemFinding, PreviewItem } from '../../core/presentation/preview/preview-view.js';

/** A sign of VS Code's own font; words beside it say the same. */
export function icon(name: string, kind = ''): TemplateResult {
  return html`<span class="codicon codicon-${name} ${kind}" aria-hidden="true"></span>`;
}

const ofState: Readonly<Record<PreviewItem['state'], string>> = {
  terpenuhi: 'pass-filled',
  sebagian: 'color-mode',
  belum: 'error',
  'tidak-berlaku': 'circle-slash',
  'perlu-penilaian-manusia': 'question',
};

/** The sign of a state, in its colour. */
export function stateIcon(state: PreviewItem['state']): TemplateResult {
  return icon(ofState[state], `state-${state}`);
}

const ofSeverity: Readonly<Record<ItemFinding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

/** The sign of a finding, in its colour. */
export function severityIcon(severity: ItemFinding['severity']): TemplateResult {
  return icon(ofSeverity[severity], `severity-${severity}`);
}
