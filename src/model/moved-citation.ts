import type { Place } from './place.ts';

/** Pages of a volume, by the addresses of the first and the last. */
export interface PagesThere {
  /** 正卷, 副卷第2卷; empty where the case is one volume. */
  readonly volume: string;
  readonly first: string;
  readonly last: string;
}

/** Cited pages of a document that have other numbers once the case is bound anew. */
export interface MovedPages {
  readonly title: string;
  readonly was: PagesThere;
  /** None where the document is no longer there. All of its pages where it has more or fewer of them than before. */
  readonly now?: PagesThere;
}

/** A citation that is no longer true once the case is bound anew. */
export interface MovedCitation {
  readonly at: Place;
  /** As it is written. */
  readonly said: string;
  /** The record that cites was changed since it was bound: it may name the new pages already. */
  readonly rewritten: boolean;
  readonly pages: readonly MovedPages[];
}
