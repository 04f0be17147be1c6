/** One volume of a case: which documents stand in it. */
export interface VolumeShare {
  /** 正卷 or 副卷 where the case has both; empty where it has one kind. */
  readonly kind: '' | '正卷' | '副卷';
  /** 第 number 卷 共 of 卷, of its kind. */
  readonly number: number;
  readonly of: number;
  /** In order. */
  readonly documents: readonly SharedDocument[];
}

export interface SharedDocument {
  /** Section id. */
  readonly id: string;
  /** 件号: 12, or 12-1 where it was supplied after the volume was bound. */
  readonly item: string;
  readonly inserted: boolean;
}
