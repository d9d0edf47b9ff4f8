import type { RootContent } from 'mdast';
export function parseSimple(_text: string, _isLast: boolean): RootContent[] | undefined {
  return undefined;
}
