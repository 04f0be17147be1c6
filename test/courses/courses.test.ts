import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { Finding } from '../../src/model/finding.ts';
import { dayText, momentText, parseMoment } from '../../src/model/moment.ts';
import type { Place } from '../../src/model/place.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { patchBase } from '../../src/parse/patch-base.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { mapOf, textOf, treesOf } from '../../src/parse/regulation-values.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { rulesAndLaws as rules } from '../made-rules.ts';
import { asItStood, momentsIn } from './as-it-stood.ts';

const forms = new Map(rules.regulation.forms.map((form) => [form.name, form]));
const names = readdirSync('test/courses')
  .filter((file) => file.endsWith('.yaml') && file !== 'limits.yaml')
  .map((file) => file.replace(/\.yaml$/, ''));

/** A case on its way: a whole case, and from when it was in which state. */
interface Course {
  readonly base: Tree;
  readonly states: readonly { readonly state: string; readonly from: number }[];
  /** By state, what it is told at its end where a document was left out; once asked, it is asked from then on. */
  readonly owes: Tree;
}

describe.each(names)('%s', (name) => {
  const course = readCourse(name);

  test('at no time of its course is anything asked of it that is not yet due', () => {
    const early = momentsOf(course).flatMap((at) =>
      judge(standing(course, at), at)
        .filter(({ level }) => level === 'error')
        .map((finding) => `${at} ${stateAt(course, at)} ${tell(finding)}`),
    );
    expect(early).toEqual([]);
  });

  test('what was skipped is asked for', () => {
    const silent = course.states.flatMap(({ state }, index) => {
      const at = lastOf(course, index);
      const stood = standing(course, at);
      return Object.entries(mapOf(course.owes[state])).flatMap(([form, ids]) => {
        const told = judge(without(stood, form), at).map(({ id }) => id);
        return textsOf(ids).flatMap((id) => (told.includes(id) ? [] : [`${state} without ${form}: ${id}`]));
      });
    });
    expect(silent).toEqual([]);
  });
});

function without(stood: Tree, form: string): Tree {
  const records = treesOf(stood.文书);
  const left = records.filter((record) => textOf(record.文书) !== form);
  if (left.length === records.length) throw new Error(`there is no ${form} yet`);
  return { ...stood, 文书: left };
}

function readCourse(name: string): Course {
  const read = (path: string) => treeOf(parseYaml(path, new Uint8Array(readFileSync(path))).value);
  const story = read(`test/courses/${name}.yaml`);
  const base = patchBase(read(`schemas/jinpu/bases/${textOf(story.base)}.yaml`), {
    set: mapOf(story.set),
    drop: textsOf(story.drop),
    add: treesOf(story.add),
  });
  const states = Object.entries(mapOf(story.states)).map(([state, from]) => ({ state, from: instantOf(textOf(from)) }));
  return { base, states, owes: mapOf(story.owes) };
}

/** The ends of all days on which something happened, the last minute before each change of state, and a day long after the end. */
function momentsOf({ base, states }: Course): readonly string[] {
  const first = states[0]?.from ?? 0;
  const days = [...treesOf(base.文书), mapOf(mapOf(base.案件).归档)].flatMap((record) =>
    momentsIn(record).flatMap((text) => {
      const moment = parseMoment(text);
      return moment === undefined ? [] : [`${dayText(moment.day)} 23:59`];
    }),
  );
  const changes = states.slice(1).flatMap(({ from }) => [from - 60_000, from].map(textOfInstant));
  const past = [...new Set([...days, ...changes])].filter((text) => instantOf(text) >= first).sort();
  const last = past.at(-1);
  const over = last !== undefined && states.at(-1)?.state === '已归档';
  return over ? [...past, textOfInstant(instantOf(last) + 400 * 86_400_000)] : past;
}

function lastOf(course: Course, index: number): string {
  const next = course.states[index + 1];
  return next === undefined ? (momentsOf(course).at(-1) ?? '') : textOfInstant(next.from - 60_000);
}

function stateAt({ states }: Course, at: string): string {
  return states.findLast(({ from }) => from <= instantOf(at))?.state ?? '';
}

function standing(course: Course, at: string): Tree {
  const state = stateAt(course, at);
  return asItStood(course.base, instantOf(at), { state, over: state === '已结案' || state === '已归档', forms });
}

function judge(tree: Tree, at: string): readonly Finding[] {
  const asOf = parseMoment(at);
  if (asOf === undefined) throw new Error(at);
  return lint(caseFromBase(tree, place), rules, { asOf });
}

function textsOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

function tell({ id, at, says, fact }: Finding): string {
  return `${id} ${at.pointer} ${says.zh}（${fact.zh}）`;
}

function place(pointer: string): Place {
  return { file: 'base.yaml', line: 1, column: 1, pointer, length: 0 };
}

function instantOf(text: string): number {
  const moment = parseMoment(text);
  if (moment === undefined) throw new Error(`not a moment: ${text}`);
  return moment.first;
}

function textOfInstant(instant: number): string {
  const day = parseMoment('1970-01-01 00:00');
  return momentText({ first: instant, last: instant, day: Math.floor((instant + 8 * 3_600_000) / 86_400_000), text: day?.text ?? '' });
}
