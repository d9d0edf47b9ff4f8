import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser.js';
import { builtInEngine } from '../core/engine/built-in-engine.js';
import { localDate } from './local-date.js';
import { startSession } from './start-session.js';

startSession(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  engine: builtInEngine(),
  today: () => localDate(new Date()),
});
