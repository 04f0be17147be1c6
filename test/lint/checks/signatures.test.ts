import { describe, expect, test } from 'vitest';
import { told } from '../small-regulation.ts';

const interview = (...signatures: readonly unknown[]) =>
  ({ 文书: '询问笔录', 执法人员: ['王一鸣', '李思远'], 记录人: '李思远', 签名: signatures }) as never;
const by = (person: string, role: string, way = '签名', more = {}) => ({ 人: person, 身份: role, 方式: way, ...more });
const party = by('张某某', '被询问人');
const officers = [by('王一鸣', '执法人员'), by('李思远', '记录人')];

describe('signed', () => {
  const rule = { on: ['询问笔录'], check: 'signed', with: { of: ['party', 'officers', 'others'] } };
  test('by everyone; an officer may sign as recorder', () => {
    expect(told(rule, { records: [interview(party, ...officers)] })).toEqual([]);
  });
  test('not by the party', () => {
    expect(told(rule, { records: [interview(...officers)] })).toEqual(['r0.yaml/签名 没有被询问人的签名']);
  });
  test('by a person of the other side, whatever it is called', () => {
    for (const role of ['当事人（驾驶人）', '被调查人', '司机', '委托代理人', '法定代表人', '本人', '当事人签名', '现场负责人'])
      expect(told({ on: ['询问笔录'], check: 'signed', with: { as: ['当事人'] } }, { records: [interview(by('张某某', role))] })).toEqual(
        [],
      );
    for (const role of ['见证人', '翻译人员', '机关负责人', '基层组织代表', '执法人员'])
      expect(told({ on: ['询问笔录'], check: 'signed', with: { as: ['当事人'] } }, { records: [interview(by('张某某', role))] })).toEqual([
        'r0.yaml/签名 没有当事人的签名',
      ]);
  });
  test('by a guardian where a guardian is asked', () => {
    const guardian = { on: ['询问笔录'], check: 'signed', with: { as: ['监护人'] } };
    expect(told(guardian, { records: [interview(by('张某某', '当事人'))] })).toEqual(['r0.yaml/签名 没有监护人的签名']);
  });
  test('by whoever bears a name, under any role', () => {
    const named = { on: ['询问笔录'], check: 'signed', with: { as: ['见证人'], or: ['/被询问人'] } };
    const record = { 文书: '询问笔录', 被询问人: '张某某', 签名: [by('张某某', '旁听人')] };
    expect(told(named, { records: [record as never] })).toEqual([]);
    expect(told(named, { records: [{ ...record, 被询问人: '刘某' } as never] })).toEqual(['r0.yaml/签名 没有见证人的签名']);
  });
  test('by one representative for two persons, and for one of them', () => {
    const both = {
      on: ['调取证据清单'],
      check: 'signed',
      with: { each: '/被调取人', 'on-behalf': ['被调取人', '代理人'], refusal: 'any' },
    };
    const signedAs = (role: string) =>
      told(both, { records: [{ 文书: '调取证据清单', 被调取人: '李明、王芳', 签名: [by('臧某', role)] } as never] });
    expect([signedAs('代理人'), signedAs('被调取人李明、王芳的委托代理人')]).toEqual([[], []]);
    expect(signedAs('李明的代理人')).toEqual(['r0.yaml/签名 王芳没有签名']);
    expect(signedAs('见证人')).toEqual(['r0.yaml/签名 李明、王芳没有签名']);
  });
  test('the seal of an archive for the archivist, under his role alone', () => {
    const each = { on: ['归档记录'], check: 'signed', with: { each: ['/移交人', '/接收人'], refusal: 'none' } };
    const sealed = (身份: string) => ({ ...by('示例市交通运输局档案室', 身份), 方式: '盖章' });
    const record = (身份: string) => ({ 文书: '归档记录', 移交人: '李思远', 接收人: '何静', 签名: [by('李思远', '移交人'), sealed(身份)] });
    expect(told(each, { records: [record('接收人') as never] })).toEqual([]);
    expect(told(each, { records: [record('档案机构') as never] })).toEqual(['r0.yaml/签名 何静没有签名']);
  });
  test('who signs as two counts as two', () => {
    const two = { on: ['询问笔录'], check: 'signed', with: { as: ['当事人'], count: '2', refusal: 'any' } };
    const signedAs = (role: string) => told(two, { records: [interview(by('张某某', role))] });
    expect(signedAs('当事人兼单位代表')).toEqual([]);
    expect(signedAs('当事人')).toHaveLength(1);
  });
  test('for a body by its representative, for a person by himself', () => {
    const third = { on: ['询问笔录'], check: 'signed', with: { each: '/被询问人', 'on-behalf': ['第三人'], refusal: 'any' } };
    const record = (被询问人: string, role: string) => ({ records: [{ 文书: '询问笔录', 被询问人, 签名: [by('臧某', role)] } as never] });
    expect(told(third, record('大连示范公交有限公司', '第三人代表'))).toEqual([]);
    expect(told(third, record('大连示范公交有限公司', '旁听人'))).toEqual(['r0.yaml/签名 大连示范公交有限公司没有签名']);
    expect(told(third, record('曹某', '第三人'))).toEqual(['r0.yaml/签名 曹某没有签名']);
  });
  test('many roles are not all told', () => {
    const many = { on: ['询问笔录'], check: 'signed', with: { as: ['鉴定人', '专家', '听证员', '主持人'] } };
    expect(told(many, { records: [interview(party)] })).toEqual(['r0.yaml/签名 没有鉴定人、专家等的签名']);
  });
  test('not by one officer', () => {
    expect(told(rule, { records: [interview(party, by('李思远', '记录人'))] })).toEqual(['r0.yaml/签名 王一鸣没有签名']);
  });
  test('not by the recorder that the record names', () => {
    expect(told({ ...rule, with: { of: ['others'] } }, { records: [interview(party)] })).toEqual(['r0.yaml/签名 没有记录人的签名']);
  });
  test('refused with reason, time and witness', () => {
    const refusal = by('张某某', '被询问人', '拒签', { 理由: '不认可', 时间: '2026-03-02 10:25', 见证人: '陈某' });
    expect(told(rule, { records: [interview(refusal, ...officers)] })).toEqual([]);
  });
  test('refused without a reason or a witness', () => {
    const refusal = by('张某某', '被询问人', '拒签', { 时间: '2026-03-02 10:25' });
    expect(told(rule, { records: [interview(refusal, ...officers)] })).toEqual(['r0.yaml/签名/0 张某某拒签，没有写理由、见证人或者音像']);
    expect(told({ ...rule, with: { of: ['party'], refusal: 'any' } }, { records: [interview(refusal)] })).toEqual([]);
    expect(told({ ...rule, with: { of: ['party'], refusal: 'none' } }, { records: [interview(refusal)] })).toEqual([
      'r0.yaml/签名 没有被询问人的签名',
    ]);
  });
  test('an officer cannot refuse', () => {
    const refusal = by('王一鸣', '执法人员', '未到场', { 理由: '出差', 时间: '2026-03-02', 见证人: '陈某' });
    expect(told(rule, { records: [interview(party, refusal, by('李思远', '记录人'))] })).toEqual(['r0.yaml/签名 王一鸣没有签名']);
  });
  test('under one of some roles, so many times', () => {
    expect(told({ ...rule, with: { as: ['见证人'] } }, { records: [interview(party)] })).toEqual(['r0.yaml/签名 没有见证人的签名']);
    expect(told({ ...rule, with: { as: ['执法人员', '记录人'], count: '3' } }, { records: [interview(...officers)] })).toEqual([
      'r0.yaml/签名 执法人员或者记录人的签名只有 2 个，要 3 个',
    ]);
  });
  test('by everyone named at a path', () => {
    expect(told({ ...rule, with: { each: '/记录人' } }, { records: [interview(party)] })).toEqual(['r0.yaml/签名 李思远没有签名']);
  });
  test('by each of several people in one line', () => {
    const list = (...signatures: readonly unknown[]) => ({ 文书: '调取证据清单', 被调取人: '张某某、刘某', 签名: signatures }) as never;
    const each = { on: ['调取证据清单'], check: 'signed', with: { each: '/被调取人' } };
    expect(told(each, { records: [list(by('张某某', '提供人'))] })).toEqual(['r0.yaml/签名 刘某没有签名']);
    expect(told(each, { records: [list(by('张某某', '提供人'), by('刘某', '提供人'))] })).toEqual([]);
  });
  test('an ill-written signature is told once, as shape', () => {
    expect(told(rule, { records: [interview(by('张某某', '被询问人', '签字'), ...officers)] })).toEqual([
      'r0.yaml/签名/0/方式 shape-enum 「签字」，是不是“签名”；可以写：签名、盖章、捺印、签名并捺印、电子签名、拒签、未到场',
    ]);
  });
});

