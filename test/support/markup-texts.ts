import ts from 'typescript';

/** Stands for what a template fills in. */
const FILLED = '\u0000';
const shownAttributes = new Set(
  'aria-label aria-description aria-placeholder aria-roledescription aria-valuetext alt label placeholder title'.split(
    ' ',
  ),
);

/** The words that the markup of a template shows by itself: between its tags, and in attributes that are read out. */
export function wordsInMarkup(node: ts.Node): readonly string[] {
  if (!ts.isTaggedTemplateExpression(node)) return [];
  const markup = markupOf(node.template);
  const between = markup.replace(/<[^<>]*>/gu, FILLED).split(FILLED);
  const attributes = [...markup.matchAll(/<[^<>]*>/gu)].flatMap(([tag]) =>
    [...tag.matchAll(/(?<name>[\w-]+)=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"'>]+))/gu)].flatMap(({ groups }) =>
      shownAttributes.has(groups?.['name'] ?? '') ? [groups?.['quoted'] ?? groups?.['bare'] ?? ''] : [],
    ),
  );
  return [...between, ...attributes]
    .map((words) => words.replace(/&\w+;/gu, '').trim())
    .filter((words) => /\p{L}/u.test(words));
}

/**
 * How a literal stands in markup that it is filled into: between tags or as an attribute that is read out it is shown, in
 * another attribute (a class) it is not. Undefined where it is filled into none.
 */
export function placeInMarkup(node: ts.Node): 'shown' | 'hidden' | undefined {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) return placeInMarkup(parent);
  if (!ts.isTemplateSpan(parent) || !ts.isTaggedTemplateExpression(parent.parent.parent)) return undefined;
  const { head, templateSpans } = parent.parent;
  const literals = [head, ...templateSpans.map(({ literal }) => literal)];
  const lead = literals.slice(0, templateSpans.indexOf(parent) + 1);
  const tag = /<[^<>]*$/u.exec(lead.map(({ text }) => text).join(FILLED))?.[0];
  if (tag === undefined) return 'shown';
  const name = /(?<name>[\w-]+)=["']?[^"'>=]*$/u.exec(tag)?.groups?.['name'];
  return name !== undefined && shownAttributes.has(name) ? 'shown' : 'hidden';
}

function markupOf(template: ts.TemplateLiteral): string {
  if (!ts.isTemplateExpression(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(FILLED);
}
