import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { thorough } from '../thorough.ts';

/** Judges folders: which of them are valid bags. */
export type Judge = (folders: readonly string[]) => readonly boolean[];

const cache = resolve('node_modules/.cache/dossier-test');

/** bagit-python in an environment of its own, fetched in the thorough run; `undefined` where it cannot be had. */
export function bagitPython(): Judge | undefined {
  if (!thorough) return undefined;

  const home = join(cache, 'bagit-python');
  const python = join(home, 'bin', 'python');
  if (!existsSync(join(home, 'bin', 'bagit.py'))) {
    mkdirSync(cache, { recursive: true });
    if (!succeeds('python3', ['-m', 'venv', home])) return undefined;
    if (!succeeds(python, ['-m', 'pip', 'install', '--quiet', 'bagit==1.8.1', 'setuptools<80'])) return undefined;
  }

  return (folders) => judge(python, [resolve('test/plan/validate.py'), ...folders], folders);
}

/** bagit-java of the Library of Congress, another code base, fetched in the thorough run; `undefined` where it cannot be had. */
export function bagitJava(): Judge | undefined {
  if (!thorough) return undefined;

  const jars = join(cache, 'bagit-java');
  if (!existsSync(jars) || readdirSync(jars).length === 0) {
    mkdirSync(cache, { recursive: true });
    if (
      !succeeds('mvn', [
        '-q',
        '-B',
        '-f',
        resolve('test/plan/bagit-java/pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${jars}`,
      ])
    )
      return undefined;
  }
  if (!succeeds('java', ['-version'])) return undefined;

  return (folders) => judge('java', ['-cp', join(jars, '*'), resolve('test/plan/bagit-java/Validate.java'), ...folders], folders);
}

function judge(program: string, args: readonly string[], folders: readonly string[]): readonly boolean[] {
  const { stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const verdicts = new Map(stdout.split('\n').map((line) => [line.slice(line.indexOf(' ') + 1), line.startsWith('true ')] as const));

  return folders.map((folder) => {
    const verdict = verdicts.get(folder);
    if (verdict === undefined) throw new Error(`${program} says nothing of ${folder}: ${stderr}`);

    return verdict;
  });
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
