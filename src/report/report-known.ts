import type { KnownFinding } from '../model/baseline.ts';
import { plural } from './plural.ts';
import { safeText } from './safe-text.ts';
import type { Style } from './style.ts';

/** Findings that go unmended are named up to this many. */
const few = 20;

/** What a baseline kept from being told, and what of it is mended and can be taken out. */
export function reportKnown(path: string, known: number, gone: readonly KnownFinding[], { language }: Style): string {
  const zh = language === 'zh';
  const kept =
    known === 0 ? [] : [zh ? `${path} 里已有的 ${known} 个问题没有再列出` : `${plural(known, 'finding')} known to ${path} not told again`];
  const head = zh
    ? `${path} 里有 ${gone.length} 个问题已经改好，可以用 --write-baseline 重写：`
    : `${plural(gone.length, 'finding')} of ${path} mended; --write-baseline writes it anew:`;
  const named = gone
    .slice(0, few)
    .map((entry) => `  ${safeText([entry.case, entry.id, entry.file, entry.path].filter(Boolean).join(' '))}`);
  const rest = gone.length > few ? [zh ? `  ……另有 ${gone.length - few} 个` : `  … and ${gone.length - few} more`] : [];

  return [...kept, ...(gone.length === 0 ? [] : [head, ...named, ...rest])].map((line) => `${line}\n`).join('');
}
