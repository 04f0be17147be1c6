import { writePackage } from './write-package.ts';

// Writes a package and prints its size and SHA-256: FROM TO NAME [reversed]
const [, , from = '', to = '', name = '', order = ''] = process.argv;
const { size, sha256 } = await writePackage({ from, to, name, reversed: order === 'reversed' });
process.stdout.write(`${size} ${sha256}\n`);
