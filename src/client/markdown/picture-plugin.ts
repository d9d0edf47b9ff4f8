import type MarkdownIt from 'markdown-it';

/** What is to be shown of a document with this text, as HTML; empty when it is not ours or nothing is drawn yet. */
export type MarkupFor = (text: string) => string;

type StateCore = Parameters<Parameters<MarkdownIt['core']['ruler']['push']>[1]>[0];

const name = 'naskah_pictures';

/** Puts the pictures of a document below its title. Whatever goes wrong here, the page is rendered as without us. */
export function addPictures(markdown: MarkdownIt, markupFor: MarkupFor): MarkdownIt {
  markdown.core.ruler.push(name, (state) => {
    try {
      if (!state.inlineMode) place(state, markupFor(state.src));
    } catch {
      // The preview belongs to somebody else.
    }
  });
  markdown.renderer.rules[name] = (tokens, index) => tokens[index]?.content ?? '';
  return markdown;
}

/** A text as the renderer reads it: only with such line breaks, and without the sign that it replaces. */
export function normalized(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD');
}

function place(state: StateCore, markup: string): void {
  if (markup === '') return;
  const token = new state.Token(name, '', 0);
  token.block = true;
  token.content = markup;
  state.tokens.splice(placeIn(state.tokens), 0, token);
}

/** Behind the title, which is the first heading of the first level; else behind the first heading, else at the top. */
function placeIn(tokens: StateCore['tokens']): number {
  const headings = tokens.flatMap(({ type, tag, level }, index) =>
    type === 'heading_close' && level === 0 ? [{ tag, index }] : [],
  );
  const title = headings.find(({ tag }) => tag === 'h1') ?? headings[0];
  return title ? title.index + 1 : frontMatterEnd(tokens);
}

function frontMatterEnd([first]: StateCore['tokens']): number {
  return first?.type === 'front_matter' ? 1 : 0;
}
