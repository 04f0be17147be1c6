import type { Finding, MeantWord } from '../model/finding.ts';
import { steps } from '../model/pointer.ts';
import { nearestPath } from '../parse/nearest-path.ts';
import { entriesOf, type YamlEntry } from '../parse/yaml-entries.ts';
import type { Span } from '../parse/yaml-locate.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { Desk } from './desk.ts';
import type { Fix } from './fix.ts';
import { shapeOfFile } from './shape-of-file.ts';
import { choicesOf } from './told-of.ts';
import { writtenValue } from './written-value.ts';

/** Where a choice is no longer than this, each of it is offered. */
const fewChoices = 8;

/** The words that may be meant instead of one that is unknown: a key, a choice, a form, a file, a name. */
export function meantFixes(desk: Desk, finding: Finding): readonly Fix[] {
  const entry = entriesOf(desk.text).find(({ pointer }) => pointer === finding.at.pointer);
  if (finding.meant !== undefined) return nameFixes(desk, entry, finding, finding.meant);
  const word = asked[finding.id] ?? (isNoChoice(desk, entry) ? asked['shape-enum'] : undefined);
  if (entry === undefined || word === undefined) return [];
  const { span, meant } = word(desk, entry);
  if (span === undefined) return [];

  return meant.map((each, _, all) => ({
    finding,
    title: { zh: `改成“${each}”`, en: `change to “${each}”` },
    sure: all.length === 1,
    edits: [{ id: finding.id, start: span.offset, end: span.offset + span.length, text: writtenValue(each) }],
  }));
}

/** The name that the case knows, in the place of the one that it does not; what else stands in the text stays. */
function nameFixes({ text }: Desk, entry: YamlEntry | undefined, finding: Finding, { written, instead }: MeantWord): readonly Fix[] {
  const span = entry?.value;
  const start = span === undefined ? -1 : text.slice(0, span.offset + span.length).indexOf(written, span.offset);
  if (start < 0) return [];

  const edit = { id: finding.id, start, end: start + written.length, text: instead };
  return [{ finding, title: { zh: `改成“${instead}”`, en: `change to “${instead}”` }, sure: false, edits: [edit] }];
}

/** A word that is none of the choices may be told under the article that asks for one of them. */
function isNoChoice(desk: Desk, entry: YamlEntry | undefined): boolean {
  const choices = entry === undefined ? [] : choicesOf(shapeOfFile(desk).at(entry.pointer));

  return choices.length > 0 && !choices.includes(entry?.text ?? '');
}

interface Meant {
  readonly span: Span | undefined;
  readonly meant: readonly string[];
}

const asked: Readonly<Record<string, (desk: Desk, entry: YamlEntry) => Meant>> = {
  'shape-unknown-key': (desk, { pointer, key }) => {
    const mapping = pointer.slice(0, pointer.lastIndexOf('/'));
    const taken = entriesOf(desk.text).map((each) => each.pointer);
    const free = shapeOfFile(desk)
      .keys(mapping)
      .filter((each) => !taken.includes(`${mapping}/${each}`));
    return { span: key, meant: given(didYouMean(steps(pointer).at(-1) ?? '', free, desk.regulation.synonyms)) };
  },
  'shape-enum': (desk, { pointer, text, value }) => {
    const choices = choicesOf(shapeOfFile(desk).at(pointer));
    const near = didYouMean(text, choices);
    return { span: value, meant: near === undefined && choices.length <= fewChoices ? choices : given(near) };
  },
  'form-unknown': ({ regulation }, { text, value }) => ({
    span: value,
    meant: given(
      didYouMean(
        text,
        regulation.forms.map(({ name }) => name),
      ),
    ),
  }),
  'S-path-missing': ({ parsed }, { text, value }) => ({
    span: value,
    meant: given(
      nearestPath(
        text,
        parsed.files.filter(({ type }) => type === 'file').map(({ path }) => path),
      ),
    ),
  }),
};

function given(word: string | undefined): readonly string[] {
  return word === undefined ? [] : [word];
}
