/**
 * What one case says that is compared with the other cases of a run: small, so that thousands may be held at once, and without a line or a
 * column, which are looked up when somebody has to be told.
 */
export interface Trait {
  /** Whose question it is: regulation, requirement and part, such as `jinpu/A09-holder/4`. */
  readonly rule: string;
  /** What must not be shared, or shared only by equals; the middle of ID numbers is masked. */
  readonly key: string;
  /** What all cases with this key say alike; absent where a key belongs to one case alone. */
  readonly value?: string;
  /** The key and the value as people are told of them. */
  readonly name: string;
  readonly shown: string;
  /** File of the case folder, and JSON Pointer. */
  readonly file: string;
  readonly pointer: string;
  /** Where it is an event: equal values are one event, told in two cases. */
  readonly span?: Span;
}

/** When and where somebody was. */
export interface Span {
  /** Milliseconds since 1970, the end not included. */
  readonly from: number;
  readonly to: number;
  /** It takes the person wholly, wherever it is. */
  readonly alone: boolean;
  /** Empty where nothing is written. */
  readonly place: string;
}
