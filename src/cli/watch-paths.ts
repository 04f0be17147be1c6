import { attempt } from './attempt.ts';
import type { LintOptions } from './lint-options.ts';
import { lintPaths, targetsOf } from './lint-paths.ts';
import { makeSieve } from './lint-sieve.ts';
import type { Session } from './session.ts';

const clear = '\u001b[2J\u001b[3J\u001b[H';

/** Checks again whenever a file changes, until the person ends it; then all is well. Throws `UsageError`. */
export async function watchPaths(session: Session, paths: readonly string[], options: LintOptions): Promise<void> {
  const { world, language } = session;
  const folders = await foldersOf(session, paths);
  if (options.regulation === undefined) await makeSieve(session, options);
  const unjudged: Session = { ...session, finish: () => undefined };
  const once = async (): Promise<void> => {
    if (world.terminal.interactive) world.tell(clear);
    await attempt(unjudged, () => lintPaths(unjudged, paths, options));
    if (!options.quiet) world.tell(language === 'zh' ? '等待文件改动，按 Ctrl-C 结束\n' : 'waiting for changes, Ctrl-C ends\n');
  };
  const changes = world.watchFolders(folders)[Symbol.asyncIterator]();
  let next = changes.next();
  await once();
  while (!(await next).done) {
    next = changes.next();
    await once();
  }
}

/** The folders that paths mean; for a file, those of its case. */
async function foldersOf(session: Session, paths: readonly string[]): Promise<readonly string[]> {
  const targets = await targetsOf(session, paths);
  const looked = await Promise.all(paths.map(async (path) => ({ path, type: (await session.world.look(path))?.type })));
  const folders = looked.filter(({ type }) => type === 'directory').map(({ path }) => path);

  return [...new Set([...folders, ...targets.filter(({ only }) => only !== undefined).map(({ folder }) => folder)])];
}
