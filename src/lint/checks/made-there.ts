import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll, textsAt } from '../find.ts';
import { isElsewhere } from '../is-elsewhere.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly named?: Reference;
  readonly place: Reference;
}

/** No media item that a record names was made where the record certainly was not. */
export const madeThere = defineCheck<Parameters>({
  name: 'made-there',
  parameters: keys({ named: reference, place: reference }, ['place']),
  keys: ['音像', '文件', '地点'],
  run(asked, { named = '/音像/*', place }) {
    const files = findAll(asked, named);
    const places = findAll(asked, place);
    const [here] = places;
    if (files.length === 0 || here === undefined) return [];

    return files.flatMap(({ text: file, at }) =>
      asked.ground.subjects.media
        .filter(({ data }) => data.文件 === file)
        .flatMap((item) => textsAt(item, ['地点']))
        .filter((there) => places.every((each) => isElsewhere(each.text, there.text)))
        .map((there) => ({
          fact: {
            zh: `${file} 是在${quote(there.text)}制作的，${asked.subject.name}是在${quote(here.text)}`,
            en: `${file} was made at ${quote(there.text)}, the ${asked.subject.name} at ${quote(here.text)}`,
          },
          at,
          related: [{ note: { zh: '音像的地点', en: 'place of the media' }, at: there.at }],
        })),
    );
  },
});
