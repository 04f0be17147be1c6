import { isTree } from '../model/pointer.ts';
import type { Tree } from '../model/value.ts';

/** One element of 签名. */
export interface Signature {
  readonly person: string;
  /** 身份 */
  readonly role: string;
  /** 方式 */
  readonly way: string;
  /** 拒签 or 未到场. */
  readonly refused: boolean;
  readonly pointer: string;
  readonly data: Tree;
}

/** The signatures of a record. */
export function signaturesOf({ 签名: list }: Tree): readonly Signature[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((data, index) => {
    if (!isTree(data)) return [];
    const way = said(data, '方式');
    return [
      {
        person: said(data, '人'),
        role: said(data, '身份'),
        way,
        refused: way === '拒签' || way === '未到场',
        pointer: `/签名/${index}`,
        data,
      },
    ];
  });
}

function said(data: Tree, key: string): string {
  const value = data[key];
  return typeof value === 'string' ? value.trim() : '';
}
