import type { Receiver } from '../model/profile.ts';
import type { Value } from '../model/value.ts';
import { type Reading, readNumber, readText, readTree } from './templates-reading.ts';

const units: Readonly<Record<string, number>> = { KB: 1000, MB: 1_000_000, GB: 1_000_000_000 };

/** A file of templates/receivers/, or what a configuration says in its words. */
export function parseReceiver(value: Value | undefined, reading: Reading): Receiver {
  const tree = readTree(value, ['name', 'file', 'pages', 'resolution'], '', reading);
  const [, count, unit] = /^(\d+)(KB|MB|GB)$/.exec(readText(tree.file, '', '/file', reading)) ?? [];
  if (tree.file !== undefined && count === undefined) reading.fault('/file', '应当是 20MB 这样的大小');
  const number = (key: 'pages' | 'resolution') => (tree[key] === undefined ? {} : { [key]: readNumber(tree[key], 0, `/${key}`, reading) });

  return {
    name: readText(tree.name, '', '/name', reading),
    ...(count === undefined ? {} : { bytes: Number(count) * (units[unit ?? ''] ?? 1) }),
    ...number('pages'),
    ...number('resolution'),
  };
}
