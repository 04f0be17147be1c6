import type { Finding } from '../model/finding.ts';

/** A path that the package refuses; the checks of the case's names should have met it before. */
export function refusedPath(path: string, fact: string): Finding {
  return {
    id: 'P-path',
    level: 'error',
    says: {
      zh: '这个路径不能装进归档包：换一个系统打开，文件会丢失或者互相覆盖',
      en: 'The package refuses this path: on another system the file would be lost or overwrite another',
    },
    fact: { zh: `${path}（${fact}）`, en: `${path} (${fact})` },
    remedy: { zh: '给文件改名', en: 'Rename the file' },
    at: { file: path.replace(/^data\//, ''), line: 1, column: 1, length: 0, pointer: '' },
    related: [],
  };
}
