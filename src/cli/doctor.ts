import { Command } from 'commander';
import { exit } from '../model/exit.ts';
import { diagnosesJson, reportDiagnoses, worst } from '../report/diagnosis.ts';
import type { Bilingual } from './bilingual.ts';
import { diagnose } from './diagnose.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

const words: Bilingual<'usage' | 'description' | 'json' | 'more', 'config'> = {
  zh: {
    usage: '[选项]',
    description: '检查这台机器：版本、字体、可选的程序、磁盘、语言环境、终端',
    json: '输出给别的程序',
    config: ['--config <文件>', '检查这份版式配置和它的字体；不写的，看环境变量 DOSSIER_CONFIG，再从当前文件夹往上找'],
    more: '例子：\n  dossier doctor\n  dossier doctor --config dossier.config.yaml\n\n退出码：0 能用（可以有要注意的）；3 有不行的',
  },
  en: {
    usage: '[options]',
    description: 'look at this machine: versions, fonts, optional programs, disk, locale, terminal',
    json: 'for other programs',
    config: ['--config <file>', 'look at this configuration and its fonts; default: DOSSIER_CONFIG, else the nearest from here up'],
    more: 'Examples:\n  dossier doctor\n  dossier doctor --config dossier.config.yaml\n\nExit status: 0 it works; 3 something is broken',
  },
};

/** `dossier doctor`: what works on this machine, what does not, and what to do. */
export function doctorCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('doctor')
    .usage(say.usage)
    .description(say.description)
    .option('--json', say.json)
    .option(...say.config)
    .addHelpText('after', `\n${say.more}`)
    .action(async (options: { readonly json?: true; readonly config?: string }) => {
      const diagnoses = await diagnose(session.world, options.config);
      session.world.print(options.json ? diagnosesJson(diagnoses, session.language) : reportDiagnoses(diagnoses, styleOf(session)));
      if (worst(diagnoses) === 'broken') session.finish(exit.trouble);
    });
}
