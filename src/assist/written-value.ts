/** What YAML takes for something else at the beginning of a text, and what ends one. */
const special = /^[-?:,[\]{}#&*!|>'"%@`\s]|^$|: |:$| #|\s$|[,[\]{}]/u;

/** A value on one line: plain where YAML reads it back as it is, in brackets too, else in double quotes. */
export function writtenValue(value: string): string {
  return special.test(value) ? JSON.stringify(value) : value;
}
