import type { Tree } from '../model/value.ts';
import type { Block, GridRow } from '../model/volume.ts';
import { plain } from './formats/plain.ts';
import { hung } from './hung.ts';
import { labelsAgain } from './labels-again.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { severalParagraphs } from './several-paragraphs.ts';
import { styleOf } from './style-of.ts';

const columns = [1, 5];

/** What no template has a row for, key by key; nothing where nothing is left. */
export function annexRows(left: Tree, scope: Scope): readonly Block[] {
  const rows = Object.entries(left).map(
    ([key, value]): GridRow => ({
      cells: [
        { blocks: paragraphs([{ text: key }], styleOf('annexLabel', scope), 'centre'), label: true, valign: 'middle' },
        {
          blocks: hung(
            paragraphs([{ text: plain(value), from: { file: scope.record.file, pointer: `/${key}` } }], {
              ...styleOf('annexValue', scope),
              ...(severalParagraphs(value) ? { indent: 2 } : {}),
            }),
          ),
        },
      ],
    }),
  );

  return rows.length === 0 ? [] : [{ kind: 'grid', columns, border: true, rows: labelsAgain(rows, columns, scope.width) }];
}
