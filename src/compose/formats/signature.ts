import { signsAs } from '../../model/signs-as.ts';
import type { Value } from '../../model/value.ts';
import { asTree } from './as-tree.ts';
import { chineseDatetime } from './chinese-datetime.ts';
import { textOf } from './text-of.ts';

/**
 * One signature as a line: 张某某（逐页签名）　2026年3月2日10时25分, with reason, witness and recording where it was refused. `byPage`: 身份 that
 * sign every page of the form; of others nothing is said of it.
 */
export function signature(value: Value, byPage: readonly string[]): string {
  const { 人: who, 身份: role, 方式: way, 逐页: each, 时间: time, 理由: reason, 见证人: witness, 音像: recording } = asTree(value);
  const mode = textOf(way);
  const page = signsAs(textOf(role), byPage) ? textOf(each) : '';
  const marks = [page === '是' ? `逐页${mode}` : mode === '签名' ? '' : mode, page === '否' ? '未逐页签名' : ''];
  const facts = [
    textOf(reason) && `理由：${textOf(reason)}`,
    textOf(witness) && `见证人：${textOf(witness)}`,
    textOf(recording) && `音像：${textOf(recording)}`,
  ];
  const mark = [...marks, ...facts].filter((text) => text !== '').join('；');

  const name = `${textOf(who)}${mark === '' ? '' : `（${mark}）`}`;
  return textOf(time) === '' ? name : `${name}　${chineseDatetime(time ?? '')}`;
}
