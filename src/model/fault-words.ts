import type { FileFault } from './case.ts';
import type { Text } from './text.ts';

/** What is wrong with a file, as people are told. */
export const faultWords: { readonly [fault in FileFault]: Text } = {
  cut: {
    zh: '不完整，后面缺了一段，多半是复制时中断或者录制时断了电',
    en: 'it ends too early; mostly copying was broken off, or the device lost power',
  },
  broken: { zh: '文件损坏', en: 'it is broken' },
  locked: {
    zh: '加了密，有打开密码，或者禁止打印、复制、修改',
    en: 'it is encrypted, and asks for a password or forbids printing, copying or changing',
  },
  empty: { zh: '没有一页，不能作为原件', en: 'it has no page, and is no original' },
  unsupported: { zh: '不是能印的格式', en: 'its format cannot be printed' },
  unreadable: {
    zh: '读不出来，没有权限、被别的程序占用，或者存储卡、网络盘有故障',
    en: 'it cannot be read: no permission, another program holds it, or the card or network disk fails',
  },
};
