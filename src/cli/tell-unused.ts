import type { OwnRegulation } from '../build/open-regulation.ts';
import type { Session } from './session.ts';

const words = {
  zh: ({ folder, id }: OwnRegulation) =>
    `没有一个案件照 ${folder} 判断：case.yaml 的 制度 都不是 ${id}。要照它判断的，在 case.yaml 里写 制度: ${id}\n`,
  en: ({ folder, id }: OwnRegulation) =>
    `no case was judged by ${folder}: no case.yaml has 制度: ${id}. Write that where a case is to be judged by it\n`,
} as const;

/** Says that a regulation folder was named and that no case is under it. */
export function tellUnused({ world, language }: Session, own: OwnRegulation): void {
  world.tell(words[language](own));
}
