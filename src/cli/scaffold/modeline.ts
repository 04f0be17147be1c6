/** The comment by which editors with the YAML extension find the schema of a file: completion, hover help, checks while typing. */
export function modeline(schema: string): string {
  return `# yaml-language-server: $schema=${encodeURI(schema.replaceAll('\\', '/'))}`;
}
