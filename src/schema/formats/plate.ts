import type { Format } from './format.ts';

const head = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]';
const plates = new RegExp(`^${head}([A-HJ-NP-Z0-9]{5}|[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[挂学警领试港澳])$`);

/** 机动车号牌 (GA 36): ordinary, new-energy, trailers, instruction, police. */
export const plate: Format = {
  name: 'plate',
  title: { zh: '车牌号', en: 'number plate' },
  fault(text) {
    if (plates.test(text)) return undefined;
    if (/[·• .-]/.test(text)) return { zh: '车牌号不写中间的点和空格，如 辽BZ0A01', en: 'no dot or blank in a plate: 辽BZ0A01' };
    if (/[a-z]/.test(text)) return { zh: '车牌号的字母要大写', en: 'letters of a plate are capitals' };
    if (/[IO]/.test(text.slice(2)))
      return { zh: '车牌号里没有字母 I 和 O，是不是数字 1 和 0', en: 'plates have no letters I and O; figures 1 and 0?' };
    return { zh: '不像车牌号，如 辽BZ0A01（新能源车多一位，如 辽BD00001）', en: 'not like a plate: 辽BZ0A01 (new-energy: 辽BD00001)' };
  },
};