describe('refused-recorded', () => {
  const rule = {
    on: ['records'],
    check: 'refused-recorded',
    with: { needs: ['理由', '时间'], 'one-of': ['见证人', '音像'], 'officers-sign': 'yes' },
  };
  test('a refusal with all its fields', () => {
    const refusal = by('张某某', '被询问人', '拒签', { 理由: '不认可', 时间: '2026-03-02 10:25', 音像: 'media/1.mp4' });
    expect(told(rule, { records: [interview(refusal, ...officers)] })).toEqual([]);
  });
  test('a refusal without reason, and an officer who did not sign', () => {
    const refusal = by('张某某', '被询问人', '拒签', { 时间: '2026-03-02 10:25', 见证人: '陈某' });
    expect(told(rule, { records: [interview(refusal, by('王一鸣', '执法人员'))] })).toEqual([
      'r0.yaml/签名 张某某拒签，李思远没有签名',
      'r0.yaml/签名/0 张某某拒签，没有写理由',
    ]);
  });
  test('an element of 拒绝', () => {
    const record = { 文书: '现场笔录', 拒绝: [{ 人: '张某某', 事项: '拒绝接受调查' }] };
    expect(told({ ...rule, with: { in: 'refusals', needs: ['时间', '记录人'] } }, { records: [record] })).toEqual([
      'r0.yaml/拒绝/0 张某某拒绝接受调查，没有写时间、记录人',
    ]);
  });
  test('nobody refused', () => {
    expect(told(rule, { records: [interview(party)] })).toEqual([]);
  });
});
