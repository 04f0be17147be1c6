import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** How a run of the program ended. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as it is built before the tests. */
export const program = resolve('bin/dossier.js');

/** Runs the program as a process of its own. */
export async function runDossier(...words: readonly string[]): Promise<Run> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env: chinese() });

  return { status, out: stdout, err: stderr };
}

/** The same beside others; how it ended is not told. */
export async function startDossier(...words: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...words], { stdio: 'ignore', env: chinese() });
  await new Promise((resolve) => child.once('exit', resolve));
}

/** Ids of what lint finds, but for what is still to be filled in, with their messages. */
export async function lintIds(
  folder: string,
): Promise<readonly { readonly id: string; readonly message: string; readonly waived?: unknown }[]> {
  const { out } = await runDossier('lint', folder, '--json');
  const { findings }: { findings: { id: string; message: string }[] } = JSON.parse(out);

  return findings.filter(({ id }) => /^(A30|S-|B-|waiver)/.test(id));
}

function chinese(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
}
