const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉鹏华红玲飞燕宇浩凯健俊帆慧颖璐晨阳旭东海波峰宁雪梅兰'];
const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The files of a case with other people, firms, numbers, addresses and plates; what was the same stays the same, what was right stays right. */
export function disguise(files, random, index) {
  const names = new Map();
  for (const text of files.values())
    if (typeof text === 'string') for (const [, name] of text.matchAll(/姓名: ([\p{Script=Han}]{2,3})(?=[ ,}\n])/gu)) names.set(name, '');
  for (const name of names.keys()) names.set(name, nameLike(name, new Set([...names.keys(), ...names.values()]), random));
  const officers = new Map();
  for (const text of files.values())
    if (typeof text === 'string')
      for (const [, name, number] of text.matchAll(/姓名: ([\p{Script=Han}]{2,3}),\s*执法证号: (\d{11})/gu))
        officers.set(number, names.get(name));
  const swap = [...names.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).join('|');
  const known = new Map();
  const once = (from, make) => {
    if (!known.has(from)) known.set(from, make());
    return known.get(from);
  };
  const changed = (text) =>
    text
      .replace(new RegExp(swap === '' ? '(?!)' : swap, 'gu'), (name) => names.get(name))
      .replace(/\b\d{17}[\dX]\b/g, (id) => once(id, () => idLike(id, index)))
      .replace(/\b138000000(\d\d)\b/g, (phone, last) => once(phone, () => `138${String(random.below(1_000_000)).padStart(6, '0')}${last}`))
      .replace(/辽BZ0([A-Z])(\d\d)/g, (plate) =>
        once(plate, () => `辽BZ${random.below(10)}${random.pick(letters)}${String(random.below(100)).padStart(2, '0')}`),
      )
      .replace(/\b9[12]\d{6}MA[0-9A-Z]{8}\b/g, (code) => once(code, () => codeLike(code, random)))
      .replace(
        /\b06021399(\d{3})\b/g,
        (number, last) => certificateOf(officers.get(number)) ?? `06${String(index).padStart(6, '0')}${last}`,
      )
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

/** An officer of the same name has the same number in every case. */
function certificateOf(name) {
  if (name === undefined) return undefined;
  const number = [...name].reduce((sum, character, place) => sum * 200 + (place === 0 ? surnames : given).indexOf(character) + 1, 0);

  return `06${String(number).padStart(9, '0')}`;
}

/** The same place, another firm, and the check characters that GB 11714 and GB 32100 ask for. */
function codeLike(code, random) {
  const organisation = code.slice(8, 10) + Array.from({ length: 6 }, () => random.pick(characters)).join('');
  const total = [3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, place) => sum + weight * Number.parseInt(organisation[place], 36), 0);
  const body = code.slice(0, 8) + organisation + '0X987654321'[total % 11];
  const sum = [...body].reduce((total, character, place) => total + characters.indexOf(character) * (3 ** place % 31), 0);

  return body + characters[(31 - (sum % 31)) % 31];
}

/** The same birthday and sex, a place and a number that no other case has, and the check digit that GB 11643 asks for. */
function idLike(id, index) {
  const order = (index % 500) * 2 + (Number(id[16]) % 2);
  const body = `21${String(1 + Math.floor(index / 500)).padStart(2, '0')}${id.slice(4, 14)}${String(order).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * weights[place], 0);

  return body + '10X98765432'[sum % 11];
}
