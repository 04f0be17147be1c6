import { type ExitStatus, exit } from '../model/exit.ts';
import type { Language } from '../model/text.ts';
import { MachineTrouble, saidBy, UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { wrapText } from '../report/wrap-text.ts';

const words = {
  zh: {
    error: '错误：',
    trouble: '出了故障：',
    bug: '程序自己出了错，不是您的错：',
    report: '请把上面一行和所用的命令告诉本程序的维护者（README 的“报告问题”一节）；设 DOSSIER_DEBUG=1 再运行一次，会印出详细的经过。',
  },
  en: {
    error: 'error: ',
    trouble: 'trouble: ',
    bug: 'a bug in this program, not your fault: ',
    report:
      'Please send the line above and the command to the maintainers (README, "Reporting a problem"); DOSSIER_DEBUG=1 prints the details.',
  },
} as const;

/** Tells a failure in plain words and gives its exit status; a stack trace appears only where DOSSIER_DEBUG is set. */
export function tellTrouble(error: unknown, world: World, language: Language): ExitStatus {
  const say = words[language];
  const message = saidBy(error, language);
  if (world.environment.DOSSIER_DEBUG && error instanceof Error) world.tell(`${error.stack ?? ''}\n`);
  if (error instanceof UsageError) {
    world.tell(`${say.error}${message}\n`);
    return exit.usage;
  }
  if (error instanceof MachineTrouble) {
    world.tell(`${say.trouble}${message}\n`);
    return exit.trouble;
  }
  world.tell(`${say.bug}${message}\n${wrapText(say.report, Math.max(world.terminal.columns, 40)).join('\n')}\n`);
  return exit.trouble;
}
