/** Whether a signature's 身份 is one of some roles: the whole text, or each that it names, as 执法人员兼记录人, 被询问人（当事人）. */
export function signsAs(text: string, roles: readonly string[]): boolean {
  return roles.includes(text) || text.split(/[、，,/（）()]|兼/).some((part) => roles.includes(part.trim()));
}
