import { describe, expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { chineseAmount } from '../../src/compose/formats/chinese-amount.ts';
import { chineseDate } from '../../src/compose/formats/chinese-date.ts';
import { chineseDatetime } from '../../src/compose/formats/chinese-datetime.ts';
import { chineseTime } from '../../src/compose/formats/chinese-time.ts';
import { money } from '../../src/compose/formats/money.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { expectFile } from '../expect-file.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { type Fullness, sampleRecord } from './sample-record.ts';
import { blocksText } from './volume-text.ts';

const fullnesses: readonly Fullness[] = ['empty', 'typical', 'longest'];

describe.each(forms.map((form) => [form.id, form] as const))('%s', (id, form) => {
  test.each(fullnesses)('prints whatever an officer wrote: %s', (fullness) => {
    const data = sampleRecord(form, fullness);
    const text = printed(data);

    const placed = roles(data, form.name);
    const lost = leaves(data).filter(
      ({ pointer, value }) =>
        !/^\/文书$|\/版面$/u.test(pointer) &&
        !placed.has(pointer) &&
        ![...waysToPrint(value), ...ticksOf(value, form.name)].some((way) => text.flat.includes(way)),
    );
    expect(lost).toEqual([]);
    expect(text.written.match(/.{0,9}(?:[。；，、][。；，、]|：：|元元).{0,9}/gu) ?? []).toEqual([]);
  });

  test('looks as it was reviewed', () => {
    const { written } = printed(sampleRecord(form, 'typical'));
    expect(written.match(/.{0,9}(?:的情形\d|样板路\d+号检查).*/gu) ?? [], 'keys without words in test/compose/words.yaml').toEqual([]);
    expectFile(`test/compose/forms/${id}.txt`, `${written}\n`);
  });
});

test('every form has a template of its own, and every template a form', () => {
  expect(shipped.value.forms.map((template) => template.form).sort()).toEqual(forms.map((form) => form.name).sort());
  expect(shipped.value.forms.map((template) => template.file).sort()).toEqual(forms.map((form) => `forms/${form.id}.yaml`).sort());
});

function printed(data: ReturnType<typeof sampleRecord>): { readonly written: string; readonly flat: string } {
  const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
  const volume = composeVolume(sampleCase([data]), forms, shipped.value, facts);
  const written = volume.body.map((section) => blocksText(section.blocks)).join('\n');

  return { written, flat: bare(written) };
}

function leaves(value: Value, pointer = ''): readonly { readonly pointer: string; readonly value: string }[] {
  if (typeof value === 'string') return [{ pointer, value }];

  return Object.entries(value).flatMap(([key, inner]) => leaves(inner as Value, `${pointer}/${key}`));
}

/** Pointers of the capacities for which the form prints its own label, of what such a place says by itself (签名), and of what only the pages of some forms tell: whether each was signed. */
function roles(data: Tree, form: string): ReadonlySet<string> {
  const template = JSON.stringify(shipped.value.forms.find((each) => each.form === form));

  return new Set(
    leaves(data).flatMap(({ pointer, value }) =>
      (/^\/签名\/\d+\/身份$/.test(pointer) && template.includes(`"${value}"`)) ||
      (/^\/签名\/\d+\/方式$/.test(pointer) && value === '签名') ||
      (/\/逐页$/.test(pointer) && template.includes('"foot":[]'))
        ? [pointer]
        : [],
    ),
  );
}

/** Check boxes print the form's own words for a value. */
function ticksOf(value: string, form: string): readonly string[] {
  const options = JSON.stringify(shipped.value.forms.find((template) => template.form === form)).matchAll(
    /\{"value":"([^"]*)","text":"([^"{]*)/g,
  );

  return [...options].filter(([, word]) => word === value).map(([, , text]) => `☑${text}`);
}

/** A value may be printed as it stands, as forms print dates and amounts, or (是, 否 of a signature) in the words beside it. */
function waysToPrint(value: string): readonly string[] {
  const ways = [value, chineseDatetime(value), chineseDate(value), chineseTime(value), money(value), chineseAmount(value)];
  const cause = /案$/u.test(value) ? [value.replace(/案$/u, '一案')] : [];
  const words = value === '是' ? ['逐页', '☑'] : value === '否' ? ['未逐页签名', '□'] : [];

  return [...ways, ...cause, ...words].map((way) => bare(way).replace(/[。；]$/u, '')).filter((way) => way !== '');
}

/** Without what the notation of the expected texts adds. */
function bare(text: string): string {
  return text.replace(/[\s_⏎|]/g, '');
}
