-- Naskah in Neovim 0.7 or newer, with what comes with it: put this into init.lua.
local server = { 'naskah-server', '--stdio' }

vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'markdown', 'yaml' },
  callback = function(event)
    if vim.b[event.buf].naskah then return end
    local mark = vim.fn.findfile('naskah.yaml', vim.fn.fnamemodify(event.file, ':p:h') .. ';')
    local root = mark ~= '' and vim.fn.fnamemodify(mark, ':p:h') or vim.fn.getcwd()
    local client = vim.lsp.start_client({
      name = 'naskah',
      cmd = vim.g.naskah_server or server,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    })
    if client then
      vim.b[event.buf].naskah = client
      vim.lsp.buf_attach_client(event.buf, client)
    end
  end,
})
