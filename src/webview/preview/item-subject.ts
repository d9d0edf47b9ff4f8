import type { PreviewItem, PreviewView } from '../../core/presentation/preview/preview-view.js';
import type { Actions } from './actions.js';
import type { Choices } from './state.js';
import type { Texts } from './texts.js';

/** What an item is drawn from. */
export interface ItemSubject {
  readonly item: PreviewItem;
  /** Key of the group it stands in: an item may stand in several. */
  readonly group: string;
  readonly view: PreviewView;
  readonly choices: Choices;
  readonly cursor: number;
  readonly today: string;
  readonly texts: Texts;
  readonly actions: Actions;
}
