import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { chineseDatetime } from '../../src/compose/formats/chinese-datetime.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { forms, shipped, yamlBelow } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { sampleRecord } from './sample-record.ts';
import { blocksText } from './volume-text.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

/** What a document sets for days to come. */
const ahead =
  /\/(?:[^/]*期限|[^/]*期限\/[自至]|期间\/[自至]|使用期间\/[自至]|有效期\/[自至]|延期至|本期至|延续至|延长至|限期|听证时间|检查时间|执行时间|交付时间|生效日期|要求完成日期|届满日期|应改正日期|应缴日期)$/u;
/** What the law lets only happen before the document: a later day is a mistake that `lint` tells, and stands as it was written. */
const before =
  /\/(?:受理日期|受理时间|受案时间|启动时间|收到日期|申请日期|申请时间|批准日期|批准时间|决定日期|决定时间|协议日期|裁定日期|中止日期|解除日期|采取日期|原实施日期|提请日期|审核时间|完成日期|移送日期|违法时间|收到报告时间|催告书送达日|决定书送达日|履行日期|实缴日期|终结时间|原有效期至|返还时间|返还日期|程序步骤\/\d+\/时间|当场收缴\/时间)$|^\/(?:留置|邮寄|公告|电子)\//u;

interface Leaf {
  readonly pointer: string;
  readonly value: string;
}

function leaves(value: Value, pointer = ''): readonly Leaf[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d/.test(value) ? [{ pointer, value }] : [];

  return Object.entries(value).flatMap(([key, inner]) => leaves(inner as Value, `${pointer}/${key}`));
}

/** What a document says down to its last signature or seal (to what was added, where it has only opinions), and all that it says. */
function printed(record: Tree, data: Tree): { readonly signed: string; readonly whole: string } {
  const [section] = composeVolume(sampleCase([record], { data }), forms, shipped.value, facts).body;
  const whole = blocksText(section?.blocks ?? []).replace(/[\s⏎]/gu, '');
  const { parts } = shipped.value.forms.find(({ form }) => form === record.文书) ?? { parts: [] };
  const last = parts.findLast(({ kind }) => kind === 'sign' || kind === 'seal');
  const ends = last?.kind === 'sign' ? last.places.map(({ label }) => `${label}：`) : last === undefined ? [] : ['印章）'];
  const end = Math.max(-1, ...ends.map((each) => whole.lastIndexOf(each)));

  return { signed: end < 0 ? (whole.split('附记：')[0] ?? '') : whole.slice(0, end), whole };
}

function signsItself(pointer: string): boolean {
  return /^\/签名\/|(?:意见|审核机构负责人)\/时间$/u.test(pointer);
}

describe.each(forms.filter(({ id }) => id !== 'media').map((form) => [form.id, form] as const))('%s', (_, form) => {
  const key = form.time?.split('/')[1] ?? '日期';
  const own = ({ pointer }: Leaf): boolean => ['日期', '印章', key].includes(pointer.split('/')[1] ?? '') || signsItself(pointer);

  test('tells no fact of a later day above its signatures, and each once', () => {
    const sample = sampleRecord(form, 'longest');
    let count = 0;
    const late: Leaf[] = [];
    const dated = (value: Value, pointer: string): Value => {
      if (typeof value === 'string') {
        if (!/^\d{4}-\d\d-\d\d/.test(value)) return value;
        const time = value.slice(10) === '' ? '' : ' 10:00';
        if (own({ pointer, value })) return `2026-03-02${time}`;
        count += 1;
        const leaf = { pointer, value: `${2027 + Math.floor(count / 28)}-05-${String(1 + (count % 28)).padStart(2, '0')}${time}` };
        late.push(leaf);
        return leaf.value;
      }
      if (Array.isArray(value)) return value.map((item: Value, index) => dated(item, `${pointer}/${index}`));
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, dated(inner as Value, `${pointer}/${name}`)]));
    };
    const record = dated(sample, '') as Tree;
    const { signed, whole } = printed(record, {});
    const facts = late.filter(({ pointer }) => !ahead.test(pointer) && !before.test(pointer));

    expect(facts.filter(({ value }) => signed.includes(chineseDatetime(value)))).toEqual([]);
    expect(facts.filter(({ value }) => whole.split(chineseDatetime(value)).length !== 2)).toEqual([]);
  });
});

test('a sealed document does not tell its own service, not even on its day; a record tells what was served before', () => {
  const 权利告知 = [
    { 权利: '申请复议', 方式: '文书载明并送达', 时间: '2026-03-02 14:20', 回答: '知道了' },
    { 权利: '陈述', 方式: '口头告知并记入笔录', 时间: '2026-03-02 09:20', 回答: '听清了' },
  ];
  const decision = printed({ 文书: '行政处罚决定书', 日期: '2026-03-02', 权利告知 }, {});
  expect(decision.signed).toContain('陈述：口头告知并记入笔录（2026年3月2日9时20分）；回答：听清了');
  expect(decision.signed).not.toContain('文书载明并送达');
  expect(decision.whole).toContain(
    '附记：《行政处罚决定书》成文以后记入案卷的，不是文书的内容|权利告知|申请复议：文书载明并送达（2026年3月2日14时20分）；回答：知道了。|',
  );

  const record = printed({ 文书: '陈述申辩笔录', 时间: { 起: '2026-03-02 15:00', 止: '2026-03-02 15:30' }, 权利告知 }, {});
  expect(record.signed).toContain('文书载明并送达');
  expect(record.whole).not.toContain('附记');
});

describe.each(readdirSync('examples').filter((name) => !name.endsWith('.md')))('%s', (name) => {
  const read = (folder: string) =>
    [...yamlBelow(folder)].map(([file, bytes]) => [file, parseYaml(file, bytes).value.value as Tree] as const);
  const data = new Map(read(`examples/${name}`)).get('case.yaml') ?? {};

  test.each(read(`examples/${name}/records`).filter(([, record]) => record.资料 === undefined))(
    'tells no fact of a later day above its signatures: %s',
    (_, record) => {
      const form = forms.find((each) => each.name === record.文书);
      const key = form?.time?.split('/')[1] ?? '日期';
      const days = leaves(record).filter(({ pointer }) => ['日期', '印章', key].includes(pointer.split('/')[1] ?? ''));
      const day =
        days
          .map(({ value }) => value.slice(0, 10))
          .sort()
          .at(-1) ?? '';
      const { signed } = printed(record, data);
      const late = leaves(record).filter(({ pointer, value }) => value.slice(0, 10) > day && !ahead.test(pointer) && !signsItself(pointer));

      expect(late.filter(({ value }) => signed.includes(chineseDatetime(value)))).toEqual([]);
    },
  );
});
