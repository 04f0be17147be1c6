/** One step of a JSON Pointer (RFC 6901, section 4), decoded. */
export function decodeStep(step: string): string {
  return step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
}

/** A pointer with one more step, encoded (RFC 6901, section 3). */
export function addStep(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The decoded steps of a pointer; none for the whole document. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(decodeStep);
}
