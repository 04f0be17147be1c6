/** Whether a list of a rubric names a requirement: by its id, or by how it begins (`A18-*`). */
export function namesRequirement(list: readonly string[], id: string): boolean {
  return list.some((name) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
}
