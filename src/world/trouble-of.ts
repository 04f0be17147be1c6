import { MachineTrouble } from '../model/trouble.ts';

const causes: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  ENOSPC: ['磁盘满了，请腾出空间再试', 'the disk is full; free some space and try again'],
  EDQUOT: ['超出了磁盘配额，请腾出空间再试', 'the disk quota is used up; free some space and try again'],
  EFBIG: ['文件超过了这个文件系统允许的大小', 'the file is larger than this file system allows'],
  EACCES: ['没有权限，请检查文件夹的权限', 'no permission; check the permissions of the folder'],
  EPERM: ['系统不允许这个操作，请检查权限', 'the system does not permit this; check the permissions'],
  EROFS: ['这个文件系统是只读的，请换一个位置', 'the file system is read-only; choose another place'],
  ENOENT: ['没有这个文件或者文件夹', 'no such file or folder'],
  ENOTDIR: ['路径中有一段不是文件夹', 'a part of the path is not a folder'],
  EISDIR: ['这里应当是文件，却是文件夹', 'a folder stands where a file should be'],
  ENAMETOOLONG: ['名称太长，文件系统放不下', 'the name is too long for the file system'],
  EMFILE: ['打开的文件太多，请提高 ulimit -n', 'too many open files; raise ulimit -n'],
  ENFILE: ['系统打开的文件太多，请稍后再试', 'the system has too many open files; try again later'],
  EIO: ['磁盘读写出错，请检查磁盘或者存储卡', 'the disk failed to read or write; check the disk or card'],
  EBUSY: ['文件正被别的程序占用', 'another program is using the file'],
  ELOOP: ['路径中有一段是链接', 'a part of the path is a link'],
  ENOMEM: ['内存不足', 'out of memory'],
  ETIMEDOUT: ['网络存储没有回应', 'the network storage does not answer'],
  ESTALE: ['网络存储断开过，请重试', 'the network storage was disconnected; try again'],
};

/**
 * Turns an error of the file system into a `MachineTrouble` that says what failed, at which path, and what to do.
 * An error that is no trouble of the machine is handed back as it is.
 */
export function troubleOf(error: unknown, path: string): unknown {
  if (error instanceof MachineTrouble) return error;
  const code = errorCode(error);
  if (code === undefined || !/^E[A-Z0-9]+$/.test(code)) return error;

  const [zh, en] = causes[code] ?? [`系统错误 ${code}`, `system error ${code}`];

  return new MachineTrouble({ zh: `${path}：${zh}`, en: `${path}: ${en}` }, { cause: error });
}

/** The code of a system error, such as `ENOENT`; `undefined` where it has none. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;

  return typeof error.code === 'string' ? error.code : undefined;
}
