import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';

describe('npm start', function () {
  this.timeout(300_000);

  it('checks the examples and serves VS Code with Naskah', async () => {
    const env = { ...process.env, NASKAH_START_ONCE: '1' };
    const program = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    program.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(program, 'close')) as [number | null];
    assert.equal(code, 0, output.slice(-2000));
    assert.match(output, /examples\//);
    assert.match(output, /http:\/\/127\.0\.0\.1:\d+\/\?folder=\S+examples/);
  });
});
