import { resolve } from 'node:path';
import { MachineTrouble } from '../model/trouble.ts';

/** A path from the root on. Throws `MachineTrouble` where it begins in the current folder and that one is gone. */
export function resolvePath(path: string): string {
  try {
    return resolve(path);
  } catch (error) {
    throw new MachineTrouble(
      {
        zh: '当前文件夹已经不在了（删掉了，或者存储断开了）；用 cd 换到别的文件夹，再试一次',
        en: 'the current folder is gone (deleted, or its storage disconnected); cd to another one and try again',
      },
      { cause: error },
    );
  }
}
