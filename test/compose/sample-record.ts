import { posix } from 'node:path';
import { chineseAmount } from '../../src/compose/formats/chinese-amount.ts';
import type { Form } from '../../src/model/regulation.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { yamlBelow } from './read-templates.ts';
import { partyName } from './sample-case.ts';
import { wordsFor } from './words-for.ts';

/** How much an officer wrote: nothing, a usual record, the longest values that one meets in every key, or lists over pages. */
export type Fullness = 'empty' | 'typical' | 'longest' | 'rows';

const officers = ['王一鸣', '李思远'];
const shapes = new Map([...yamlBelow('schemas/shapes')].map(([file, bytes]) => [file, parseYaml(file, bytes).value.value] as const));

const samples: Readonly<Record<string, (count: number) => string>> = {
  date: (count) => `2026-03-${String(1 + (count % 28)).padStart(2, '0')}`,
  moment: (count) => `2026-03-${String(1 + (count % 28)).padStart(2, '0')} 09:${String(10 + (count % 50))}`,
  'day-or-moment': (count) => `2026-04-${String(1 + (count % 28)).padStart(2, '0')} 15:${String(10 + (count % 50))}`,
  money: (count) => `${3000 + count}.50`,
  count: (count) => String(1 + count),
  decimal: (count) => `${count}.5`,
  path: (count) => `media/文件${count}.jpg`,
};

const items: Readonly<Record<Fullness, number>> = { empty: 0, typical: 2, longest: 6, rows: 60 };

/** Keys under which stands a person of case.yaml. */
const inCase = new Set(['现场人员', '被询问人', '当事人', '陈述人', '被检查单位负责人', '申请人', '受送达人']);

/** A record that has every key of its form, each value another one; the longest has every key of every record too. */
export function sampleRecord(form: Form, fullness: Fullness): Tree {
  if (fullness === 'empty') return { 文书: form.name };

  let count = 0;
  const length = fullness === 'longest' ? 'longest' : 'usual';
  const sampleOf = (schema: Value | undefined, name: string): Value => {
    const tree = resolved(schema);
    count += 1;
    if (refersTo(schema, 'officer-names.yaml')) return officers;
    if (refersTo(schema, 'signatures.yaml')) return signaturesOf(form, partyName(length));
    if (typeof tree.const === 'string') return tree.const;
    if (Array.isArray(tree.enum)) return String(tree.enum[count % tree.enum.length]);
    if (tree.type === 'array') {
      const list = Array.from({ length: items[fullness] }, () => sampleOf(tree.items, name));
      if (refersTo(schema, 'rights.yaml')) return toldInTime(list, form);
      return typeof list[0] === 'string' ? [...new Set(list.map(String))] : list;
    }
    if (isTree(tree.properties)) return treeOf(tree);
    const sample = typeof tree.format === 'string' ? samples[tree.format] : undefined;
    if (sample) return sample(count);
    return inCase.has(name) ? partyName(length) : wordsFor(name, count, length, refersTo(schema, 'prose.yaml'));
  };
  const treeOf = (tree: Tree): Tree =>
    inWords(
      Object.fromEntries(
        Object.entries(isTree(tree.properties) ? tree.properties : {}).map(([key, schema]) => [key, sampleOf(schema, key)]),
      ),
    );

  const { 原件: _original, ...every } = treeOf(resolved({ $ref: 'record.yaml' }));
  const { 文书, 文号 = '', 日期 = '', 制作人 = '', 审核人 = '', 签名 = [] } = every;
  const common: Tree = fullness === 'longest' ? every : { 文书: 文书 ?? '', 文号, 日期, 制作人, 审核人, 签名 };
  return { ...common, ...treeOf(resolved(toValue(form.schema))) };
}

/** An amount in words (罚款大写) is that of the figures beside it (罚款金额). */
function inWords(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const stem = key.replace(/大写$/u, '');
      return [key, stem === key ? value : chineseAmount(tree[stem] ?? tree[`${stem}金额`] ?? value)];
    }),
  );
}

/** Rights are told before the document is finished; one that is served tells most of them when it is. */
function toldInTime(rights: readonly Value[], { time }: Form): readonly Value[] {
  return rights.map((right, index) =>
    isTree(right) && (index === 0 || time !== '/日期') ? { ...right, 时间: `2026-03-02 09:${10 + (index % 50)}` } : right,
  );
}

/** Everybody whom the form asks to sign; the party refuses. */
function signaturesOf({ signers }: Form, party: string): Value {
  const sign = (人: string, 身份: string): Tree => ({ 人, 身份, 方式: '签名', 时间: '2026-03-02 10:26' });
  const refused = { 方式: '拒签', 理由: '不识字', 见证人: '赵某', 音像: 'media/拒签.mp4', 时间: '2026-03-02 10:25' };

  return [
    ...signers.party.map((role) => ({ ...sign(party, role), ...refused })),
    ...signers.officers.flatMap((role) => officers.map((officer) => sign(officer, role))),
    ...signers.others.map((role) => ({ ...sign('赵某', role), 逐页: '是' })),
    sign('钱某', '翻译人员'),
  ];
}

function refersTo(schema: Value | undefined, shapeFile: string): boolean {
  return isTree(schema) && posix.basename(String(schema.$ref ?? '')) === shapeFile;
}

function resolved(schema: Value | undefined): Tree {
  if (!isTree(schema)) return {};
  const reference = typeof schema.$ref === 'string' ? posix.basename(schema.$ref) : '';
  if (reference === '' || reference === 'record.yaml')
    return reference === 'record.yaml' && !schema.properties ? shape('record.yaml') : schema;

  return { ...shape(reference), ...schema };
}

function shape(name: string): Tree {
  const found = shapes.get(name);

  return isTree(found) ? found : {};
}

/** Schemas of forms are plain data of the same kind. */
function toValue(schema: Form['schema']): Value {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    typeof value === 'number' || typeof value === 'boolean' ? String(value) : value,
  );
}

function isTree(value: Value | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
