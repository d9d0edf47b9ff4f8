import type { Language } from '../core/catalogue/schema.js';
import type { Session } from './session.js';

/** The language in which to speak about a file that has none itself: the reader's, else the folder's, else Indonesian. */
export async function readerLanguage({ configurations, editorSettings }: Session, uri: string): Promise<Language> {
  const { language = 'document' } = await editorSettings.of(uri);
  if (language !== 'document') return language;
  const configured = (await configurations.of(uri))?.result?.configuration.language;
  return configured === 'en' ? 'en' : 'id';
}
