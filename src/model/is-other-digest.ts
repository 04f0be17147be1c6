/** Whether a digest is another one than was recorded; not where none was recorded, or none is known now. */
export function isOtherDigest(now: string | undefined, was = ''): boolean {
  return was !== '' && (now || was) !== was;
}
