/** Whether an id is meant by a choice of the command line: itself, or a group of ids such as A18 or S-. In any case of letters. */
export function isMeant(id: string, choice: string): boolean {
  const [one, other] = [id.toLowerCase(), choice.toLowerCase()];

  return one === other || one.startsWith(other.endsWith('-') ? other : `${other}-`);
}
