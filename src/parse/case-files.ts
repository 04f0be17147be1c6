import type { ListedFile } from '../model/case.ts';
import { caseFolders } from '../model/case-folders.ts';
import type { Finding } from '../model/finding.ts';
import { isLitter } from '../model/litter.ts';
import { fileFinding, nameFindings } from './naming.ts';

/** The files of a case folder, told apart by what they are for. */
export interface SortedFiles {
  /** Path of case.yaml, under whatever name it was found. */
  readonly main: string | undefined;
  /** Paths of the records. */
  readonly records: readonly string[];
  /** Files that may hold a record but cannot be read as one. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

const ours = ['agency.yaml', 'binding.jsonl', 'ledger.jsonl', 'waivers.yaml'];

/** Tells the files of a case folder apart, and what is wrong with them before one is opened. `named`: paths that records name. */
export function sortFiles(files: readonly ListedFile[]): SortedFiles {
  const kept = files.filter((file) => !isLitter(file.path));
  const wrongFolders = kept.filter((file) => file.type === 'directory' && isSource(file.path)).map((file) => `${file.path}/`);
  const seen = kept.filter((file) => !wrongFolders.some((folder) => file.path.startsWith(folder)));
  const main = mainFile(seen);
  const inRecords = seen.filter((file) => file.path.startsWith('records/') && file.type !== 'directory');
  const wrong = inRecords.filter((file) => !isYaml(file.path) || file.type !== 'file');
  const findings = [
    ...mainFindings(seen, main),
    ...seen.flatMap(misplaced),
    ...wrong.filter((file) => file.type === 'file').map((file) => fileFinding('S-not-record', file.path)),
    ...inRecords.filter(isYml).map((file) => fileFinding('S-record-name', file.path)),
    ...strayFindings(seen, main),
    ...nameFindings(seen),
  ];

  return {
    main: main?.path,
    records: inRecords.filter((file) => !wrong.includes(file)).map((file) => file.path),
    unread: wrong.map((file) => file.path),
    findings,
  };
}

function mainFile(files: readonly ListedFile[]): ListedFile | undefined {
  const usable = files.filter((file) => file.type === 'file');

  return usable.find((file) => file.path === 'case.yaml') ?? usable.find((file) => /^case\.ya?ml$/i.test(file.path));
}

function mainFindings(files: readonly ListedFile[], main: ListedFile | undefined): readonly Finding[] {
  if (main?.path === 'case.yaml') return [];
  if (main !== undefined) return [fileFinding('S-case-name', main.path)];

  return files.some((file) => file.path === 'case.yaml') ? [] : [fileFinding('S-no-case', '')];
}

/** A folder or a device where a file should be. */
function misplaced(file: ListedFile): readonly Finding[] {
  if (file.type === 'other' || (file.type === 'directory' && isSource(file.path))) return [fileFinding('S-not-file', file.path)];
  if (caseFolders.includes(file.path) && file.type === 'file') return [fileFinding('S-stray', file.path)];

  return [];
}

/** One finding for each entry of the top level that is no part of a case. */
function strayFindings(files: readonly ListedFile[], main: ListedFile | undefined): readonly Finding[] {
  const tops = new Map<string, number>();
  for (const { path, type } of files) {
    const [top = '', ...below] = path.split('/');
    const known = caseFolders.includes(top) || path === main?.path || path === 'case.yaml' || ours.includes(path);
    if (!known && type !== 'directory' && type !== 'link') tops.set(below.length > 0 ? `${top}/` : top, (tops.get(`${top}/`) ?? 0) + 1);
  }

  return [...tops].map(([path, count]) =>
    fileFinding('S-stray', path, { zh: `${count} 个文件`, en: `${count} ${count === 1 ? 'file' : 'files'}` }),
  );
}

/** A path at which a source file should stand. */
function isSource(path: string): boolean {
  return path === 'case.yaml' || ours.includes(path) || (path.startsWith('records/') && isYaml(path));
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function isYml(file: ListedFile): boolean {
  return file.type === 'file' && isYaml(file.path) && !file.path.endsWith('.yaml');
}
