import { posix } from 'node:path';
import { chineseAmount } from '../../src/compose/formats/chinese-amount.ts';
import type { Form } from '../../src/model/regulation.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { shipped, yamlBelow } from './read-templates.ts';
import { partyName } from './sample-case.ts';
import { usualWords } from './usual-words.ts';
import { type Length, wordsFor } from './words-for.ts';

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

/** A record that has every key of its form, each value another one; a usual one only those that an officer would write, the longest every key of every record too. */
export function sampleRecord(form: Form, fullness: Fullness): Tree {
  if (fullness === 'empty') return { 文书: form.name };

  let count = 0;
  const length = fullness === 'longest' ? 'longest' : 'usual';
  const times = new Map<string, number>();
  const usual = (within: string, name: string): string | null | undefined => {
    if (length === 'longest') return undefined;
    const nth = (times.get(`${within}/${name}`) ?? 0) + 1;
    times.set(`${within}/${name}`, nth);
    return usualWords(form.name, within, name, nth);
  };
  const sampleOf = (schema: Value | undefined, name: string, within: string): Value | undefined => {
    const tree = resolved(schema);
    count += 1;
    if (refersTo(schema, 'officer-names.yaml')) return officers;
    if (refersTo(schema, 'signatures.yaml')) return [];
    if (typeof tree.const === 'string') return tree.const;
    const isWhole = tree.type === 'array' || isTree(tree.properties);
    if (isWhole && length === 'usual' && usualWords(form.name, within, name, 1) === null) return undefined;
    if (tree.type === 'array') {
      const list = Array.from({ length: items[fullness] }, () => sampleOf(tree.items, name, within)).filter((item) => item !== undefined);
      if (refersTo(schema, 'rights.yaml')) return toldInTime(list, form);
      return list.length === 0 || typeof list[0] !== 'string' ? written(list) : toldApart(list.map(String), fullness);
    }
    if (isTree(tree.properties)) return written(treeOf(tree, name));
    const words = usual(within, name);
    if (words !== undefined) return words ?? undefined;
    if (Array.isArray(tree.enum)) return String(tree.enum[count % tree.enum.length]);
    const sample = typeof tree.format === 'string' ? samples[tree.format] : undefined;
    if (sample) return sample(count);
    return inCase.has(name) ? partyName(length) : wordsFor(name, count, length, refersTo(schema, 'prose.yaml'));
  };
  const treeOf = (tree: Tree, within: string): Tree =>
    inWords(
      Object.fromEntries(
        Object.entries(isTree(tree.properties) ? tree.properties : {}).flatMap(([key, schema]) => {
          const sample = sampleOf(schema, key, within);
          return sample === undefined ? [] : [[key, sample]];
        }),
      ),
    );

  const { 原件: _original, ...every } = treeOf(resolved({ $ref: 'record.yaml' }), '');
  const common = Object.entries(every).filter(([key]) => fullness === 'longest' || usually.has(key) || bindsKey(form, key));
  times.clear();
  const record: Tree = { ...Object.fromEntries(common), ...treeOf(resolved(toValue(form.schema)), '') };
  const day = length === 'longest' ? '2026-03-02' : ownDayOf(record, form);
  const 签名 = signaturesOf(form, record, day, length);
  return { ...record, ...(length === 'longest' ? {} : { 日期: day }), 签名 };
}

/** The day on which what the form records happened. */
function ownDayOf(record: Tree, { time }: Form): string {
  const own = record[time?.split('/')[1] ?? ''] ?? record.日期 ?? '';
  return String(isTree(own) ? own.止 : own).slice(0, 10);
}

/** What every document says of itself. */
const usually = new Set(['文书', '日期', '制作人', '审核人', '签名']);
/** What officers seldom write, and what this record has none of. */
const seldom = new Set(['备注', '拒绝', '印章', '音像', '秘密', '附件', '案号', '案由', '权利告知']);

/** Whether the form prints a key of every record. */
function bindsKey(form: Form, key: string): boolean {
  const template = JSON.stringify(shipped.value.forms.find((each) => each.form === form.name));
  return !seldom.has(key) && [`"${key}"`, `{${key}}`, `{=${key}}`, `{=${key} |`].some((binding) => template.includes(binding));
}

/** The value, where anything is written in it. */
function written(value: Tree | readonly Value[]): Value | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** Entries of a list, each another one: those of a long list are told apart by their number. */
function toldApart(list: readonly string[], fullness: Fullness): readonly string[] {
  const known = new Set(list).size;
  return fullness === 'rows' ? list.map((text, index) => (index < known ? text : `${text}（${index + 1}）`)) : [...new Set(list)];
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

/** Everybody whom the form asks to sign, as the record names them. The party refuses where `refuses` says so, and in the longest; talks have an interpreter. */
function signaturesOf({ name, signers }: Form, record: Tree, day: string, length: Length): Value {
  const sign = (人: string, 身份: string): Tree => ({ 人, 身份, 方式: '签名', 时间: `${day} 10:26` });
  const refused = { 方式: '拒签', 理由: '认为处罚过重', 见证人: '赵某', 音像: 'media/拒签.mp4', 时间: `${day} 10:25` };
  const isLongest = length === 'longest';
  const party = partyName(length);
  const named = (role: string, ...otherwise: readonly string[]): readonly string[] =>
    isLongest ? otherwise : namesOf(record[role] ?? usualWords(name, '签名', role, 1) ?? undefined, otherwise);

  return [
    ...signers.party.flatMap((role) =>
      named(role, party).map((who) => ({
        ...sign(who, role),
        ...(isLongest || refuses.has(name) ? refused : {}),
      })),
    ),
    ...signers.officers.flatMap((role) => named(role, ...officers).map((who) => sign(who, role))),
    ...signers.others.flatMap((role) => named(role, '赵某').map((who) => ({ ...sign(who, role), 逐页: '是' }))),
    ...(isLongest || interpreted.has(name) ? [sign('钱某', '翻译人员')] : []),
  ];
}

/** Forms that the party of a usual case refuses to sign, and those of talks with an interpreter. */
const refuses = new Set(['现场笔录', '勘验笔录', '送达回证', '行政强制措施决定书', '证据登记保存清单']);
const interpreted = new Set(['询问笔录', '听证笔录']);

/** So many sign at most, however long a list is. */
const most = 6;

/** Who is named: one, several, or people with their particulars. */
function namesOf(value: Value | undefined, otherwise: readonly string[]): readonly string[] {
  if (value === undefined) return otherwise;
  if (typeof value === 'string') return [value];

  return isTree(value) ? [String(value.姓名)] : value.slice(0, most).flatMap((each) => namesOf(each, []));
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
