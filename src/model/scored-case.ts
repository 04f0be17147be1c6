import type { Score } from './score.ts';

/** A case and its score. */
export interface ScoredCase {
  readonly folder: string;
  readonly number: string;
  /** How far it has come (状态); empty where it does not say. */
  readonly state: string;
  readonly score: Score;
}
