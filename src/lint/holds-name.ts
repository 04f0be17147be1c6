/** Whether a text holds a name as a whole: a letter or figure beside it makes it another one, as JP-017 is not JP-01. */
export function holdsName(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!joined(text.slice(at - 1, at + 1), at > 0) && !joined(text.slice(end - 1, end + 1), end < text.length)) return true;
  }
  return false;
}

function joined(pair: string, inside: boolean): boolean {
  return inside && /^[0-9A-Za-z]{2}$/.test(pair);
}
