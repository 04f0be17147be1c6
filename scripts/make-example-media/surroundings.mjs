// What the examples of a licence, a requisition and a complaint share: the face of an office, a company's sign, views of a day.
import { label } from './pages.mjs';

export const bright = { exposure: 0.95, noise: 0.012 };
export const overcast = { exposure: 0.92, noise: 0.016, warmth: -0.03 };
export const indoors = { exposure: 1.0, noise: 0.02, warmth: 0.03 };
export const day = { exposure: 320, fNumber: 5.6, iso: 200, focal: 5.4 };
export const dull = { exposure: 160, fNumber: 4, iso: 400, focal: 5.4 };
export const room = { exposure: 60, fNumber: 2.8, iso: 800, focal: 4.6 };
export const small = { rate: 3, width: 320, height: 180, samples: 3 };

export const mix = (a, b, t) => a.map((v, k) => v + (b[k] - v) * t);
export const ease = (t) => t * t * (3 - 2 * t);

/** Two storeys of windows with a glass door in the middle, 34 m wide. */
export const officeFront = (ground, seed) => {
  const cell = (i) => {
    const lit = (i * 5 + seed * 3) % 7 < 2;
    return `<div style="background:linear-gradient(165deg,${lit ? '#8797a0,#b9c3c6 60%,#6d7c86' : '#3a4957,#62727e 55%,#2f3c48'});border:7px solid #d4cfc4;box-shadow:inset 0 0 0 2px #8d8878;position:relative"><div style="position:absolute;left:50%;top:0;bottom:0;width:5px;background:#d4cfc4"></div></div>`;
  };
  const row = (n, off) => Array.from({ length: n }, (_, i) => cell(i + off)).join('');
  return `<body style="background:${ground};position:relative"><div style="position:absolute;left:0;right:0;top:0;height:22px;background:#00000022"></div><div style="position:absolute;left:40px;right:40px;top:70px;height:150px;display:grid;grid-template-columns:repeat(14,1fr);gap:34px">${row(14, 0)}</div><div style="position:absolute;left:0;right:0;top:258px;height:10px;background:#00000026"></div><div style="position:absolute;left:40px;right:40px;top:300px;height:150px;display:grid;grid-template-columns:repeat(14,1fr);gap:34px">${row(14, 9)}</div><div style="position:absolute;left:710px;width:280px;bottom:0;top:296px;background:${ground}"></div><div style="position:absolute;left:735px;width:230px;bottom:0;top:306px;background:linear-gradient(170deg,#25323c,#5f7480 50%,#1c2730);border:9px solid #b9b4a8"><div style="position:absolute;left:50%;top:0;bottom:0;width:8px;background:#b9b4a8"></div></div><div style="position:absolute;left:0;right:0;bottom:0;height:34px;background:#00000033"></div></body>`;
};

export const companySign = (text, ground = '#1b3a73', ink = '#fff') =>
  label(`<span style="letter-spacing:22px;font-family:Serif">${text}</span>`, ground, ink, 78);

/** A yellow plate of two lines for the front of a heavy vehicle, or of one line. */
export const heavyPlate = (text) =>
  label(
    `<div style="border:6px solid #111;border-radius:14px;width:95%;height:84%;display:flex;align-items:center;justify-content:center;font-size:96px;letter-spacing:6px">${text.slice(0, 2)}<span style="font-size:44px;margin:0 8px">•</span>${text.slice(2)}</div>`,
    '#e8b21c',
    '#111',
    90,
  );
