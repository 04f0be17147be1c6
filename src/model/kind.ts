import type { Text } from './text.ts';

/** A kind of case as `dossier init` starts it (templates/new/kinds.yaml). */
export interface Kind {
  /** English name, such as `summary-penalty`. */
  readonly id: string;
  /** What an officer calls it, such as 简易程序处罚. */
  readonly name: string;
  readonly says: Text;
  /** 类型 and 程序 of case.yaml; 程序 blank where it has none. */
  readonly type: string;
  readonly procedure: string;
  /** Whether its party is usually a person. */
  readonly person: boolean;
  /** Its documents by the state of the case in which they are due; the first is the state in which it begins. */
  readonly records: readonly { readonly state: string; readonly forms: readonly string[] }[];
}
