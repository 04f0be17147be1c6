/** Room for bytes outside of memory, which is nobody else's and gone with the program. */
export interface Scratch {
  /** Writes bytes down there; false where there is no room for them, and what stood there stands no more. */
  write(at: number, bytes: Uint8Array): boolean;
  /** Fills a piece of memory from there on, with zeros where nothing was written. Throws `MachineTrouble`. */
  read(at: number, into: Uint8Array): void;
  /** Gives the room back. */
  close(): void;
}
