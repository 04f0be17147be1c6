import type { Command, Help, Option } from 'commander';
import type { Language } from '../model/text.ts';
import { displayWidth } from '../report/display-width.ts';
import { wrapText } from '../report/wrap-text.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '到处可用的选项：',
  'Commands:': '命令：',
};

/** Help pages in the user's language, aligned by display width. */
export function configureHelp(command: Command, language: Language, columns: number): Command {
  return command.configureHelp({
    helpWidth: columns,
    showGlobalOptions: true,
    displayWidth,
    boxWrap: (text, width) => wrapText(text, width).join('\n'),
    styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title),
    optionDescription: (option) => describeOption(option, language),
    argumentDescription: (argument) => argument.description,
    subcommandTerm: (sub) => sub.name(),
  } satisfies Partial<Help> & { helpWidth: number });
}

function describeOption(option: Option, language: Language): string {
  const choices = option.argChoices;
  if (choices === undefined) return option.description;

  return language === 'zh' ? `${option.description}（${choices.join('、')}）` : `${option.description} (${choices.join(', ')})`;
}
