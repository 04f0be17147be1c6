import { expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { fakeWorld } from './fake-world.ts';

/** A terminal and a clock that a test sets, in milliseconds. */
function watched(interactive: boolean) {
  const clock = { now: 0 };
  const world = { ...fakeWorld(), now: () => new Date(clock.now), terminal: { columns: 40, colours: false, interactive } };
  return { clock, world, session: { world, language: 'zh', finish: () => undefined } as const };
}

test('the bar appears after a second, is redrawn ten times a second at most, and is wiped', () => {
  const { clock, world, session } = watched(true);
  const progress = startProgress(session, '案件/0012', false);
  for (clock.now = 0; clock.now < 1000; clock.now += 10) progress.show('media', clock.now, 4000);
  expect(world.told()).toBe('');
  for (; clock.now <= 2000; clock.now += 10) progress.show('media', clock.now, 4000);
  const bars = world
    .told()
    .split('\r')
    .filter((bar) => bar.trim() !== '');
  expect(bars.length).toBeLessThanOrEqual(11);
  expect(bars[0]).toBe('[######..................]  25% 音像...');
  expect(bars.filter((bar) => displayWidth(bar) > 39)).toEqual([]);
  progress.clear();
  expect(world.told()).toMatch(/\r +\r$/);
});

test('the last step is always drawn', () => {
  const { clock, world, session } = watched(true);
  const progress = startProgress(session, 'x', false);
  clock.now = 1500;
  progress.show('volume', 1, 2);
  progress.show('volume', 2, 2);
  expect(world.told()).toContain('100% 案卷 x');
});

test.each([
  [false, false],
  [true, true],
])('nothing is drawn where nobody watches or wants it (interactive %s, quiet %s)', (interactive, quiet) => {
  const { clock, world, session } = watched(interactive);
  const progress = startProgress(session, 'x', quiet);
  clock.now = 5000;
  progress.show('media', 1, 2);
  progress.clear();
  expect(world.told()).toBe('');
});
