import type { Format } from './format.ts';

/** A file of the case, written from the case folder on with `/`. */
export const path: Format = {
  name: 'path',
  title: { zh: '文件', en: 'file' },
  fault(text) {
    if (text.includes('\\')) return { zh: '文件路径用 / 分开，不用 \\', en: 'a path is divided by /, not by \\' };
    if (text.startsWith('/') || /^[A-Za-z]:/.test(text))
      return {
        zh: '从案件文件夹写起，如 media/现场01.jpg，不写盘符和最前面的 /',
        en: 'write it from the case folder on, like media/01.jpg',
      };
    if (text.split('/').includes('..')) return { zh: '路径不能用 .. 走出案件文件夹', en: 'a path may not leave the case folder by ..' };
    if (text.split('/').some((part) => part === '' || part === '.')) return { zh: '路径里有空的一段', en: 'a part of the path is empty' };
    return undefined;
  },
};
