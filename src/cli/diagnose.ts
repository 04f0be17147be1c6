import type { LoadedConfig } from '../build/loaded-config.ts';
import { saidBy } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import type { Diagnosis } from '../report/diagnosis.ts';
import { sizeText } from '../report/size-text.ts';
import { chooseLanguage } from './choose-language.ts';
import { readVersion } from './read-version.ts';

const none = { zh: '', en: '' };
/** Room below which a case with a few recordings may not fit. */
const littleRoom = 1024 ** 3;
const noRoom = 50 * 1024 ** 2;

/** Looks at everything that the program needs of the machine. `config`: the configuration that was named. */
export async function diagnose(world: World, config?: string): Promise<readonly Diagnosis[]> {
  const [machine, version, configured] = await Promise.all([world.describeMachine('.'), readVersion(world), diagnoseConfig(world, config)]);
  return [
    { id: 'version', name: { zh: '程序', en: 'program' }, state: 'well', fact: same(`dossier ${version}`), remedy: none },
    diagnoseNode(machine.node, machine.system),
    configured.diagnosis,
    await diagnoseFonts(world, configured.own),
    diagnoseDisk(machine.freeBytes),
    { id: 'memory', name: { zh: '内存', en: 'memory' }, state: 'well', fact: same(sizeText(machine.memory)), remedy: none },
    diagnoseLocale(world),
    diagnoseTerminal(world),
    ...Object.entries(machine.programs).map(([name, found]) => diagnoseProgram(name, found)),
  ];
}

function diagnoseNode(node: string, system: string): Diagnosis {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const old = major < 20 || (major === 20 && minor < 19);
  return {
    id: 'node',
    name: same('Node.js'),
    state: old ? 'broken' : 'well',
    fact: { zh: `${node}（${system}）`, en: `${node} (${system})` },
    remedy: old ? { zh: '要 20.19 以上，请到 nodejs.org 下载新版安装', en: 'at least 20.19 is needed; install it from nodejs.org' } : none,
  };
}

/** The configuration that would hold for a case in this folder. */
async function diagnoseConfig(
  world: World,
  named: string | undefined,
): Promise<{ readonly own: LoadedConfig; readonly diagnosis: Diagnosis }> {
  const [{ configOf }, { findConfig }] = await Promise.all([import('../build/config-of.ts'), import('../build/find-config.ts')]);
  const name = { zh: '版式配置', en: 'configuration' };
  const path = await findConfig(world, undefined, named);
  const { value: own, findings } = await configOf(world, undefined, path);
  const fact = path === undefined ? { zh: '没有；用程序自带的版式', en: 'none; everything as it ships' } : same(path);
  const [first] = findings.filter(({ level }) => level === 'error');
  if (first === undefined) return { own, diagnosis: { id: 'config', name, state: 'well', fact, remedy: none } };

  const { line, column } = first.at;
  const told = (language: 'zh' | 'en'): string =>
    `${first.at.file}:${line}:${column} ${first.says[language]}${first.fact[language] === '' ? '' : ` (${first.fact[language]})`}`;
  return { own, diagnosis: { id: 'config', name, state: 'broken', fact: { zh: told('zh'), en: told('en') }, remedy: first.remedy } };
}

/** Asks for the fonts exactly as a build does. */
async function diagnoseFonts(world: World, own: LoadedConfig): Promise<Diagnosis> {
  const [{ loadTemplates }, { loadFonts }] = await Promise.all([import('../build/load-templates.ts'), import('../build/load-fonts.ts')]);
  const { theme } = await loadTemplates(world, own.config);
  const name = { zh: '字体', en: 'fonts' };
  try {
    const faces = [...(await loadFonts(world, theme, own.fonts)).keys()];
    return {
      id: 'fonts',
      name,
      state: 'well',
      fact: { zh: `${faces.length} 个字体都在`, en: `all ${faces.length} faces are there` },
      remedy: none,
    };
  } catch (error) {
    const remedy = { zh: '在程序的文件夹里运行 npm ci，重新安装', en: 'install again: npm ci in the folder of the program' };
    return { id: 'fonts', name, state: 'broken', fact: { zh: saidBy(error, 'zh'), en: saidBy(error, 'en') }, remedy };
  }
}

function diagnoseDisk(free: number): Diagnosis {
  const state = free < noRoom ? 'broken' : free < littleRoom ? 'limited' : 'well';
  const remedy = { zh: '案卷和归档包要写到磁盘上，请先腾出空间', en: 'volumes and packages go to the disk; make room first' };
  const fact = { zh: `当前文件夹所在的磁盘还剩 ${sizeText(free)}`, en: `${sizeText(free)} free on the disk of this folder` };
  return { id: 'disk', name: { zh: '磁盘', en: 'disk' }, state, fact, remedy: state === 'well' ? none : remedy };
}

function diagnoseLocale(world: World): Diagnosis {
  const { LC_ALL, LC_MESSAGES, LANG } = world.environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  const latin = /^[^.]*\.(?!utf-?8$)/i.test(locale);
  const language = chooseLanguage([], world.environment);
  return {
    id: 'locale',
    name: { zh: '语言', en: 'language' },
    state: latin ? 'limited' : 'well',
    fact: {
      zh: `消息用${language === 'zh' ? '中文' : '英文'}（语言环境 ${locale || '未设'}）`,
      en: `messages are in ${language === 'zh' ? 'Chinese' : 'English'} (locale ${locale || 'not set'})`,
    },
    remedy: latin
      ? { zh: '终端不是 UTF-8 的，汉字可能显示不对；请换用 UTF-8 的终端', en: 'the locale is not UTF-8; Chinese text may not show' }
      : none,
  };
}

function diagnoseTerminal({ terminal }: World): Diagnosis {
  const narrow = terminal.columns < 60;
  return {
    id: 'terminal',
    name: { zh: '终端', en: 'terminal' },
    state: narrow ? 'limited' : 'well',
    fact: {
      zh: `${terminal.interactive ? '交互' : '非交互'}，宽 ${terminal.columns} 列，${terminal.colours ? '有' : '没有'}颜色`,
      en: `${terminal.interactive ? 'interactive' : 'not interactive'}, ${terminal.columns} columns, ${terminal.colours ? 'with' : 'without'} colours`,
    },
    remedy: narrow ? { zh: '窗口太窄，拉宽到 80 列好看', en: 'widen the window to 80 columns' } : none,
  };
}

/** What intake cannot do without a program; the others only help to look at what was made. */
const lost: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ffmpeg: { zh: '没有装；不装也能用，只是接收录像时不截取关键帧', en: 'not installed; not needed, but no key frames are taken from films' },
};

/** No program but Node is needed. */
function diagnoseProgram(name: string, found: string | undefined): Diagnosis {
  return {
    id: name,
    name: same(name),
    state: 'well',
    fact: found === undefined ? (lost[name] ?? { zh: '没有装；不装也能用', en: 'not installed; not needed' }) : same(found),
    remedy: none,
  };
}

function same(text: string): { readonly zh: string; readonly en: string } {
  return { zh: text, en: text };
}
