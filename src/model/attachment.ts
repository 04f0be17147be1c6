/** A file that goes inside the volume, so that the volume carries what it was made from (ISO 19005-3). */
export interface Attachment {
  /** Unique in the volume; without folders. */
  readonly name: string;
  readonly description: string;
  /** MIME type. */
  readonly type: string;
  /** `Source`: the volume was printed from it; `Supplement`: it says more about the volume. */
  readonly relationship: 'Source' | 'Supplement';
  readonly bytes: Uint8Array;
}
