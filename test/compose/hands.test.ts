import { describe, expect, test } from 'vitest';
import type { Form } from '../../src/model/regulation.ts';
import { signsAs } from '../../src/model/signs-as.ts';
import type { Part, SignPlace } from '../../src/model/templates.ts';
import type { Tree } from '../../src/model/value.ts';
import { rulesAndLaws } from '../made-rules.ts';
import { forms, shipped } from './read-templates.ts';

/** So many sign, as who. */
type Demand = readonly [role: string, hands: number];

describe('where two or more must sign, or may, a form that is printed empty has so many places', () => {
  test.each(forms.map((form) => [form.name, form] as const))('%s', (_, form) => {
    const places = placesOf(form);
    const tooFew = demandsOf(form).flatMap(([role, least]) =>
      places.filter(({ roles, hands }) => signsAs(role, roles) && hands < least).map(({ label }) => `${label}: ${role} ${least}`),
    );
    expect(tooFew).toEqual([]);
  });

  test('who must sign by a list has a place, or signs in a cell', () => {
    const nowhere = forms.flatMap((form) =>
      ofEach(form).flatMap(([role]) => {
        const roles = [...placesOf(form).flatMap((place) => place.roles), ...cellsOf(form)];
        return signsAs(role, roles) ? [] : [`${form.name}: ${role}`];
      }),
    );
    expect(nowhere).toEqual([]);
  });

  test('officers are two wherever they sign, on sheets of photos, recordings and electronic data too', () => {
    const { sheets, photoLayouts } = shipped.value;
    const templates = [...shipped.value.forms, ...Object.values(sheets), ...Object.values(photoLayouts ?? {})];
    const alone = templates.flatMap(({ title, parts, foot }) =>
      [...signedIn(parts), ...foot].flatMap(({ roles, hands, label }) =>
        roles.includes('执法人员') && hands < 2 ? [`${title}: ${label}`] : [],
      ),
    );
    expect(alone).toEqual([]);
  });

  test('more than thirty forms are asked so', () => {
    expect(forms.filter((form) => demandsOf(form).length > 0 && placesOf(form).length > 0).length).toBeGreaterThan(30);
  });
});

/** What its requirements count, those each of whom must sign, and its signers whom its schema lists. */
function demandsOf(form: Form): readonly Demand[] {
  const properties = (typeof form.schema === 'object' && (form.schema.properties as Readonly<Record<string, Tree>>)) || {};
  const { party, officers, others } = form.signers;
  const listed = Object.entries(properties).flatMap(([key, schema]): Demand[] => {
    if (String(schema.$ref).endsWith('officer-names.yaml')) return [[key, 2]];
    return schema.type === 'array' && [...party, ...officers, ...others].includes(key)
      ? [[key, Math.max(2, Number(schema.minItems ?? 0))]]
      : [];
  });

  return [...listed, ...counted(form), ...ofEach(form)];
}

function counted(form: Form): readonly Demand[] {
  const named = asked(form, 'at-least').map(({ of, count }): Demand => [roleIn(String(of)), Number(count)]);
  const together = asked(form, 'signed').flatMap(({ as = [], count = '1' }) =>
    [as].flat().map((role): Demand => [String(role), Number(count)]),
  );

  return [...named, ...together];
}

/** Those of a list each of whom signs. */
function ofEach(form: Form): readonly Demand[] {
  return asked(form, 'signed').flatMap(({ each = [] }) =>
    [each]
      .flat()
      .flatMap((path): Demand[] => (String(path).includes('/*') && !String(path).startsWith('/拒绝') ? [[roleIn(String(path)), 2]] : [])),
  );
}

function asked({ name, groups }: Form, check: string): readonly Tree[] {
  return rulesAndLaws.duties.flatMap(({ on, ask }) =>
    ask.kind === 'check' && ask.check === check && on.some((each) => each === name || groups.includes(each)) ? [ask.with] : [],
  );
}

/** The key of the list to which a path leads. */
function roleIn(path: string): string {
  return path.slice(0, path.indexOf('/*')).split('/').at(-1) ?? '';
}

function placesOf({ name }: Form): readonly SignPlace[] {
  return signedIn(shipped.value.forms.find(({ form }) => form === name)?.parts ?? []);
}

function signedIn(parts: readonly Part[]): readonly SignPlace[] {
  return parts.flatMap((part) => (part.kind === 'sign' ? part.places : []));
}

function cellsOf({ name }: Form): readonly string[] {
  const template = JSON.stringify(shipped.value.forms.find(({ form }) => form === name));

  return [...template.matchAll(/"kind":"signed","roles":(\[[^\]]*\])/g)].flatMap(([, roles = '[]']) => JSON.parse(roles) as string[]);
}
