import { expect, test } from 'vitest';
import { renderFigures } from '../../src/plan/render-figures.ts';

test('drawings stand below each other, and their words are text', () => {
  const mark = { kind: 'text', x: 5, y: 10, text: '甲 < 乙', font: 'hei', size: 9, anchor: 'right' } as const;
  const box = { kind: 'box', x: 0, y: 0, width: 10, height: 5, shade: 1 } as const;
  const svg = renderFigures(
    [
      { kind: 'figure', width: 100, height: 40, alt: '一', marks: [box] },
      { kind: 'figure', width: 100, height: 20, alt: '二', marks: [mark] },
    ],
    '办案进程',
  );
  expect(svg).toContain('viewBox="-10 -10 120 80"');
  expect(svg).toContain('<rect x="0" y="0" width="10" height="5" fill="rgb(255,255,255)"/>');
  expect(svg).toContain('<g transform="translate(0 40)" role="img"><title>二</title>');
  expect(svg).toContain('text-anchor="end" font-family="sans-serif">甲 &lt; 乙</text>');
});
