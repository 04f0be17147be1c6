import { rememberLast } from '../../model/remember-last.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { type Ground, recordsOf } from '../ground.ts';
import { turned } from '../letters-off.ts';
import { keys, type Reference, reference, texts, yes } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly in: Reference;
  readonly of: readonly string[];
  /** Days are passed over: 3月2日 and 3月20日 are both days of many cases. */
  readonly 'no-days'?: 'yes';
}

interface Figure {
  readonly said: string;
  readonly figures: string;
  /** What it measures: only figures of one unit are held against each other. */
  readonly unit: string;
}

/** 2026年1月13日, 2026-01-13, 1月13日 */
const day = /(?:(\d{4})[年-])?(\d{1,2})[月-](\d{1,2})(?:日|(?!\d))/g;
/** 71640千克, 26,000元, 31.2平方米, 612人; other whole numbers of less than four figures are too often alike */
const quantity = /(\d{4,}(?:\.\d+)?|\d{2,}\.\d+)(千克|公斤|吨|立方米|平方米|米|公里|元)|(?<![\d.])(\d{2,3})(人(?!民)|辆|条|箱|桶|袋)/g;

/**
 * A date or a quantity that only this text gives is no slip, two figures in each other's place, of one that other records of the case give and
 * this text does not.
 */
export const figuresSaid = defineCheck<Parameters>({
  name: 'figures-said',
  parameters: keys({ in: reference, of: texts, 'no-days': yes }, ['in', 'of']),
  needs: ({ in: places, of }) => [places, of],
  run(asked, { in: places, of, 'no-days': quantitiesOnly }) {
    const meant = ({ unit }: Figure) => quantitiesOnly === undefined || unit !== '日';
    const said = findAll(asked, places).map(({ text, at }) => ({ at, figures: figuresIn(text).filter(meant) }));
    const own = said.flatMap(({ figures }) => figures);
    if (own.length === 0) return [];

    const { ofSameDigits, isElsewhere } = figuresOf(asked.ground);
    const meantBy = (figure: Figure) =>
      ofSameDigits(recordsOf(asked.ground, of), figure).find(
        (each) => each.record !== asked.subject && isTurned(each.figure, figure) && !own.some((other) => same(other, each.figure)),
      );
    // hardly any figure has one that it may have been meant for: only for those is the whole case read
    const alone = (figure: Figure) => !isElsewhere(figure, asked.subject);

    return said.flatMap(({ figures, at }) =>
      figures.flatMap((figure) => {
        const other = meantBy(figure);
        if (other === undefined || !alone(figure)) return [];
        return [
          {
            fact: {
              zh: `只有这里写的是 ${figure.said}，别处是 ${other.figure.said}`,
              en: `only here stands ${figure.said}, elsewhere ${other.figure.said}`,
            },
            at,
            related: [{ note: { zh: '别处写的', en: 'what stands elsewhere' }, at: other.record.spot(other.pointer) }],
          },
        ];
      }),
    );
  },
});

interface WrittenFigure {
  readonly figure: Figure;
  readonly record: Subject;
  readonly pointer: string;
}

/** The figures of the records of a case, read when they are first asked for: several records are held against the same ones. */
const figuresOf = rememberLast(({ subjects }: Ground) => {
  const known = new Map<Subject, readonly WrittenFigure[]>();
  const written = (record: Subject): readonly WrittenFigure[] => {
    const figures =
      known.get(record) ?? record.texts.flatMap(({ text, pointer }) => figuresIn(text).map((figure) => ({ figure, record, pointer })));
    known.set(record, figures);
    return figures;
  };
  const byDigits = new Map<readonly Subject[], ReadonlyMap<string, readonly WrittenFigure[]>>();
  let bySense: ReadonlyMap<string, readonly WrittenFigure[]> | undefined;

  return {
    /** Whether another record of the case gives the same figure. */
    isElsewhere(figure: Figure, own: Subject): boolean {
      bySense ??= indexOf(subjects.records.flatMap(written), senseOf);
      return (bySense.get(senseOf(figure)) ?? []).some((other) => other.record !== own && same(other.figure, figure));
    },
    /** Those of some records that have the same digits, in whatever order. */
    ofSameDigits(records: readonly Subject[], figure: Figure): readonly WrittenFigure[] {
      const index = byDigits.get(records) ?? indexOf(records.flatMap(written), digitsOf);
      byDigits.set(records, index);
      return index.get(digitsOf(figure)) ?? [];
    },
  };
});

function indexOf(figures: readonly WrittenFigure[], key: (figure: Figure) => string): ReadonlyMap<string, readonly WrittenFigure[]> {
  const index = new Map<string, WrittenFigure[]>();
  for (const each of figures) {
    const digits = key(each.figure);
    const alike = index.get(digits);
    if (alike === undefined) index.set(digits, [each]);
    else alike.push(each);
  }
  return index;
}

function digitsOf({ figures, unit }: Figure): string {
  return `${unit} ${[...figures].sort().join('')}`;
}

/** What two figures that are the same share: of a day the month and the day. */
function senseOf({ figures, unit }: Figure): string {
  return `${unit} ${unit === '日' ? figures.slice(-5) : figures}`;
}

function figuresIn(text: string): readonly Figure[] {
  if (text.length < 4 || !/\p{N}/u.test(text)) return none;
  const plain = text.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1');
  const days = [...plain.matchAll(day)].map(([said, year = '', month = '', date = '']) => ({
    said,
    figures: `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
    unit: '日',
  }));
  const quantities = [...plain.matchAll(quantity)].map(([said, figures, unit, count, things]) => ({
    said,
    figures: figures ?? count ?? '',
    unit: unit === '公斤' ? '千克' : (unit ?? things ?? ''),
  }));
  return [...days, ...quantities];
}

const none: readonly Figure[] = [];

/** A day without its year is that of any year. */
function same(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit) return false;
  return (
    one.figures === other.figures || (one.unit === '日' && (one.figures.endsWith(other.figures) || other.figures.endsWith(one.figures)))
  );
}

/** The same figures, two that stand beside each other turned, over the point too: 32.1 for 31.2. */
function isTurned({ unit, figures: one }: Figure, { unit: its, figures: other }: Figure): boolean {
  return unit === its && one.indexOf('.') === other.indexOf('.') && turned(one.replace('.', ''), other.replace('.', ''), 'next');
}
