import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { onTestFailed, onTestFinished } from 'vitest';
import { createProtocolConnection, type Diagnostic, type InitializeParams, type TextEdit } from 'vscode-languageserver-protocol/node';

/** A real client of a language server: a process, and the protocol over its standard input and output. `settings`: what it may ask of the editor, by section. */
export function startClient(program: string, words: readonly string[], settings: Readonly<Record<string, unknown>> = {}) {
  const server = spawn(process.execPath, [program, ...words], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const shown = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  const told: string[] = [];
  server.stderr.on('data', (chunk) => told.push(String(chunk)));
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    shown.set(uri, diagnostics);
    for (const wake of waiting) wake();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section = '' }) => settings[section] ?? null),
  );
  connection.listen();
  onTestFailed(() => {
    for (const [uri, diagnostics] of shown)
      console.error(
        uri,
        diagnostics.map(({ code, range }) => [code, range.start]),
      );
    console.error(told.join(''));
  });
  onTestFinished(() => {
    connection.dispose();
    server.kill('SIGKILL');
  });
  const uriOf = (path: string): string => pathToFileURL(path).href;
  let version = 0;

  return {
    server,
    ended,
    uriOf,
    told: () => told.join(''),
    request: <T>(method: string, params: unknown): Promise<T> => connection.sendRequest(method, params),
    notify: (method: string, params?: unknown): Promise<void> => connection.sendNotification(method, params),
    async begin(options: Partial<InitializeParams> = {}) {
      const answer = await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {}, ...options });
      await connection.sendNotification('initialized', {});
      return answer as { capabilities: Record<string, unknown> };
    },
    open: (path: string, text: string): Promise<void> =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: 'yaml', version: ++version, text },
      }),
    change: (path: string, text: string): Promise<void> =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(path), version: ++version },
        contentChanges: [{ text }],
      }),
    close: (path: string): Promise<void> => connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } }),
    /** What is shown of a file once it is as a test wants it; a test that waits in vain is ended by vitest, and tells what was shown. */
    shown: (path: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> =>
      new Promise((resolve) => {
        const look = (): void => {
          const diagnostics = shown.get(uriOf(path));
          if (diagnostics === undefined || !wanted(diagnostics)) return;
          waiting.delete(look);
          resolve(diagnostics);
        };
        waiting.add(look);
        look();
      }),
    async end(): Promise<number | null> {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

export type Client = ReturnType<typeof startClient>;

/** A text with the edits of a code action made, as an editor makes them. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? text.length) + character;

  return edits
    .toSorted((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), text);
}
