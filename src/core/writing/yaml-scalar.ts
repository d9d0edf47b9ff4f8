/** Words that YAML takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|~)$/iu;
/** Plain in a map with braces too: no sign in it can mean anything. */
const PLAIN = /^[\p{L}][\p{L}\p{N} ._/-]*(?<! )$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
/** Signs that are not seen, or turn the direction of what follows. */
const INVISIBLE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as a YAML scalar on one line that reads as just this text, also inside braces. */
export function yamlScalar(text: string): string {
  if (DATE.test(text) || (PLAIN.test(text) && !RESERVED.test(text))) return text;
  return JSON.stringify(text).replace(INVISIBLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
