import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { judgeAll } from '../../src/build/judge-all.ts';
import type { Verdict } from '../../src/build/kept-verdict.ts';
import type { CrewMember } from '../../src/model/crew.ts';

const count = 60;
const verdictOn = (index: number): Verdict => ({ findings: [], records: index, regulation: 'jinpu', number: `第${index}号`, traits: [] });

/** Who judged what. */
function watched(fails: (index: number) => boolean = () => false) {
  const here: number[] = [];
  const there: number[] = [];
  const member = (rest: (index: number) => number): CrewMember => ({
    ask: async (task) => {
      const index = Number(task);
      await setTimeout(rest(index));
      if (fails(index)) throw new Error('failed on a thread');
      there.push(index);
      return JSON.parse(JSON.stringify(verdictOn(index)));
    },
    stop: () => undefined,
  });
  const judges = {
    task: (index: number) => index,
    here: async (index: number) => {
      await setTimeout(1);
      here.push(index);
      return verdictOn(index);
    },
  };
  return { here, there, member, judges };
}

async function all(verdict: (index: number) => Promise<Verdict>): Promise<readonly number[]> {
  const given: number[] = [];
  for (let index = 0; index < count; index += 1) given.push((await verdict(index)).records);
  return given;
}

const inOrder = Array.from({ length: count }, (_, index) => index);

describe('many cases', () => {
  test('are each judged once on the threads of the crew, none here, and told in their order', async () => {
    const { here, there, member, judges } = watched();
    const crew = [member((index) => (index * 7) % 5), member((index) => (index * 3) % 4)];
    expect(await all(judgeAll(count, { ...judges, crew }))).toEqual(inOrder);
    expect(there.toSorted((one, other) => one - other)).toEqual(inOrder);
    expect(here).toEqual([]);
  });

  test('few verdicts are held while the first of them is waited for, and then it goes on', async () => {
    const { there, member, judges } = watched();
    const many = 2000;
    const slow: CrewMember = {
      ...member(() => 0),
      ask: async (task) => (task === 0 ? await setTimeout(600, verdictOn(0)) : verdictOn(Number(task))) as never,
    };
    const asked: number[] = [];
    const counted: CrewMember = {
      ...slow,
      ask: (task) => {
        asked.push(Number(task));
        return slow.ask(task);
      },
    };
    const verdict = judgeAll(many, { ...judges, crew: [counted] });
    await setTimeout(300);
    expect(asked).toHaveLength(500);
    for (let index = 0; index < many; index += 1) expect((await verdict(index)).records).toBe(index);
    expect([asked.length, there]).toEqual([many, []]);
  });

  test('are judged here where a thread fails', async () => {
    const { here, there, member, judges } = watched((index) => index % 3 === 0);
    expect(await all(judgeAll(count, { ...judges, crew: [member(() => 0)] }))).toEqual(inOrder);
    expect(there.filter((index) => index % 3 === 0)).toEqual([]);
    expect(inOrder.filter((index) => index % 3 === 0).every((index) => here.includes(index))).toBe(true);
  });

  test('the trouble of one is told where it is asked for, and the others are judged', async () => {
    const { member, judges } = watched((index) => index === 5);
    const broken = { ...judges, here: (index: number) => (index === 5 ? Promise.reject(new Error('no disk')) : judges.here(index)) };
    const verdict = judgeAll(count, { ...broken, crew: [member(() => 0)] });
    const told: unknown[] = [];
    for (const index of inOrder)
      told.push(
        await verdict(index).then(
          ({ records }) => records,
          (error: Error) => error.message,
        ),
      );
    expect(told).toEqual(inOrder.map((index) => (index === 5 ? 'no disk' : index)));
  });
});
