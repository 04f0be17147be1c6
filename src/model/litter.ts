/** Whether a path is of what systems, editors and a program at work leave behind: no part of a case. */
export function isLitter(path: string): boolean {
  return /(^|\/)(\.|~\$|thumbs\.db$|desktop\.ini$)|~$/i.test(path);
}
