import type { Tree } from '../model/value.ts';
import type { OwnRegulation } from './open-regulation.ts';

/** The regulation that a case names; where it names none, the one outside of the program, if any, then the built-in one. */
export function regulationId({ 制度: named }: Tree, own: Pick<OwnRegulation, 'id'> | undefined): string {
  return typeof named === 'string' && named !== '' ? named : (own?.id ?? 'jinpu');
}
