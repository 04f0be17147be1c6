/** Names of one role: forms print 记录人, and officers write 记录员. */
const oneRole: readonly (readonly string[])[] = [['记录人', '记录员']];

/** Whether a signature's 身份 is one of some roles: the whole text, or each that it names, as 执法人员兼记录人, 被询问人（当事人）. */
export function signsAs(text: string, roles: readonly string[]): boolean {
  return isOneOf(text, roles) || text.split(/[、，,/（）()]|兼/).some((part) => isOneOf(part.trim(), roles));
}

function isOneOf(text: string, roles: readonly string[]): boolean {
  return roles.includes(text) || oneRole.some((names) => names.includes(text) && names.some((name) => roles.includes(name)));
}
