import type { Bilingual, Message, Schema, Sentence, Severity } from '../catalogue/schema.js';
import type { Datum } from '../model/reading.js';
import type { Span } from '../text/span.js';
import type { Fix, RelatedPlace } from './finding.js';

/** A finding before its level is decided and its repairs are worked out. */
export interface FindingDraft {
  readonly code: string;
  /** Level of the rule; 'off' ones must be switched on by configuration. */
  readonly level: Severity | 'off';
  readonly pointer: string;
  readonly span: Span;
  readonly message: Sentence;
  readonly problem: string;
  readonly data: Readonly<Record<string, Datum>>;
  readonly related: readonly RelatedPlace[];
  /** The rule it comes from, for its repairs. */
  readonly rule?: Pick<Schema, 'code' | 'fix'>;
  /** Pointer of the value the rule sits on. */
  readonly base?: string;
  readonly insert?: number;
  readonly missing?: string;
  /** Silent where another finding marks the same words: a rule about a value says it better than one about words. */
  readonly yields?: true;
  /** New text for the marked words, when that repairs it. */
  readonly replacement?: Bilingual | string;
  /** The replacement is the spelling of a known name: it needs no person to look at it. */
  readonly isSpelling?: boolean;
  /** Further repairs, worked out when they are asked for. */
  readonly repairs?: () => readonly Fix[];
}

/** The sentence of a message table for a problem, else its default, else its first; undefined when it keeps silent. */
export function messageFor(message: Message | undefined, problem: string): Sentence | undefined {
  if (!message) return { id: '{text}', en: '{text}' };
  if (isSentence(message)) return message;
  if (message[problem] === null) return undefined;
  const sentences = Object.values(message).filter((sentence) => sentence !== null);
  return message[problem] ?? message['default'] ?? sentences[0];
}

function isSentence(message: Message): message is Sentence {
  return typeof message['id' as keyof Message] === 'string';
}
