import type { Value } from '../../model/value.ts';
import { textOf } from './text-of.ts';

/** Seconds → 1小时2分3秒; zero parts are left out, and a part of a second counts as one. */
export function duration(value: Value): string {
  const seconds = Number(textOf(value));
  if (textOf(value) === '' || !Number.isFinite(seconds) || seconds < 0) return textOf(value);

  const whole = Math.ceil(Number(seconds.toFixed(3)));
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(whole / 3600), '小时'],
    [Math.floor(whole / 60) % 60, '分'],
    [whole % 60, '秒'],
  ];
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count}${unit}`)
      .join('') || '0秒'
  );
}
