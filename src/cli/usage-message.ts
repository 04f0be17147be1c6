import type { Language } from '../model/text.ts';

type Say = (...parts: readonly string[]) => string;

/** Commander's English messages and what they are in Chinese. */
const chinese: readonly (readonly [pattern: RegExp, say: Say])[] = [
  [/^unknown option '(.+)'$/, (option = '') => `没有这个选项：${option}`],
  [/^unknown command '(.+)'$/, (command = '') => `没有这个命令：${command}`],
  [/^missing required argument '(.+)'$/, (name = '') => `缺少参数：${name}`],
  [/^option '(.+)' argument missing$/, (option = '') => `选项 ${option} 后面要写上值`],
  [/^required option '(.+)' not specified$/, (option = '') => `必须写上选项 ${option}`],
  [/^option '(.+)' argument '(.*)' is invalid\. (.*)$/, (option = '', value = '', why = '') => `选项 ${option} 的值不对：${value}。${why}`],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+)'\. (.*)$/,
    (value = '', name = '', why = '') => `参数 ${name} 的值不对：${value}。${why}`,
  ],
  [/^option '(.+)' cannot be used with option '(.+)'$/, (one = '', other = '') => `选项 ${one} 和 ${other} 不能一起用`],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (_ = '', wanted = '', got = '') => `参数太多：只要 ${wanted} 个，写了 ${got} 个`,
  ],
];

/** A usage message of the option parser as a sentence for a person, with its "did you mean" on a line of its own. */
export function usageMessage(message: string, language: Language): string {
  const [first = '', hint = ''] = message.trim().split('\n');
  const plain = first.replace(/^error: /, '');
  const meant = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(hint)?.[1];
  if (language === 'en') return meant === undefined ? plain : `${plain}\ndid you mean ${meant}?`;

  const statement = translate(plain).replace(/Allowed choices are (.+)\.$/, (_, list: string) => `可以写：${list.replaceAll(', ', '、')}`);
  return meant === undefined ? statement : `${statement}\n您是不是要写 ${meant.replaceAll(', ', '、')}？`;
}

function translate(message: string): string {
  for (const [pattern, say] of chinese) {
    const match = pattern.exec(message);
    if (match !== null) return say(...match.slice(1));
  }
  return message;
}
