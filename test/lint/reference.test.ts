import { expect, test } from 'vitest';
import { told } from './small-regulation.ts';

const records = [
  { 文书: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0012号', 日期: '2026-03-23' },
  {
    文书: '送达回证',
    送达方式: '直接送达',
    送达时间: '2026-03-24 10:00',
    送达文书: [{ 名称: '行政处罚决定书', 文号: '辽金普交罚〔2026〕第0012号' }],
  },
  { 文书: '送达回证', 送达方式: '邮寄送达', 送达时间: '2026-03-20 10:00', 送达文书: [{ 名称: '违法行为通知书' }] },
  {
    文书: '询问笔录',
    签名: [
      { 人: '张某某', 身份: '被询问人', 方式: '签名' },
      { 人: '李思远', 身份: '记录人', 方式: '签名' },
    ],
  },
];
/** Every value that a reference yields is found wrong. */
const yields = (reference: string, on = ['行政处罚决定书']) =>
  told({ on, check: 'listed', with: { values: reference, in: '案件/案号' } }, { records: records as never }).map(
    (line) => line.split(' ')[0],
  );

test.each([
  ['/日期', ['r0.yaml/日期']],
  ['/@start', ['r0.yaml/日期']],
  ['/@form', ['r0.yaml/文书']],
  ['送达回证/送达时间', ['r1.yaml/送达时间', 'r2.yaml/送达时间']],
  ['送达回证[送达文书/*/名称=@form]/送达时间', ['r1.yaml/送达时间']],
  ['送达回证[送达文书/*/文号=文号]/送达时间', ['r1.yaml/送达时间']],
  ['送达回证[送达方式=「邮寄送达」]/送达时间', ['r2.yaml/送达时间']],
  ['送达回证[送达方式=「邮寄送达」][送达文书/*/名称=@form]/送达时间', []],
  ['案件/执法人员/*/姓名', ['case.yaml/执法人员/0/姓名', 'case.yaml/执法人员/1/姓名']],
  ['案件/当事人/*/姓名', ['case.yaml/当事人/个人/姓名']],
  ['询问笔录/签名/*[身份=「记录人」]/人', ['r3.yaml/签名/1/人']],
  ['调查笔录/签名/0/人', ['r3.yaml/签名/0/人']],
  ['勘验笔录/地点', []],
])('%s', (reference, places) => {
  expect(yields(reference)).toEqual(places);
});
