/** Words that end in 案 and name no case: 备案, 档案, 方案. */
const otherwise = /[备档方草答提图教预]案$/u;

/** Whether a text that names a cause ends in the word that makes it a case. */
export function isCalledACase(text: string): boolean {
  return text.endsWith('案') && !otherwise.test(text);
}
