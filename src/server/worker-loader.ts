/** What every worker made of a script has; the types of a page do not know it. */
declare const importScripts: (...scripts: readonly string[]) => void;

/**
 * The first message to the worker names the scripts that make the server, in order: where they lie only the client
 * knows, and they listen to the messages after it.
 */
self.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
  self.onmessage = null;
  for (const script of data) importScripts(script);
};
