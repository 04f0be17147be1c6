import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../world/temporary.ts';

const caseText = `制度: jinpu
案号: 辽金普交罚〔2026〕第0012号
案由: 未取得《网络预约出租汽车运输证》擅自从事网约车经营
类型: 行政处罚
程序: 普通程序
状态: 调查取证
当事人: { 个人: { 姓名: 张某某 } }
执法人员:
  - { 姓名: 王一鸣, 执法证号: '06021399001' }
  - { 姓名: 李思远, 执法证号: '06021399002' }
机关人员:
  - { 姓名: 孙佳慧, 职务: 音像资料管理员 }
`;

/** A case with nothing but its case.yaml, and a card beside it with files by name. */
export function smallCase(files: Readonly<Record<string, Uint8Array>>): { readonly folder: string; readonly card: string } {
  const root = temporaryFolder();
  const [folder, card] = [join(root, '案件'), join(root, 'card')];
  for (const part of ['records', 'media', 'scans']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'case.yaml'), caseText);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(card, name, '..'), { recursive: true });
    writeFileSync(join(card, name), bytes);
  }

  return { folder, card };
}
