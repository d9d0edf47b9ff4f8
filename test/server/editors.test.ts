import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../support/architecture.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;
const server = path.join(projectRoot, 'dist/server.js');

/** What a user does in Neovim, and what it shows, a line each. */
const steps = `
local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\\n') end
local function found(code)
  local all = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    if each.code == code then all[#all + 1] = each end
  end
  return all
end
vim.cmd('filetype on')
vim.cmd('edit sop.md')
vim.wait(30000, function() return #found('SOP-002') > 0 end, 50)
local count = #found('SOP-002')
local first = found('SOP-002')[1]
say('finding:', first.code, vim.api.nvim_buf_get_text(0, first.lnum, first.col, first.end_lnum, first.end_col, {})[1])
local client = vim.lsp.get_active_clients()[1]
local document = vim.lsp.util.make_text_document_params()
local start = { line = first.lnum, character = first.col + 1 }
local hover = client.request_sync('textDocument/hover', { textDocument = document, position = start }, 20000, 0)
say('hover:', (hover.result.contents.value:gsub('\\n', ' ')))
local range = { start = start, ['end'] = start }
local asked = { textDocument = document, range = range, context = { diagnostics = {} } }
local action = client.request_sync('textDocument/codeAction', asked, 20000, 0).result[1]
say('repair:', action.title)
if not action.edit then action = client.request_sync('codeAction/resolve', action, 20000, 0).result end
vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
say('line:', vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1])
say('fewer:', tostring(vim.wait(20000, function() return #found('SOP-002') == count - 1 end, 50)))
vim.cmd('qall!')
`;

describe('other editors', function () {
  this.timeout(120_000);

  it(`Neovim shows findings and hover and makes a repair${hasNeovim ? '' : ' (skipped: there is no nvim)'}`, async function () {
    if (!hasNeovim || !existsSync(server)) this.skip();
    const folder = temporaryFolder();
    await copyFile(path.join(projectRoot, 'examples/sop/surat-domisili-bermasalah.md'), path.join(folder, 'sop.md'));
    await copyFile(path.join(projectRoot, 'docs/editors/naskah.lua'), path.join(folder, 'init.lua'));
    await writeFile(path.join(folder, 'steps.lua'), steps);
    const words = ['--headless', '--noplugin', '-n', '-i', 'NONE', '-u', 'init.lua'];
    const command = `let g:naskah_server = ['${process.execPath}', '${server}', '--stdio']`;
    const { stdout, stderr } = spawnSync('nvim', [...words, '--cmd', command, '-c', 'luafile steps.lua'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 100_000,
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_STATE_HOME: folder },
    });
    const said = Object.fromEntries(stdout.split('\n').map((line) => line.split(/: (.*)/su, 2) as [string, string]));
    assert.equal(said['finding'], 'SOP-002 Verifikatur', stdout + stderr);
    assert.match(said['hover'] ?? '', /Pelaksana/u);
    assert.equal(said['repair'], 'Ganti dengan “Verifikator”');
    assert.match(said['line'] ?? '', /\| Memeriksa kelengkapan \| Verifikator \|/u);
    assert.equal(said['fewer'], 'true');
  });

  it('start the server by a name that the package has', () => {
    const { bin } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    assert.equal(bin['naskah-server'], 'dist/server.js');
    for (const file of ['naskah.lua', 'languages.toml']) {
      const text = readFileSync(path.join(projectRoot, 'docs/editors', file), 'utf8');
      assert.match(text, /naskah-server/u);
      assert.match(text, /--stdio/u);
    }
    if (existsSync(server)) assert.match(readFileSync(server, 'utf8'), /^#!\/usr\/bin\/env node\n/u);
  });
});
