import type { PicturePart } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { textOf } from './formats/text-of.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

/** A picture of the case, with what it shows as its alternative text; nothing where the file is not there. */
export function composePicture(part: PicturePart, scope: Scope): readonly Block[] {
  const bound = resolve(part.bind, scope);
  const file = textOf(bound?.value);
  if (!bound || !scope.printable.has(file)) return [];

  const told = textOf(resolve('题名 | 内容 | 证明对象', scope)?.value);
  return [
    {
      kind: 'image',
      file,
      maxWidth: part.width,
      maxHeight: part.height,
      alt: told === '' ? file : told,
      ...(bound.from ? { from: bound.from } : {}),
    },
  ];
}
