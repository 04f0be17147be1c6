import type { SoundCase } from '../model/case.ts';
import type { Tree, Value } from '../model/value.ts';

/** Elements of bag-info.txt that the case itself gives (RFC 8493 section 2.2.2), empty ones included. */
export function bagInfo(sound: SoundCase, agent: string): readonly (readonly [label: string, value: string])[] {
  const agency = tree(sound.data.执法机关);
  const archive = tree(sound.data.归档);

  return [
    ['Source-Organization', text(agency.名称)],
    ['Organization-Address', text(agency.地址)],
    ['Contact-Name', text(agency.联系人)],
    ['Contact-Phone', text(agency.电话)],
    ['External-Description', text(sound.data.案由)],
    ['External-Identifier', sound.number],
    ['Bagging-Date', baggingDate(sound)],
    ['Internal-Sender-Identifier', text(archive.归档号)],
    ['Bag-Software-Agent', agent],
    ['Dossier-Regulation', text(sound.data.制度)],
    ['Dossier-Retention', text(archive.保管期限)],
    ['Dossier-Security', text(archive.密级)],
  ];
}

/** The first day that stands in the case, from the filing back to the start; never the clock. */
function baggingDate(sound: SoundCase): string {
  const archive = tree(sound.data.归档);
  const days = tree(sound.data.日期);
  const written = [archive.归档时间, archive.立卷时间, days.终结, days.决定, days.立案, days.启动].map(text);
  const day = written.map((value) => /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(value)).find((match) => match !== null);
  if (day === undefined || day === null) return '';
  const [, year = '', month = '', date = ''] = day;

  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

function tree(value: Value | undefined): Tree {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Tree) : {};
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
