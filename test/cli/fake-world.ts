import { readFileSync } from 'node:fs';
import type { ListedFile } from '../../src/model/case.ts';
import type { World } from '../../src/model/world.ts';

/** A machine in memory: files by path; what is printed and told is kept. */
export interface FakeWorld extends World {
  readonly printed: () => string;
  readonly told: () => string;
}

/** Makes one. Whatever a test does not expect to be asked throws. */
export function fakeWorld(files: Readonly<Record<string, string>> = {}, environment: Readonly<Record<string, string>> = {}): FakeWorld {
  const out: string[] = [];
  const err: string[] = [];
  const never = (): never => {
    throw new Error('the fake world cannot do this');
  };
  return {
    environment,
    terminal: { columns: 80, colours: false, interactive: false },
    now: () => new Date('2026-03-31T00:00:00Z'),
    print: (text) => void out.push(text),
    tell: (text) => void err.push(text),
    printed: () => out.join(''),
    told: () => err.join(''),
    look: async (path) => lookAt(files, plain(path)),
    listFolder: async (folder, options) => listBelow(files, plain(folder), options?.depth ?? 99),
    readFolder: async (folder, wanted) => {
      const listed = listBelow(files, plain(folder), 99);
      const paths = listed.filter(({ type, path, size }) => type === 'file' && wanted(path, size)).map(({ path }) => path);
      return {
        files: listed,
        contents: new Map(paths.map((path) => [path, bytesOf(files[plain(`${folder}/${path}`)]) ?? new Uint8Array()])),
      };
    },
    readFile: async (path) => (path.startsWith('/program/') ? readFileSync(path.slice('/program/'.length)) : bytesOf(files[plain(path)])),
    lookInto: never,
    readFiles: async (paths) =>
      new Map(paths.flatMap((path) => (files[plain(path)] === undefined ? [] : [[path, bytesOf(files[plain(path)]) ?? new Uint8Array()]]))),
    digestFile: never,
    digestBytes: never,
    deflate: never,
    spareMemory: () => undefined,
    holdYoung: () => undefined,
    settleCompiler: () => undefined,
    startCrew: () => [],
    openScratch: () => ({ write: () => false, read: (_, into) => void into.fill(0), close: () => undefined }),
    probeMedia: never,
    probeCapture: never,
    takeFrame: never,
    copyFile: never,
    passFile: never,
    readAhead: never,
    shipped: (relative) => `/program/${relative}`,
    fontFile: () => undefined,
    openRaster: async () => undefined,
    join: (...parts) => parts.join('/'),
    resolve: (path) => `/${plain(path).replace(/^(\.\.(\/|$))+/, '')}`,
    shippedModule: async (name) =>
      name === 'identity' ? undefined : name === 'regulations/laws' ? { statutes: [], validators: {} } : never(),
    kept: { recall: () => undefined, keep: () => undefined },
    watchFolders: never,
    ask: never,
    serveEditor: never,
    describeMachine: never,
    openOutputs: never,
    openPackage: never,
  };
}

function plain(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts.join('/');
}

function lookAt(files: Readonly<Record<string, string>>, path: string): ListedFile | undefined {
  const text = files[path];
  if (text !== undefined) return { path, type: 'file', size: text.length };
  if (path !== '' && !Object.keys(files).some((file) => file.startsWith(`${path}/`))) return undefined;

  return { path, type: 'directory', size: 0 };
}

function listBelow(files: Readonly<Record<string, string>>, folder: string, depth: number): readonly ListedFile[] {
  const lead = folder === '' ? '' : `${folder}/`;
  const below = Object.entries(files).flatMap(([path, text]) =>
    path.startsWith(lead) ? [{ parts: path.slice(lead.length).split('/'), text }] : [],
  );
  const folders = new Set(below.flatMap(({ parts }) => (parts.length > depth ? [parts.slice(0, depth).join('/')] : [])));
  return [
    ...below.flatMap(({ parts, text }) =>
      parts.length <= depth ? [{ path: parts.join('/'), type: 'file', size: text.length } as const] : [],
    ),
    ...[...folders].map((path) => ({ path, type: 'directory', size: 0 }) as const),
  ];
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}
