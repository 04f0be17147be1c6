/** What tells a case from others whatever folder it is checked from: its number, else the name of its folder. */
export function caseKey(number: string, folder: string): string {
  if (number !== '') return number;

  return folder.split(/[\\/]/).findLast((part) => part !== '' && part !== '.' && part !== '..') ?? '';
}
