import v8 from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node.js';
import { builtInEngine } from '../core/engine/built-in-engine.js';
import { diskFiles } from './disk-files.js';
import { localDate } from './local-date.js';
import { startSession } from './start-session.js';

// Reading a folder leaves much garbage: the heap doubles before it is collected, and does not become four times as large.
v8.setFlagsFromString('--heap-growing-percent=100');

const transports = ['--stdio', '--node-ipc', '--pipe', '--socket'];
const usage = `Naskah: server bahasa untuk penyunting teks; dijalankan oleh penyunting dengan "node server.js --stdio".
Naskah: a language server for text editors; an editor runs it with "node server.js --stdio".
`;

if (process.argv.some((argument) => transports.some((transport) => argument.startsWith(transport)))) {
  startSession(createConnection(ProposedFeatures.all), {
    engine: builtInEngine(),
    today: () => localDate(new Date()),
    ...diskFiles,
  });
} else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
