import type { FileKind, MediaItem, SoundCase } from '../model/case.ts';
import type { Tree, Value } from '../model/value.ts';
import type { TemplateData } from './fill-template.ts';
import { linkTo } from './link-to.ts';

export type CardKind = 'photo' | 'video' | 'audio' | 'other';

const kinds: Readonly<Partial<Record<FileKind, CardKind>>> = {
  jpeg: 'photo',
  png: 'photo',
  mp4: 'video',
  mov: 'video',
  webm: 'video',
  mp3: 'audio',
  m4a: 'audio',
  wav: 'audio',
  ogg: 'audio',
  flac: 'audio',
};

const facts = ['方式', '拍摄时间', '起', '止', '提取时间', '原始存储介质', '提取方法', '地点', '制作人', '设备', '证明对象'] as const;

/** How a browser can present a media item: shown, played, or only handed over. */
export function cardKind({ files }: SoundCase, { path }: MediaItem): CardKind {
  const kind = files.find((file) => file.path === path)?.kind;

  return (kind === undefined ? undefined : kinds[kind]) ?? 'other';
}

/** What the index tells of a media item. */
export function mediaCard(item: MediaItem, digests: ReadonlyMap<string, string>): TemplateData {
  const told = [...facts.map((label) => [label, textOf(item.data[label])] as const), ['SHA-256', digests.get(item.path) ?? ''] as const];

  return {
    href: linkTo(item.path),
    file: item.path,
    name: textOf(item.data.题名) || firstSentence(textOf(item.data.内容)) || item.path,
    shows: textOf(item.data.内容),
    facts: told.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
  };
}

/** A text, or the texts of a tree or list joined. */
export function textOf(value: Value | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  const parts: readonly Value[] = Array.isArray(value) ? value : Object.values(value as Tree);

  return parts
    .map(textOf)
    .filter((part) => part !== '')
    .join('，');
}

function firstSentence(text: string): string {
  return /^[^。；\n]*/.exec(text)?.[0] ?? '';
}
