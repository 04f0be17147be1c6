import { numbersClash, samePlace } from './same-place.ts';

/**
 * Whether two places are certainly two: a number of theirs differs, they lie in two cities or districts, or one is a room of an office and the
 * other on a road. Stricter than `samePlace`, which asks whether they may be one: of names that merely differ nothing is said here.
 */
export function isElsewhere(one: string, other: string): boolean {
  const [here, there] = [plain(one), plain(other)];
  if (liesIn(here, there)) return true;
  if (samePlace(one, other)) return false;
  return numbersClash(here, there) || isOnRoadFromRoom(here, there) || isOnRoadFromRoom(there, here);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Both name a city, or a district of one, and not the same. A zone of development and the district in which it lies share a character: 金州区, 金普新区. */
function liesIn(here: string, there: string): boolean {
  const [city, itsCity] = [here, there].map((text) => /^(?:[一-龥]{2,3}省)?([一-龥]{2,4}?)市/u.exec(text)?.[1]);
  if (city !== undefined && itsCity !== undefined && city !== itsCity) return true;
  const [district, itsDistrict] = [here, there].map((text) => /市([一-龥]{1,4}?)(?:新区|开发区|区|县)/u.exec(text)?.[1]);
  if (district === undefined || itsDistrict === undefined || isZone.test(district + itsDistrict)) return false;
  return ![...district].some((letter) => itsDistrict.includes(letter));
}

/** A zone that is called after its purpose lies in some district. */
const isZone = /经济|技术|高新|保税|贸易|示范|工业|旅游|风景/u;

/** One is a room in which people are questioned or meet, the other on a road, and nothing of the room's house is named there. */
function isOnRoadFromRoom(room: string, road: string): boolean {
  const [, house = ''] = /^(.*?)(?:询问|听证|会议|谈话|接待|办案|调解)室$/u.exec(room) ?? [];
  if (house === '' || !/(?:路口|路段|公里处|桩号|匝道|路边|路旁)/u.test(road)) return false;
  return ![...house].some((_, at) => at + 2 < house.length && road.includes(house.slice(at, at + 3)));
}
