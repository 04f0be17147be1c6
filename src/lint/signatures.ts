import { isTree } from '../model/pointer.ts';
import type { Tree } from '../model/value.ts';
import type { Subject } from './subject.ts';

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
export function signaturesOf({ data }: Subject): readonly Signature[] {
  const list = data.签名;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    if (!isTree(item)) return [];
    const [person, role, way] = ['人', '身份', '方式'].map((key) => (typeof item[key] === 'string' ? item[key].trim() : ''));
    return [
      {
        person: person ?? '',
        role: role ?? '',
        way: way ?? '',
        refused: way === '拒签' || way === '未到场',
        pointer: `/签名/${index}`,
        data: item,
      },
    ];
  });
}
