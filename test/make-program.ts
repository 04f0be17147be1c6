import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Before all tests: builds the program where its sources are newer than it, as `npm test` has done already. */
export default function makeProgram(): void {
  const made = statSync('dist/identity.cjs', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['src', 'schemas', 'templates', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  if (['package-lock.json', ...sources].every((path) => statSync(path).mtimeMs < made)) return;

  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
