import { admit } from '../../src/model/admit.ts';
import type { ListedFile, SoundCase } from '../../src/model/case.ts';
import type { Tree } from '../../src/model/value.ts';

/** A sound case made of the values that a test needs. */
export function soundCase(
  data: Tree,
  part: { readonly files?: readonly ListedFile[]; readonly media?: SoundCase['media']; readonly folder?: string } = {},
): SoundCase {
  const number = typeof data.案号 === 'string' ? data.案号 : '';
  const sound = admit(
    {
      folder: part.folder ?? '.',
      number,
      data,
      records: [],
      media: part.media ?? [],
      files: part.files ?? [],
      unread: [],
      locate: (file, pointer) => ({ file, line: 1, column: 1, length: 0, pointer }),
    },
    [],
  );
  if (sound === undefined) throw new Error('a case without findings is sound');

  return sound;
}

export const caseData: Tree = {
  制度: 'jinpu',
  案号: '辽金普交罚〔2026〕第0012号',
  案由: '未取得《网络预约出租汽车运输证》擅自从事网约车经营',
  类型: '行政处罚',
  当事人: { 个人: { 姓名: '张某某', 身份证号: '210299198503121014' } },
  执法人员: [
    { 姓名: '王一鸣', 执法证号: '06021399001' },
    { 姓名: '李思远', 执法证号: '06021399002' },
  ],
  执法机关: { 名称: '示例区交通运输局', 地址: '示例路 1 号', 电话: '0411-00000000' },
  日期: { 启动: '2026-03-01 08:00', 决定: '2026-03-20', 终结: '2026-4-2' },
  归档: { 保管期限: '30年' },
};
