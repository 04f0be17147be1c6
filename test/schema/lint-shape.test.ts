import { describe, expect, test } from 'vitest';
import { told } from '../lint/small-regulation.ts';

const nothing = { on: ['case'], check: 'present', with: {} };
const shapes = (record: object) => told(nothing, { records: [record as never] });

describe('one mistake, one finding', () => {
  test('an unknown key, and the one that was meant', () => {
    expect(shapes({ 文书: '询问笔录', 時間: { 起: '2026-03-02 09:10' } })).toEqual(['r0.yaml/時間 shape-unknown-key “時間”，是不是“时间”']);
    expect(shapes({ 文书: '询问笔录', 询问人: ['王一鸣'] })).toEqual(['r0.yaml/询问人 shape-unknown-key “询问人”，是不是“执法人员”']);
    expect(shapes({ 文书: '询问笔录', 颜色: '红' })).toEqual(['r0.yaml/颜色 shape-unknown-key “颜色”']);
  });
  test('an unknown key deep inside', () => {
    expect(shapes({ 文书: '询问笔录', 时间: { 开始: '2026-03-02 09:10' } })).toEqual([
      'r0.yaml/时间/开始 shape-unknown-key “开始”，是不是“起”',
    ]);
  });
  test('a misspelt key is not told again as missing', () => {
    const signature = { 姓名: '张某某', 身份: '被询问人', 方式: '签名' };
    expect(shapes({ 文书: '询问笔录', 签名: [signature] })).toEqual([
      'r0.yaml/签名/0/人 shape-missing 缺少“人”',
      'r0.yaml/签名/0/姓名 shape-unknown-key “姓名”',
    ]);
    const typo = { 人: '张某某', 身份: '被询问人', 方法: '签名' };
    expect(shapes({ 文书: '询问笔录', 签名: [typo] })).toEqual(['r0.yaml/签名/0/方法 shape-unknown-key “方法”，是不是“方式”']);
  });
  test('a requirement says nothing of a misspelt key either', () => {
    const rule = { on: ['询问笔录'], schema: { required: ['地点', '时间'] } };
    expect(told(rule, { records: [{ 文书: '询问笔录', 時間: { 起: '2026-03-02 09:10' } }] })).toEqual([
      'r0.yaml/地点 缺少“地点”',
      'r0.yaml/時間 shape-unknown-key “時間”，是不是“时间”',
    ]);
  });
  test('what stands in a list twice is named', () => {
    expect(shapes({ 文书: '询问笔录', 执法人员: ['王一鸣', '李思远', '王一鸣'] })).toEqual([
      'r0.yaml/执法人员 shape-other 「王一鸣」写了两次',
    ]);
  });
  test('of several ways of writing something, what each lacks', () => {
    const ways = { anyOf: [{ required: ['地点'] }, { required: ['时间', '备注'] }] };
    const of = (schema: object) => told({ on: ['询问笔录'], schema }, { records: [{ 文书: '询问笔录' }] });
    expect(of(ways)).toEqual(['r0.yaml 没有写“地点”，也没有写“时间、备注”']);
    expect(of({ anyOf: [{ required: ['地点'] }, { properties: { 文书: { pattern: '现场' } } }] })).toEqual(['r0.yaml 缺少“地点”']);
    expect(of({ anyOf: [{ properties: { 文书: { pattern: '现场' } } }, { properties: { 文书: { pattern: '勘验' } } }] })).toEqual([
      'r0.yaml “文书”里没有写到现场、勘验',
    ]);
  });
  test('a blank is a blank and nothing else', () => {
    expect(shapes({ 文书: '询问笔录', 地点: '', 时间: { 起: ' ', 止: '2026-03-02 09:10' } })).toEqual([
      'r0.yaml/地点 shape-blank “地点”，在哪里',
      'r0.yaml/时间/起 shape-blank “起”，开始的时刻',
    ]);
  });
  test('a list where a line should be, a line where a list should be', () => {
    expect(shapes({ 文书: '询问笔录', 地点: ['路口'] })).toEqual(['r0.yaml/地点 shape-type 应当是一行文字，这里是列表']);
    expect(shapes({ 文书: '询问笔录', 执法人员: '王一鸣' })).toEqual([
      'r0.yaml/执法人员 shape-type 应当是一个列表（每项前面写“- ”），这里是文字',
    ]);
  });
  test('choices are listed', () => {
    expect(shapes({ 文书: '询问笔录', 出示证件: '有' })).toEqual(['r0.yaml/出示证件 shape-enum 「有」，可以写：是、否']);
  });
  test('an ID number is never printed whole', () => {
    const whole = {
      制度: 'jinpu',
      案号: '辽金普交罚〔2026〕第0012号',
      案由: '示例',
      类型: '行政处罚',
      状态: '调查取证',
      当事人: { 个人: { 姓名: '张某某', 身份证号: '210299198503121015' } },
      执法人员: [{ 姓名: '王一鸣', 执法证号: '06021399001' }],
    };
    expect(told(nothing, { whole })).toEqual([
      'case.yaml/当事人/个人/身份证号 shape-format 「210299********1015」：身份证号校验位不对，多半是抄错了一位',
    ]);
  });
  test('two kinds of party', () => {
    const whole = {
      制度: 'jinpu',
      案号: '辽金普交罚〔2026〕第0012号',
      案由: '示例',
      类型: '行政处罚',
      状态: '调查取证',
      当事人: { 个人: { 姓名: '张某某' }, 单位: { 名称: '某公司' } },
      执法人员: [{ 姓名: '王一鸣', 执法证号: '06021399001' }],
    };
    expect(told(nothing, { whole })).toEqual(['case.yaml/当事人 shape-size 只能写 1 项，这里写了 个人、单位']);
  });
});

describe('forms', () => {
  test('an unknown form, and the one that was meant', () => {
    expect(shapes({ 文书: '詢問筆錄' })).toEqual(['r0.yaml/文书 form-unknown 「詢問筆錄」，是不是“询问笔录”']);
  });
  test('no form at all', () => {
    expect(shapes({ 地点: '路口' })).toEqual(['r0.yaml/文书 form-missing ']);
  });
});
