import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor, EditorFix, EditorMark, EditorProposal, EditorService, EditorWrite, Range } from '../model/editor.ts';

/** Characters at which an editor asks what may stand there. */
const triggers = [':', ' ', '-', '/', '[', '{', ','];
/** Files of a case, and beside its cases, that a verdict follows from. */
const watched = ['**/*.yaml', '**/ledger.jsonl', '**/binding.jsonl', '**/media/**', '**/scans/**'];

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  hoverProvider: true,
  completionProvider: { triggerCharacters: triggers },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  documentLinkProvider: { resolveProvider: false },
};

/** Milliseconds in which nothing more may change before it is judged. */
const quiet = 150;

/**
 * Serves an editor over standard input and output. The library ends the program: with 0 after `shutdown` and `exit`, else with 1, also
 * where the editor is gone; so this never resolves.
 */
export function serveEditor(serve: (editor: Editor) => EditorService): Promise<void> {
  const connection = createConnection(process.stdin, process.stdout);
  const log = (error: unknown): void => connection.console.error(error instanceof Error ? error.message : String(error));
  const uris = new Map<string, string>();
  const uriOf = (path: string): string => uris.get(path) ?? pathToFileURL(path).href;
  const service = serve({
    show: (path, marks) =>
      void connection.sendDiagnostics({ uri: uriOf(path), diagnostics: marks.map((mark) => diagnosticOf(mark, uriOf)) }),
  });
  followDocuments(connection, service, {
    uris,
    changed: whenQuiet(() => service.rest().catch(log)),
  });
  let watches = false;
  let creates = false;
  answerQuestions(connection, service, () => creates);
  connection.onInitialize(({ locale, capabilities: { workspace } }) => {
    watches = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    creates = workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    service.begin(locale);
    return { capabilities, serverInfo: { name: 'dossier' } };
  });
  connection.onInitialized(() => {
    const watchers = watched.map((globPattern) => ({ globPattern }));
    if (watches) connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(log);
  });
  connection.listen();

  return new Promise(() => undefined);
}

interface Following {
  /** How the editor spells a path. */
  readonly uris: Map<string, string>;
  readonly changed: () => void;
}

/** Does some work once nothing has been told for a moment, one after the other. */
function whenQuiet(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();

  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, quiet);
  };
}

/** Files that the editor holds open. Texts that have no file yet are passed over. */
function followDocuments(connection: Connection, service: EditorService, { uris, changed }: Following): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    uris.set(path, document.uri);
    service.write(path, document.getText());
    changed();
  });
  documents.onDidClose(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    service.close(path);
    changed();
  });
  const reread = (): void => {
    service.reread();
    changed();
  };
  documents.onDidSave(reread);
  connection.onDidChangeWatchedFiles(reread);
  documents.listen(connection);
}

/** `creates`: whether the editor can make new files. */
function answerQuestions(connection: Connection, service: EditorService, creates: () => boolean): void {
  connection.onHover(async ({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    const help = path === undefined ? undefined : await service.help(path, position);
    return help === undefined ? null : { range: help.range, contents: { kind: MarkupKind.Markdown, value: help.markdown } };
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? [] : (await service.propose(path, position)).map(completionOf);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const path = pathOf(textDocument.uri);
    if (path === undefined) return [];
    const wanted = (kind: string): boolean => context.only === undefined || context.only.some((only) => `${kind}.`.startsWith(`${only}.`));
    const fixes = await service.fixes(path, range, wanted(CodeActionKind.SourceFixAll));
    const able = fixes.filter((fix) => wanted(fix.kind) && (fix.writes?.isNew !== true || creates()));
    return able.map((fix) => actionOf(fix, textDocument.uri, context.diagnostics));
  });
  connection.onDocumentLinks(async ({ textDocument }) => {
    const path = pathOf(textDocument.uri);
    const links = path === undefined ? [] : await service.links(path);
    return links.map(({ range, path: target }) => ({ range, target: pathToFileURL(target).href }));
  });
}

/** The path of a file; `undefined` for a text that is none. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

function diagnosticOf({ range, severity, code, message, explained, related }: EditorMark, uriOf: (path: string) => string): Diagnostic {
  return {
    range,
    severity: severities[severity],
    code,
    source: 'dossier',
    message,
    ...(explained === undefined ? {} : { codeDescription: { href: pathToFileURL(explained).href } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((each) => ({ location: { uri: uriOf(each.path), range: each.range }, message: each.message })),
        }),
  };
}

const kinds = {
  key: CompletionItemKind.Property,
  choice: CompletionItemKind.EnumMember,
  file: CompletionItemKind.File,
  name: CompletionItemKind.Value,
} as const;

function completionOf({ label, kind, detail, help, edit }: EditorProposal, index: number): CompletionItem {
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(5, '0'),
    filterText: label,
    insertTextFormat: InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: edit,
    ...(detail === '' ? {} : { detail }),
    ...(help === '' ? {} : { documentation: help }),
  };
}

function actionOf({ title, kind, mends, sure, edits, writes }: EditorFix, uri: string, told: readonly Diagnostic[]): CodeAction {
  const mended = mends === undefined ? [] : told.filter(({ code, range }) => code === mends.code && isSame(range, mends.range));

  return {
    title,
    kind,
    ...(mended.length === 0 ? {} : { diagnostics: mended }),
    ...(sure && kind === CodeActionKind.QuickFix ? { isPreferred: true } : {}),
    edit: writes === undefined ? { changes: { [uri]: [...edits] } } : writingOf(writes),
  };
}

/** Files are made by changes of documents alone; what is there is changed as the open file is, which every editor can do. */
function writingOf({ path, isNew, at, text }: EditorWrite): WorkspaceEdit {
  const uri = pathToFileURL(path).href;
  const edits = [{ range: { start: at, end: at }, newText: text }];

  return isNew
    ? {
        documentChanges: [
          { kind: 'create', uri },
          { textDocument: { uri, version: null }, edits },
        ],
      }
    : { changes: { [uri]: edits } };
}

function isSame(one: Range, other: Range): boolean {
  return JSON.stringify([one.start, one.end]) === JSON.stringify([other.start, other.end]);
}
