import { Command } from 'commander';
import { exit } from '../model/exit.ts';
import { UsageError } from '../model/trouble.ts';
import { reportVerify, verifyJson } from '../report/report-verify.ts';
import { attempt } from './attempt.ts';
import type { Bilingual } from './bilingual.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

const words: Bilingual<'usage' | 'description' | 'json' | 'properties' | 'missing' | 'more', 'packages'> = {
  zh: {
    usage: '[选项] <归档包...>',
    description: '核验归档包：齐不齐、改没改、有没有多余的、路径安不安全；不解压，不写任何东西',
    packages: ['<归档包...>', 'BagIt 包，ZIP 或者文件夹，不论是谁打的'],
    json: '每个归档包输出一行 JSON',
    properties: '列出“四性”检测的各项（DA/T 70）',
    missing: '没有这个文件或者文件夹：',
    more: '例子：\n  dossier verify out/*.zip\n  dossier verify 归档包.zip --properties\n  dossier verify 别处移交的文件夹 --json',
  },
  en: {
    usage: '[options] <package...>',
    description: 'check packages: complete, unchanged, nothing extra, no unsafe path; nothing is unpacked or written',
    packages: ['<package...>', 'BagIt bags, as ZIP or folder, of any maker'],
    json: 'one line of JSON for each package',
    properties: 'list the checks of the four properties (DA/T 70)',
    missing: 'no such file or folder: ',
    more: 'Examples:\n  dossier verify out/*.zip\n  dossier verify package.zip --properties\n  dossier verify FOLDER --json',
  },
};

interface VerifyOptions {
  readonly json?: true;
  readonly properties?: true;
}

/** `dossier verify`: packages in, verdicts out. */
export function verifyCommand(session: Session): Command {
  const say = words[session.language];
  return new Command('verify')
    .usage(say.usage)
    .description(say.description)
    .argument(...say.packages)
    .option('--json', say.json)
    .option('--properties', say.properties)
    .addHelpText('after', `\n${say.more}`)
    .action(async (paths: readonly string[], options: VerifyOptions) => {
      for (const path of paths) await attempt(session, () => verifyOne(session, path, options));
    });
}

async function verifyOne(session: Session, path: string, options: VerifyOptions): Promise<void> {
  if ((await session.world.look(path)) === undefined) throw new UsageError(`${words[session.language].missing}${path}`);
  const { verifyPackageAt } = await import('../build/verify-package.ts');
  const report = await verifyPackageAt(session.world, path);
  if (!report.valid) session.finish(exit.findings);
  const text = options.json
    ? verifyJson(report, path, session.language)
    : reportVerify(report, path, styleOf(session), options.properties === true);
  session.world.print(text);
}
