const plain = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\p{Script=Latin}\p{Nd}〔〕（）《》、，。·_./-]*$/u;

/** A value as YAML writes it on one line: plain where that is safe, else in double quotes. */
export function yamlText(value: string): string {
  return value === '' || plain.test(value) ? value : JSON.stringify(value);
}
