import type { Measure, Pictures, Theme } from '../../src/model/theme.ts';

/** One face `all` whose Han characters are an em wide, all others half an em; `rare` covers what is beyond the BMP; nothing covers an emoji. */
export const fakeMeasure: Measure = {
  width: (_face, codePoint) => (codePoint >= 0x2000 || codePoint === 0xb7 ? 1 : 0.5),
  covers: (face, codePoint) => (codePoint >= 0x1f000 && codePoint < 0x20000 ? false : face === 'rare' || codePoint < 0x20000),
  ascent: () => 0.88,
  descent: () => 0.12,
};

const faces = ['all', 'rare'];

/** A small page: 20 by 30 characters of 10 points between margins of 50. */
export const fakeTheme: Theme = {
  paper: { width: 300, height: 400 },
  margins: { top: 50, bottom: 50, inner: 60, outer: 40 },
  duplex: true,
  faces: { song: faces, fang: faces, kai: faces, hei: faces, title: faces },
  body: { font: 'fang', size: 10, leading: 1.5 },
  cellPadding: 2,
  lineWidth: 0.5,
  pageNumber: { font: 'song', size: 8, distance: 20 },
};

export const fakePictures: Pictures = {
  picture: (file) => (file.endsWith('missing.jpg') ? undefined : { width: 400, height: 300, orientation: 1 }),
  scan: (file) =>
    file.endsWith('missing.pdf')
      ? undefined
      : {
          pages: [
            { width: 595, height: 842 },
            { width: 842, height: 595 },
          ],
        },
};
