import type { Form } from '../../model/regulation.ts';

/** The rights of which a document tells the party (制度第十条): an inquiry of one, a notice and a decision of others. */
const told: readonly (readonly [form: string, rights: readonly string[]])[] = [
  ['行政强制措施决定书', ['陈述', '申辩', '申请复议', '诉讼']],
  ['当场行政处罚决定书', ['陈述', '申辩', '申请复议', '诉讼']],
  ['违法行为通知书', ['陈述', '申辩']],
  ['听证通知书', ['申请回避']],
  ['决定', ['申请复议', '诉讼']],
  ['调查笔录', ['申请回避']],
];

/** Entries of 权利告知 for a new record, by its form or the first of its groups that tells of rights. */
export function rightsOf(form: Form): readonly Readonly<Record<string, string>>[] {
  const rights = told.find(([name]) => name === form.name || form.groups.includes(name))?.[1] ?? [];
  return rights.map((right) => ({ 权利: right, 方式: '', 时间: '', 回答: '' }));
}
