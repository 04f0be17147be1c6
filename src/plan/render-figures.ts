import type { FigureBlock, FigureMark } from '../model/volume.ts';

/** Drawings one below another as an SVG file (SVG 1.1), with their alternative texts. */
export function renderFigures(figures: readonly FigureBlock[], title: string): string {
  const width = Math.max(...figures.map((figure) => figure.width), 1);
  const height = figures.reduce((sum, figure) => sum + figure.height, 0) || 1;
  let top = 0;
  const parts = figures.map((figure) => {
    const part = `<g transform="translate(0 ${top})" role="img"><title>${escaped(figure.alt)}</title>\n${figure.marks.map(shape).join('\n')}\n</g>`;
    top += figure.height;
    return part;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${width + 20} ${height + 20}" font-family="serif" xml:lang="zh-CN">
<title>${escaped(title)}</title>
<rect x="-10" y="-10" width="${width + 20}" height="${height + 20}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function shape(mark: FigureMark): string {
  switch (mark.kind) {
    case 'line':
      return `<path d="M${round(mark.x1)} ${round(mark.y1)}L${round(mark.x2)} ${round(mark.y2)}" stroke="#000" stroke-width="${mark.width}"/>`;
    case 'box': {
      const grey = Math.round(mark.shade * 255);
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" fill="rgb(${grey},${grey},${grey})"/>`;
    }
    case 'text': {
      const anchor = { left: 'start', centre: 'middle', right: 'end' }[mark.anchor];
      const family = mark.font === 'hei' ? ' font-family="sans-serif"' : '';
      return `<text x="${round(mark.x)}" y="${round(mark.y)}" font-size="${mark.size}" text-anchor="${anchor}"${family}>${escaped(mark.text)}</text>`;
    }
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
