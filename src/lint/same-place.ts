/** Whether two places may be one. Unknown counts as the same: only what is certainly elsewhere is told. One text may be the longer address of the other. */
export function samePlace(one: string, other: string): boolean {
  const [here, there] = [plain(one), plain(other)];
  return here === '' || there === '' || here.includes(there) || there.includes(here);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，、。]/g, '');
}
