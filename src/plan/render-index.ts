import type { SoundCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { OutlineEntry, PlacedVolume } from '../model/page.ts';
import type { Tree, Value } from '../model/value.ts';
import { fillTemplate, type TemplateData } from './fill-template.ts';
import { linkTo } from './link-to.ts';
import { cardKind, mediaCard, textOf } from './media-card.ts';

export interface IndexInput {
  readonly sound: SoundCase;
  /** Text of templates/package/index.html. */
  readonly template: string;
  /** The volumes beside the index, in order. */
  readonly volumes: readonly IndexVolume[];
  /** Warnings and notes of the check; a sound case has no errors. */
  readonly findings: readonly Finding[];
  /** Name of the findings report beside the index. */
  readonly report: string;
  /** Name of the drawing of the course of the case beside the index; empty where there is none. */
  readonly timeline?: string;
  /** SHA-256 by path of the case folder. */
  readonly digests: ReadonlyMap<string, string>;
}

/** A volume as the index shows it. */
export interface IndexVolume {
  /** Name of the file beside the index. */
  readonly file: string;
  /** 正卷, 第1卷; empty where there is only one. */
  readonly name: string;
  readonly placed: Pick<PlacedVolume, 'outline' | 'pages'>;
}

/**
 * The index of an unpacked package, one HTML file without scripts or outer resources: cover, documents linked to their page of the volume,
 * photos, recordings, findings. It stands in `data/` and links relatively.
 */
export function renderIndex({ sound, template, volumes, findings, report, timeline = '', digests }: IndexInput): string {
  const items = uniqueItems(sound);
  const has = (condition: boolean): string => (condition ? 'yes' : '');
  const cards = (kind: ReturnType<typeof cardKind>): readonly TemplateData[] =>
    items.filter((item) => cardKind(sound, item) === kind).map((item) => mediaCard(item, digests));

  return fillTemplate(template, {
    number: sound.number,
    cause: textOf(sound.data.案由),
    agency: textOf(tree(sound.data.执法机关).名称),
    cover: coverFacts(sound),
    report: linkTo(report),
    timeline: linkTo(timeline),
    volumes: volumes.map(({ file, name, placed }) => ({
      volume: linkTo(file),
      called: name === '' ? '案卷' : name,
      stages: placed.outline.map((entry) => stage(entry, linkTo(file), placed.pages)),
    })),
    photos: cards('photo'),
    videos: cards('video'),
    audios: cards('audio'),
    others: cards('other'),
    hasPhotos: has(items.some((item) => cardKind(sound, item) === 'photo')),
    hasRecordings: has(items.some((item) => cardKind(sound, item) !== 'photo')),
    hasFindings: has(findings.length > 0),
    findings: findings.map(({ id, says, fact, at, waived }) => ({
      id,
      says: says.zh,
      fact: [fact.zh, ...(waived === undefined ? [] : [`已说明：${waived.reason}`])].filter((text) => text !== '').join('；'),
      file: at.file,
    })),
  });
}

/** A file that two records describe is shown once. */
function uniqueItems({ media }: SoundCase): SoundCase['media'] {
  return media.filter((item, index) => media.findIndex(({ path }) => path === item.path) === index);
}

function stage({ title, page, children }: OutlineEntry, volume: string, pages: PlacedVolume['pages']): TemplateData {
  const documents = children.length === 0 ? [{ title, page }] : children;

  return {
    stage: children.length === 0 ? '' : title,
    documents: documents.map((document) => ({
      title: document.title,
      page: pages[document.page]?.number === undefined ? '' : (pages[document.page]?.label ?? ''),
      href: `${volume}#page=${document.page + 1}`,
    })),
  };
}

function coverFacts({ data, number }: SoundCase): readonly TemplateData[] {
  const days = tree(data.日期);
  const archive = tree(data.归档);
  const facts: readonly (readonly [label: string, value: string])[] = [
    ['案号', number],
    ['案由', textOf(data.案由)],
    ['执法机关', textOf(tree(data.执法机关).名称)],
    ['类型', textOf(data.类型)],
    ['程序', textOf(data.程序)],
    ['当事人', partyName(data.当事人)],
    ['执法人员', names(data.执法人员)],
    ['程序启动', textOf(days.启动)],
    ['决定日期', textOf(days.决定)],
    ['终结日期', textOf(days.终结)],
    ['处理结果', textOf(data.处理结果) || textOf(data.结果)],
    ['归档时间', textOf(archive.归档时间)],
    ['归档号', textOf(archive.归档号)],
    ['保管期限', textOf(archive.保管期限)],
  ];

  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

function partyName(value: Value | undefined): string {
  const party = tree(value);
  const [kind = {}] = [party.个人, party.单位].filter((part) => part !== undefined).map(tree);

  return textOf(kind.姓名 ?? kind.名称);
}

function names(value: Value | undefined): string {
  if (!Array.isArray(value)) return '';

  return value
    .map((person) => textOf(tree(person).姓名))
    .filter((name) => name !== '')
    .join('、');
}

function tree(value: Value | undefined): Tree {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Tree) : {};
}
