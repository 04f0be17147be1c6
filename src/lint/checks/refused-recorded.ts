import { isTree } from '../../model/pointer.ts';
import type { JsonSchema } from '../../model/regulation.ts';
import type { Tree } from '../../model/value.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, textsAt } from '../find.ts';
import type { Asked } from '../ground.ts';
import { missingOf } from '../missing-keys.ts';
import { keys, texts, yes } from '../parameters.ts';
import type { Subject } from '../subject.ts';

type Source = 'signatures' | 'refusals';

interface Parameters {
  readonly in?: Source | readonly Source[];
  readonly ways?: readonly string[];
  readonly needs?: readonly string[];
  readonly 'one-of'?: readonly string[];
  readonly 'officers-sign'?: 'yes';
}

interface Refusal {
  readonly pointer: string;
  readonly who: string;
  readonly what: string;
  readonly data: Tree;
  readonly from: 'signatures' | 'refusals';
}

const sources: JsonSchema = { enum: ['signatures', 'refusals'] };

/** Every refusal is recorded with its fields. */
export const refusedRecorded = defineCheck<Parameters>({
  name: 'refused-recorded',
  parameters: keys({
    in: { anyOf: [sources, { type: 'array', minItems: 1, items: sources }] },
    ways: texts,
    needs: texts,
    'one-of': texts,
    'officers-sign': yes,
  }),
  keys: ['签名', '人', '身份', '方式', '拒绝', '事项', '记录人', '执法人员', '送达人', '经办人'],
  run(asked, parameters) {
    const { needs = [], in: from = ['signatures', 'refusals'] } = parameters;
    const refusals = [
      ...(from.includes('signatures') ? signatureRefusals(asked.subject, parameters.ways ?? ['拒签', '未到场']) : []),
      ...(from.includes('refusals') ? otherRefusals(asked.subject) : []),
    ];
    if (refusals.length === 0) return [];
    const unfilled = refusals.flatMap((refusal) => {
      const keysNeeded = refusal.from === 'signatures' ? needs.filter((key) => key !== '记录人') : needs;
      const missing = missingOf(refusal.data, keysNeeded, parameters['one-of'] ?? []);
      return missing === undefined
        ? []
        : [
            {
              fact: {
                zh: `${refusal.who}${refusal.what}，没有写${missing.zh}`,
                en: `${refusal.who}: ${refusal.what} without ${missing.en}`,
              },
              at: asked.subject.spot(refusal.pointer),
            },
          ];
    });
    return [...unfilled, ...(parameters['officers-sign'] === 'yes' ? unsigned(asked, refusals) : [])];
  },
});

function unsigned(asked: Asked, refusals: readonly Refusal[]): readonly Fact[] {
  const [first] = refusals;
  if (first === undefined) return [];
  const named = find(asked, ['/执法人员/*', '/送达人/*', '/经办人']).map(({ text }) => text);
  const recorders = refusals.flatMap(({ data }) =>
    Array.isArray(data.记录人) ? data.记录人.filter((name) => typeof name === 'string') : [],
  );
  const signatures = asked.subject.signatures;
  const absent = [...new Set([...named, ...recorders])].filter(
    (name) => !signatures.some(({ person, refused }) => person === name && !refused),
  );
  if (absent.length === 0) return [];
  const names = absent.join('、');
  return [
    {
      fact: { zh: `${first.who}${first.what}，${names}没有签名`, en: `${first.who}: ${first.what}; not signed by ${absent.join(', ')}` },
      at: asked.subject.spot('/签名'),
    },
  ];
}

function signatureRefusals(subject: Subject, ways: readonly string[]): readonly Refusal[] {
  return subject.signatures
    .filter(({ way }) => ways.includes(way))
    .map(({ pointer, person, way, data }) => ({ pointer, who: person, what: way, data, from: 'signatures' }));
}

function otherRefusals(subject: Subject): readonly Refusal[] {
  const list = subject.data.拒绝;
  if (!Array.isArray(list)) return [];
  return list.flatMap((data, index) => {
    if (!isTree(data)) return [];
    const pointer = `/拒绝/${index}`;
    const [who] = textsAt(subject, ['拒绝', String(index), '人']);
    const [what] = textsAt(subject, ['拒绝', String(index), '事项']);
    return [{ pointer, who: who?.text ?? '', what: what?.text ?? '', data, from: 'refusals' as const }];
  });
}
