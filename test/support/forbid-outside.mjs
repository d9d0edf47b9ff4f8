// Loaded before a program under test (node --import): whoever opens a connection, looks up a name, starts a process or a
// thread, or makes code out of a text ends the program with exit code 99 and says so.
import { syncBuiltinESMExports } from 'node:module';
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import inspector from 'node:inspector';
import net from 'node:net';
import tls from 'node:tls';
import vm from 'node:vm';
import workers from 'node:worker_threads';

function forbid(owner, name, what) {
  const forbidden = function () {
    process._rawDebug(`FORBIDDEN ${what}.${name}`);
    process.reallyExit(99);
  };
  Object.defineProperty(owner, name, { value: forbidden, configurable: true, writable: true });
}

const forbidden = [
  [childProcess, 'child_process', ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync']],
  [dgram, 'dgram', ['createSocket']],
  [dns, 'dns', ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, 'dns.promises', ['lookup', 'resolve']],
  [http, 'http', ['request', 'get', 'createServer']],
  [https, 'https', ['request', 'get', 'createServer']],
  [http2, 'http2', ['connect', 'createServer']],
  [inspector, 'inspector', ['open']],
  [net, 'net', ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, 'net.Socket', ['connect']],
  [net.Server.prototype, 'net.Server', ['listen']],
  [tls, 'tls', ['connect', 'createServer']],
  [vm, 'vm', ['runInContext', 'runInNewContext', 'runInThisContext', 'compileFunction']],
  [workers, 'worker_threads', ['Worker']],
  [globalThis, 'globalThis', ['fetch', 'WebSocket', 'EventSource', 'eval']],
];
for (const [owner, what, names] of forbidden) for (const name of names) forbid(owner, name, what);
syncBuiltinESMExports();
