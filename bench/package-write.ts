// Writes a package of a folder: FROM TO [file of known SHA-256 digests, one `digest  path` a line]
import { readFileSync } from 'node:fs';
import { writePackage } from '../test/plan/write-package.ts';

const [, , from = '', to = '', listed = ''] = process.argv;
const lines =
  listed === ''
    ? []
    : readFileSync(listed, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
const known = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)] as const));
await writePackage({ from, to, name: 'bench', ...(known.size === 0 ? {} : { known }) });
