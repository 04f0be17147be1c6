import type { OuterCoverMeasures, VolumeProfile } from '../model/profile.ts';
import type { Value } from '../model/value.ts';
import type { PageNumberPlace } from '../model/volume.ts';
import { parseLength } from './templates-length.ts';
import { type Reading, readList, readText, readTree, readWord } from './templates-reading.ts';

/** What a file of templates/profiles/ says. */
export interface ProfileFile {
  readonly profile: VolumeProfile;
  readonly place: PageNumberPlace;
  /** A profile of order.yaml; empty: the one that order.yaml names. */
  readonly order: string;
  /** Name of the contents sheet in volume/. */
  readonly contents: string;
}

const places: readonly PageNumberPlace[] = ['top-outer', 'bottom-outer', 'bottom-right', 'bottom-centre'];

/** A profile of volumes; lengths become points. */
export function parseProfile(value: Value | undefined, reading: Reading): ProfileFile {
  const tree = readTree(value, ['name', 'order', 'contents', 'pageNumber', 'split', 'secondary', 'outerCover'], '', reading);
  const number = readTree(tree.pageNumber, ['place', 'per', 'run', 'contents', 'recto', 'blankBacks'], '/pageNumber', reading);
  const secondary = readTree(tree.secondary, ['documents', 'except'], '/secondary', reading);
  const yes = (key: string): boolean => readWord(number[key], ['yes', 'no'], `/pageNumber/${key}`, reading) === 'yes';
  const names = (key: string): readonly string[] =>
    readList(secondary[key], `/secondary/${key}`, reading).map((name) => readText(name, '', `/secondary/${key}`, reading));
  const outerCover = tree.outerCover === undefined || tree.outerCover === 'none' ? undefined : parseOuterCover(tree.outerCover, reading);

  return {
    profile: {
      name: readText(tree.name, '按卷', '/name', reading),
      numbering: {
        per: readWord(number.per, ['page', 'sheet'], '/pageNumber/per', reading) ?? 'page',
        run: readWord(number.run, ['volume', 'document'], '/pageNumber/run', reading) ?? 'volume',
        contents: yes('contents'),
        recto: yes('recto'),
        blankBacks: yes('blankBacks'),
      },
      split: parseSplit(readText(tree.split, '不分', '/split', reading), reading),
      secondary: { documents: names('documents'), except: names('except') },
      ...(outerCover === undefined ? {} : { outerCover }),
    },
    place: readWord(number.place, places, '/pageNumber/place', reading) ?? 'top-outer',
    order: readText(tree.order, '', '/order', reading),
    contents: readText(tree.contents, 'contents', '/contents', reading),
  };
}

function parseSplit(text: string, reading: Reading): VolumeProfile['split'] {
  const [, most, unit] = /^(\d+)(张|页)$/.exec(text) ?? [];
  if (most === undefined && text !== '不分') reading.fault('/split', '应当是 200张、400页 这样的数，或者 不分');

  return { most: Number(most ?? 0), unit: unit === '页' ? 'page' : 'sheet' };
}

function parseOuterCover(value: Value, reading: Reading): OuterCoverMeasures {
  const tree = readTree(value, ['width', 'height', 'flap', 'spines', 'paper'], '/outerCover', reading);
  const length = (item: Value | undefined, key: string): number => {
    const points = parseLength(readText(item, '', `/outerCover/${key}`, reading));
    if (points === undefined) reading.fault(`/outerCover/${key}`, '应当是长度，如 220mm');
    return points ?? 0;
  };

  return {
    width: length(tree.width, 'width'),
    height: length(tree.height, 'height'),
    flap: length(tree.flap, 'flap'),
    spines: readList(tree.spines, '/outerCover/spines', reading).map((item) => length(item, 'spines')),
    paper: length(tree.paper, 'paper'),
  };
}
