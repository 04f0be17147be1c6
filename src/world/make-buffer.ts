/** From here on the C library maps pages for a piece of memory of its own, which then begins 16 bytes behind the beginning of a page. */
const mapped = 128 * 1024;
export const halfPage = 2048;

/**
 * A buffer into which files are read, not filled with zeros and in no pool. A large one begins in the middle of a page of memory: AMD's
 * processors from Zen 3 on copy four times slower where the target begins 1 to 63 bytes further in its page than the source in its own
 * (`rep movsb`; glibc bug 30994), and what is read at the beginning of a page of the file would otherwise always go there.
 */
export function makeBuffer(length: number): Buffer {
  return length < mapped ? Buffer.allocUnsafeSlow(length) : Buffer.allocUnsafeSlow(length + halfPage).subarray(halfPage);
}
