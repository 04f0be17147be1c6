-- Opens a file, lets the language server mend its first mistake of an id, and writes down what happened.
local file, id, report = vim.env.DOSSIER_FILE, vim.env.DOSSIER_ID, vim.env.DOSSIER_REPORT
-- Milliseconds after which it gives up; far more than any machine needs.
local patience = 600000
vim.opt.swapfile = false
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()

local function marks()
  return vim.tbl_filter(function(mark) return mark.code == id end, vim.diagnostic.get(buffer))
end

local client = vim.lsp.start_client({ name = 'dossier', cmd = { vim.env.DOSSIER_NODE, vim.env.DOSSIER_PROGRAM, 'lsp' } })
vim.lsp.buf_attach_client(buffer, client)
local shown = vim.wait(patience, function() return #marks() > 0 end, 50)
local mended, done = false, {}
if shown then
  local mark = marks()[1]
  local range = { start = { line = mark.lnum, character = mark.col }, ['end'] = { line = mark.end_lnum, character = mark.end_col } }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    range = range,
    context = { diagnostics = {} },
  }, patience)
  local action = answers[client].result[1]
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  mended = vim.wait(patience, function() return #marks() == 0 end, 50)
end
vim.fn.writefile({ vim.json.encode({ shown = shown, mended = mended, lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false) }) }, report)
vim.cmd('qall!')
