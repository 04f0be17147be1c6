import type { ParsedCase } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import type { Templates } from '../model/templates.ts';
import type { Block, VolumeMeta } from '../model/volume.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import { composeParts } from './compose-parts.ts';
import { describeVolume } from './describe-volume.ts';
import { listDocuments } from './list-documents.ts';
import { metaOf } from './meta-of.ts';
import { scopeAround } from './scope-around.ts';
import { scopeOf } from './scope-of.ts';
import type { VolumeFacts } from './volume-facts.ts';

/** The outer cover of a volume before it is put on its sheet. */
export interface ComposedCover {
  readonly meta: VolumeMeta;
  /** What stands on the front. */
  readonly front: readonly Block[];
  /** What stands on the spine, from top to bottom; `share`: of its height. Head and text may be empty. */
  readonly spine: readonly { readonly head: string; readonly text: string; readonly share: number }[];
}

/** The front and the spine of a volume that was laid out; `facts.pages` are its numbered pages. */
export function composeOuterCover(
  parsed: ParsedCase,
  forms: readonly Form[],
  templates: Templates,
  facts: VolumeFacts,
  share: VolumeShare,
): ComposedCover {
  const bare = scopeAround(parsed, templates);
  const listed = listDocuments(parsed, forms, templates, bare);
  const documents = share.documents.flatMap(({ id }) => listed.filter((document) => document.id === id));
  const around = { ...bare, volume: describeVolume(parsed, documents, facts, share, bare.titles) };
  const scope = { ...scopeOf(undefined, undefined, around), blank: '' };
  const { 'outer-cover': cover, spine } = templates.sheets;

  return {
    meta: metaOf(parsed, documents, facts, share),
    front: composeParts(cover?.parts ?? [], scope),
    spine: (spine?.parts ?? []).flatMap((part) => {
      if (part.kind !== 'grid') return [];
      const total = part.columns.reduce((sum, width) => sum + width, 0);
      const [heads, texts] = composeParts([part], scope).flatMap((block) => (block.kind === 'grid' ? block.rows : []));
      return (texts?.cells ?? []).map(({ blocks }, index) => ({
        head: wordsIn(heads?.cells[index]?.blocks ?? []),
        text: wordsIn(blocks),
        share: (part.columns[index] ?? 0) / total,
      }));
    }),
  };
}

function wordsIn(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : [])).join('');
}
