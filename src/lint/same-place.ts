/**
 * Whether two places may be one. Unknown counts as the same: only what is certainly elsewhere is told. One text may be a shorter name of the other,
 * 局听证室 of 大连金普新区交通运输局三楼听证室; two names of one room, or of one place at the end of two addresses, are one as far as no number differs.
 */
export function samePlace(one: string, other: string): boolean {
  const [here, there] = [plain(one), plain(other)];
  if (here === '' || there === '' || here.includes(there) || there.includes(here)) return true;
  if (numbersClash(here, there)) return false;
  if (isShortFor(here, there) || isShortFor(there, here)) return true;
  const [stake, itsStake] = [here, there].map(stakeOf);
  if (stake !== undefined && itsStake !== undefined)
    return stake.kilometre === itsStake.kilometre && (stake.metre === '' || itsStake.metre === '' || stake.metre === itsStake.metre);
  const [room, itsRoom] = [here, there].map(roomOf);
  if (room !== undefined && itsRoom !== undefined)
    return room.kind === itsRoom.kind && (isShortFor(room.house, itsRoom.house) || isShortFor(itsRoom.house, room.house));
  return tailOf(here, there) >= longTail;
}

/** Characters of an equal end that are more than the name of a sort of places, such as 汽车客运站. */
const longTail = 6;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,，、。()（）“”"·-]/g, '')
    .replace(/^[本我该](?=局|机关|单位|大队|中队|队|所|站)/u, '');
}

/** The characters of one stand in the other in their order, from its first to its last: 金普交通局 for 大连金普新区交通运输局. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** K45+300 without the road, which has several names. */
function stakeOf(text: string): { readonly kilometre: string; readonly metre: string } | undefined {
  const [, kilometre, metre = ''] = /K(\d+)(?:\+(\d+))?/i.exec(text) ?? [];
  return kilometre === undefined ? undefined : { kilometre, metre };
}

/** Both say a storey, a kilometre, or the number of a road, a room or a house, and not the same one. */
export function numbersClash(here: string, there: string): boolean {
  return marks.some((mark) => {
    const [one, other] = [here, there].map((text) => mark.exec(text)?.[1]);
    return one !== undefined && other !== undefined && figures(one) !== figures(other);
  });
}

const marks = [
  /([\d一二两三四五六七八九十]+)(?:楼|层)/u,
  /(\d{3,4})(?:号?[一-龥]{0,4}(?:室|厅|房间))/u,
  /第?([\d一二三四五六七八九])号?(?:听证|会议|询问|谈话|接待|办案|调解)室/u,
  /(\d+)号(?!\d*[一-龥]{0,2}[室厅房])/u,
  /([GSXY]\d{1,4})(?!\d)/u,
  /(\d+)(?:公里|千米)/u,
];

function figures(text: string): string {
  return text.replace(/[一二两三四五六七八九]/g, (each) => `${'一二三四五六七八九'.indexOf(each === '两' ? '二' : each) + 1}`);
}

/** A room of an agency: what it is for, and the house without the words by which everybody calls his own. */
function roomOf(text: string): { readonly kind: string; readonly house: string } | undefined {
  const [, before = '', kind] =
    /^(.*?)(听证|会议|询问|谈话|讯问|接待|办案|办公|调解|值班|接访|笔录)(?:用)?(?:室|厅|间|区|大厅)(?:内|里)?\d*$/u.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const house = before.replace(/[\d一二两三四五六七八九十第]+(?:楼|层|号|室)?|本机关|本局|我局|本单位|单位|机关|办公楼|办公室|楼/gu, '');
  return { kind, house };
}

/** Characters at the end that are the same. */
function tailOf(here: string, there: string): number {
  let length = 0;
  while (length < Math.min(here.length, there.length) && here.at(-1 - length) === there.at(-1 - length)) length += 1;
  return length;
}
