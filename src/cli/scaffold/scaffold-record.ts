import type { Form } from '../../model/regulation.ts';
import { fieldsOf, type RecordSchema } from './editor-schema.ts';
import type { People } from './people-of.ts';
import { rightsOf } from './rights-of.ts';
import { type Known, writeField, writeOptional } from './write-field.ts';

/** Keys that every form has (schemas/shapes/record.yaml); a scaffold offers them at its end, commented out. */
const common = '案号 案由 文号 日期 制作人 审核人 法律依据 理由 证据材料 考虑因素 签名 拒绝 印章 音像 原件 附件 秘密 备注'.split(' ');

const head = [
  '在冒号后面填，冒号后面空一格；一段话要分行写的，冒号后面写 |，下一行起缩进两格。',
  '开头有 # 的行是说明，或者是不一定要填的项目；要填的，去掉开头的“# ”再写。',
  '这个案件没有的项目，整行删去。填完以后运行：dossier lint',
];

export interface Scaffolding {
  /** Keys that articles require of every such record. */
  readonly owed?: ReadonlySet<string>;
}

/** A new record of a form as text: each field explained, what the case already knows filled in. */
export function scaffoldRecord(form: Form, schema: RecordSchema, people: People, { owed = new Set() }: Scaffolding = {}): string {
  const properties = Object.entries(fieldsOf(schema, form.name)).filter(([key]) => key !== '文书');
  const needed = new Set([
    ...owed,
    ...(form.served ? ['文号'] : []),
    ...(form.time === '/日期' ? ['日期'] : []),
    ...(signaturesOf(form, people).length > 0 ? ['签名'] : []),
    ...(form.groups.includes('同步音像') ? ['音像'] : []),
  ]);
  const own = properties.filter(([key]) => !common.includes(key) || needed.has(key));
  const ordered = [
    ...own.filter(([key]) => key === '文号'),
    ...own.filter(([key]) => !common.includes(key)),
    ...own.filter(([key]) => common.includes(key) && key !== '文号'),
  ];
  const others = properties.filter(([key]) => common.includes(key) && !needed.has(key));
  const known = knownOf(form, people);

  const lines = [
    `# ${form.name}（${form.stage}）`,
    ...head.map((line) => `# ${line}`),
    `文书: ${form.name}`,
    ...ordered.flatMap(([key, property]) =>
      (isOccasional(property) || form.sometimes?.includes(key)) && !owed.has(key)
        ? writeOptional(key, property, schema.definitions)
        : writeField(key, property, schema.definitions, known),
    ),
    '',
    '# 以下各项需要时再填：',
    ...others.flatMap(([key, property]) => writeOptional(key, property, schema.definitions)),
  ];
  return `${lines.join('\n')}\n`;
}

/** A block of a form that only some of its records have, such as one way of service among seven. */
function isOccasional(schema: { readonly $ref?: string; readonly properties?: object }): boolean {
  return schema.$ref === undefined && schema.properties !== undefined;
}

function knownOf(form: Form, people: People): Known {
  const officers = Object.fromEntries(pairs.map((role) => [role, pairOf(people)]));
  const roles = form.signers.party.filter(() => people.person);
  const parties = Object.fromEntries([...roles, '受送达人', '当事人', '申请人'].map((role) => [role, people.party]));
  return { ...parties, ...officers, 权利告知: rightsOf(form), 签名: signaturesOf(form, people) };
}

function signaturesOf(form: Form, people: People): readonly Readonly<Record<string, string>>[] {
  const { party, officers, others } = form.signers;
  const names = (role: string) => (pairs.includes(role) ? pairOf(people) : people.officers);
  return [
    ...party.slice(0, 1).map((role) => ({ 人: people.party, 身份: role, 方式: '', 时间: '' })),
    ...officers
      .slice(0, 1)
      .flatMap((role) => (names(role).length > 0 ? names(role) : ['']).map((name) => ({ 人: name, 身份: role, 方式: '', 时间: '' }))),
    ...others.slice(0, 1).map((role) => ({ 人: '', 身份: role, 方式: '', 时间: '' })),
  ];
}

/** Of whom two act together (处罚法 42). */
const pairs = ['执法人员', '送达人'];

/** The officers of the case, two at least: a name that is not known yet is to be filled in. */
function pairOf({ officers }: People): readonly string[] {
  return [...officers, ...['', ''].slice(officers.length)];
}
