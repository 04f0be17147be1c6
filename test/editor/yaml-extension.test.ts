import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol/node';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from '../world/temporary.ts';
import { type Client, startClient } from './language-client.ts';

const program = resolve('bin/dossier.js');
const server = resolve('node_modules/yaml-language-server/bin/yaml-language-server');
/** Settings as VS Code hands them to the YAML extension. */
const printed: { readonly 'yaml.schemas': unknown } = JSON.parse(
  execFileSync(process.execPath, [program, 'lsp', '--settings'], { encoding: 'utf8' }),
);
const settings = {
  yaml: { schemas: printed['yaml.schemas'], validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};

async function start(folder: string): Promise<Client> {
  const client = startClient(server, ['--stdio'], settings);
  await client.begin({
    rootUri: client.uriOf(folder),
    workspaceFolders: [{ uri: client.uriOf(folder), name: 'case' }],
    capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {}, completion: {}, hover: {} } },
  });
  await client.notify('workspace/didChangeConfiguration', { settings });
  return client;
}

// The server of VS Code's YAML extension takes a second to start.
test.each([['the case', ''], ...(thorough ? [['the folder of all cases', '2026/0012'] as const] : [])] as const)(
  'with the settings of `lsp --settings`, the YAML extension helps where %s is opened',
  async (_, below) => {
    const root = temporaryFolder();
    const path = join(root, below, 'records/询问笔录.yaml');
    mkdirSync(join(path, '..'), { recursive: true });
    const client = await start(root);
    const text = '文书: 询问笔录\n地点: 执法大队\n出示证件: 看了\n';
    await client.open(path, text);
    const shown = await client.shown(path, (diagnostics) => diagnostics.length > 0);
    expect(shown).toMatchObject([{ range: { start: { line: 2, character: 6 } }, message: expect.stringContaining('是') }]);

    const found: Hover = await client.request('textDocument/hover', {
      textDocument: { uri: client.uriOf(path) },
      position: { line: 1, character: 1 },
    });
    expect(JSON.stringify(found.contents)).toContain('在哪里');

    await client.change(path, `${text}被询\n`);
    const { items }: { items: readonly CompletionItem[] } = await client.request('textDocument/completion', {
      textDocument: { uri: client.uriOf(path) },
      position: { line: 3, character: 2 },
    });
    expect(items.map(({ label }) => label)).toContain('被询问人');
  },
);
