import type { FileKind, ParsedCase } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import type { SheetName, Templates } from '../model/templates.ts';
import type { Section, Volume } from '../model/volume.ts';
import { composeDocument } from './compose-document.ts';
import { composeParts } from './compose-parts.ts';
import { composeTimeline } from './compose-timeline.ts';
import { describeVolume } from './describe-volume.ts';
import { listDocuments } from './list-documents.ts';
import { metaOf } from './meta-of.ts';
import { orderDocuments } from './order-documents.ts';
import { paragraphs } from './paragraphs.ts';
import { scopeOf, type VolumeScope } from './scope-of.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

const pictureKinds: readonly (FileKind | undefined)[] = ['jpeg', 'png', 'tiff'];

/** The whole volume: cover, contents, documents in the order of the profile, the course of the case, closing sheet. */
export function composeVolume(parsed: ParsedCase, forms: readonly Form[], templates: Templates, facts: VolumeFacts): Volume {
  const bare = scopeAround(parsed, templates);
  const placed = orderDocuments(listDocuments(parsed, forms, templates, bare), templates.order, bare);
  const documents = placed.map(({ document }) => document);
  const around: VolumeScope = { ...bare, volume: describeVolume(parsed, documents, facts) };

  return {
    meta: metaOf(parsed, documents, facts),
    front: [...composeSheet('cover', '封面', templates, around), ...composeSheet('contents', '卷内文件目录', templates, around)],
    body: placed.map(({ document, stage }) => composeDocument(document, stage, templates, facts, around)),
    back: [...composeTimeline(placed, around), ...composeSheet('closing', '卷内备考表', templates, around)],
    pageNumber: templates.pageNumber,
    ...(facts.draft ? { watermark: '草稿' } : {}),
  };
}

function scopeAround(parsed: ParsedCase, templates: Templates): VolumeScope {
  const pictures = parsed.files.filter((file) => pictureKinds.includes(file.kind)).map((file) => file.path);
  const pages = parsed.files.filter((file) => file.kind === 'pdf').map((file) => file.path);

  return {
    caseData: parsed.data,
    volume: {},
    styles: templates.styles,
    printable: new Set([...pictures, ...pages]),
    pictures: new Set(pictures),
    listed: new Set(parsed.files.map((file) => file.path)),
  };
}

function composeSheet(name: SheetName, title: string, templates: Templates, around: VolumeScope): readonly Section[] {
  const sheet = templates.sheets[name];
  if (!sheet) return [];

  const scope = { ...scopeOf(undefined, undefined, around), blank: '' };
  const heading = sheet.title === '' ? [] : paragraphs(fillSlots(sheet.title, scope), styleOf('title', scope));
  return [
    {
      id: name,
      title,
      ownNumbers: false,
      blocks: [...heading.map((block) => ({ ...block, level: 1 as const, keepWithNext: true })), ...composeParts(sheet.parts, scope)],
    },
  ];
}
