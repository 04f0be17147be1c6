import { signsAs } from '../model/signs-as.ts';
import type { SignPlace } from '../model/templates.ts';
import type { Block, Cell, Run } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { signature } from './formats/signature.ts';
import { textOf } from './formats/text-of.ts';
import { lineToWrite } from './line-to-write.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { withSignatureImage } from './signature-image.ts';
import { styleOf } from './style-of.ts';

/** 方式 by which nothing was signed. */
const unsigned = new Set(['拒签', '未到场']);
const line = lineToWrite(6);

/**
 * Places for signatures at the foot of every page: the names of those who signed, and of those who would not or were not there, with that word;
 * a stroke where somebody signed at the end only; lines to sign on, as many as sign there, where the record has nobody yet. One place alone has the whole line:
 * there stands, as at the end of a document, how and when each signed, below one another. Images of signatures are too broad for a line with others.
 */
export function composeFoot(places: readonly SignPlace[], scope: Scope): readonly Block[] {
  if (places.length === 0) return [];
  const alone = places.length === 1;
  const style = styleOf('sign', scope);
  const said = places.map((place): readonly Run[] => {
    const here = asList(scope.record.data.签名).flatMap((value, index) =>
      signsAs(textOf(asTree(value).身份), place.roles) ? [{ signed: asTree(value), index }] : [],
    );
    const onEachPage = here.filter(({ signed }) => textOf(signed.逐页) !== '否');
    const each = onEachPage.map(({ signed, index }): readonly Run[] => {
      const [name, way] = [textOf(signed.人), textOf(signed.方式)];
      const from = { file: scope.record.file, pointer: `${scope.record.pointer}/签名/${index}` };
      const text = alone ? signature(signed, scope.byPage) : `${name}${unsigned.has(way) ? `（${way}）` : ''}`;
      const run: Run = { text, font: 'kai', from };
      return withSignatureImage(run, name, signed, from, scope);
    });
    const below = alone || each.some((runs) => runs.some(({ over }) => over !== undefined));
    const gap: Run = { text: below ? `\n${'\u3000'.repeat([...place.label].length + 1)}` : '、' };
    const names = each.flatMap((runs, at) => (at === 0 ? runs : [gap, ...runs]));
    const lines = Array.from({ length: place.hands }, (_, hand): readonly Run[] => (hand === 0 ? [line] : [{ text: '、' }, line]));
    const open = here.length > 0 ? [{ text: scope.blank }] : lines.flat();

    return [{ text: `${place.label}：` }, ...(names.length > 0 ? names : open)];
  });

  const cells = said.map((runs): Cell => ({ blocks: paragraphs(runs, style), valign: 'top' }));
  return [
    { kind: 'grid', columns: columnsFor(said, scope.width / style.size), border: false, rows: [{ cells, minHeight: 34, whole: true }] },
  ];
}

/** As broad as each other where each has its line so, else as what stands in them. `ems`: of all together. */
function columnsFor(said: readonly (readonly Run[])[], ems: number): readonly number[] {
  const asked = said.map((runs) => {
    const lines = runs
      .map(({ text }) => text)
      .join('')
      .split('\n');
    return Math.max(...lines.map(emsOf)) + between;
  });

  return asked.every((each) => each <= ems / said.length) ? said.map(() => 1) : asked;
}

/** Ems of a cell beside its words. */
const between = 1;
