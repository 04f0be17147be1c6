const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉鹏华红玲飞燕宇浩凯健俊帆慧颖璐晨阳旭东海波峰宁雪梅兰'];
const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The files of a case with other people, numbers, addresses and plates; what was the same stays the same, what was right stays right. */
export function disguise(files, random, index) {
  const names = new Map();
  for (const text of files.values())
    if (typeof text === 'string') for (const [, name] of text.matchAll(/姓名: ([\p{Script=Han}]{2,3})(?=[ ,}\n])/gu)) names.set(name, '');
  for (const name of names.keys()) names.set(name, nameLike(name, new Set([...names.keys(), ...names.values()]), random));
  const swap = [...names.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).join('|');
  const known = new Map();
  const once = (from, make) => {
    if (!known.has(from)) known.set(from, make());
    return known.get(from);
  };
  const changed = (text) =>
    text
      .replace(new RegExp(swap === '' ? '(?!)' : swap, 'gu'), (name) => names.get(name))
      .replace(/\b\d{17}[\dX]\b/g, (id) => once(id, () => idLike(id, random)))
      .replace(/\b138000000(\d\d)\b/g, (phone, last) => once(phone, () => `138${String(random.below(1_000_000)).padStart(6, '0')}${last}`))
      .replace(/辽BZ0([A-Z])(\d\d)/g, (plate) =>
        once(plate, () => `辽BZ${random.below(10)}${random.pick(letters)}${String(random.below(100)).padStart(2, '0')}`),
      )
      .replace(/\b06021399(\d{3})\b/g, (_, last) => `06${String(index).padStart(6, '0')}${last}`)
      .replace(/第(\d{4})号/g, (_, number) => `第${String(index * 100 + (Number(number) % 100)).padStart(6, '0')}号`)
      .replace(/(示例[路街])(\d+)号/g, (place, street) => once(place, () => `${street}${1 + random.below(400)}号`));

  return new Map([...files].map(([path, content]) => [path, typeof content === 'string' ? changed(content) : content]));
}

function nameLike(name, taken, random) {
  for (;;) {
    const other =
      random.pick(surnames) +
      (name.endsWith('某') ? '某'.repeat(name.length - 1) : Array.from({ length: name.length - 1 }, () => random.pick(given)).join(''));
    if (!taken.has(other)) return other;
  }
}

/** The same place, birthday and sex, another number, and the check digit that GB 11643 asks for. */
function idLike(id, random) {
  const order = random.below(500) * 2 + (Number(id[16]) % 2);
  const body = id.slice(0, 14) + String(order).padStart(3, '0');
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * weights[place], 0);

  return body + '10X98765432'[sum % 11];
}
