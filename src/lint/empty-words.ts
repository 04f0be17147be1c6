import type { ParsedCase } from '../model/case.ts';
import { under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Spot } from './fact.ts';

/** A text of one of these words, and of nothing else, says nothing wherever it stands. */
const never = /^(略|省略|同上|同前|见上|见前|如上|见附件?|详见附件?|见案卷|等)[。.]?$/;
/** And these say nothing where the key asks for a fact, a reason or a number; elsewhere they are an answer. */
const nothing = /^(无|没有|暂无|不详|[/／\\—-]+)[。.]?$/;

/** Keys of which nothing is no answer. */
const substance = new Set(
  (
    '原因 启动原因 案件基本情况 实施理由 举报内容 不启动理由 审查情况 申请内容 补正内容 现场情况 勘验情况及结果 检查情况及结果 陈述申辩内容 复核情况 违法事实 ' +
    '违法事实及证据 违法行为 调查经过及违法事实 处罚内容 拟作出的处罚 拟处理决定 改正要求 核查情况 事实依据 法律条件 审核意见 审查意见 鉴定意见 听证会情况 ' +
    '听证结论及处理意见 讨论原因 执行结果 移送理由 撤销理由 延长理由 许可内容 拒收事由 编号 单号 票据号码'
  ).split(' '),
);
/** The reasons of a document and of a review, and a document's own number; a document that was served may have none. */
const own = /^\/(理由|文号)$|^\/复核\/\d+\/理由$/;

export interface EmptyWord {
  readonly at: Spot;
  readonly word: string;
}

/** Where a case writes a word that says nothing. What somebody answered, and why he would not sign, are his own words. */
export function emptyWordsOf({ data, records }: ParsedCase): readonly EmptyWord[] {
  return [{ file: 'case.yaml', data }, ...records].flatMap(({ file, data: tree }) =>
    emptyIn(tree, '', '').map(({ pointer, word }) => ({ at: { file, pointer }, word })),
  );
}

function emptyIn(value: Value, pointer: string, key: string): readonly { readonly pointer: string; readonly word: string }[] {
  if (typeof value === 'string') {
    const word = value.trim();
    return never.test(word) || ((substance.has(key) || own.test(pointer)) && nothing.test(word)) ? [{ pointer, word }] : [];
  }
  if (Array.isArray(value)) {
    const found = value.map((each: Value, index) => emptyIn(each, under(pointer, index), key));
    const whole = value.length > 0 && value.every((each) => typeof each === 'string') && found.every(({ length }) => length > 0);
    return whole ? [{ pointer, word: value.join('、') }] : found.flat();
  }
  return Object.entries(value).flatMap(([name, each]) =>
    ['签名', '拒绝', '权利告知', '问答'].includes(name) ? [] : emptyIn(each, under(pointer, name), name),
  );
}
