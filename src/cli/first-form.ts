import type { CaseFacts } from './scaffold/scaffold-case.ts';

/** The document with which a case of this kind begins. */
export function firstForm({ type, procedure }: Pick<CaseFacts, 'type' | 'procedure'>): string {
  if (type === '行政许可') return '申请登记';
  if (procedure === '简易程序') return '简易程序记录';
  return type === '行政检查' ? '检查记录' : '立案登记表';
}
