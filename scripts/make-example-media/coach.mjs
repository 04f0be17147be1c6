// A coach or a minibus: nose at +z from z = 0 backwards, wheels on y = 0, the door on its right side (-x).
import { drawSoft, drawWheel } from './yard.mjs';

/** `length` and `height` in metres; `plate`, `board` and `side` are materials; `hurt` breaks its right front corner; `snow` lies on its roof. */
export function drawCoach(mesh, palette, { length = 12, height = 3.55, paint, band, plate, board, side, hurt = false, snow = false }) {
  const w = 1.25;
  const end = -length;
  const small = length < 9;
  const body = palette.add(`coach ${paint}`, { color: paint, shine: 0.05, rough: 0.1 });
  const stripe = palette.add(`band ${band}`, { color: band, shine: 0.05, rough: 0.12 });
  const glass = palette.add('coach glass', { color: [0.018, 0.024, 0.028], shine: 0.09, rough: 0.03 });
  const black = palette.add('coach black', { color: [0.02, 0.02, 0.021], rough: 0.6 });
  const trim = palette.add('coach trim', { color: [0.055, 0.055, 0.06], rough: 0.5 });
  const lamp = palette.add('coach lamp', { color: [0.78, 0.8, 0.82], shine: 0.3, rough: 0.08 });
  const amber = palette.add('coach amber', { color: [0.6, 0.22, 0.02], rough: 0.2 });
  const red = palette.add('coach tail', { color: [0.42, 0.02, 0.02], rough: 0.15, shine: 0.08 });
  const cloth = palette.add('curtain', { color: [0.2, 0.22, 0.3], rough: 1 });
  const low = small ? 1.15 : 1.5;
  const top = height - (small ? 0.42 : 0.5);

  drawSoft(mesh, [-w, 0.34, end], [w, height, 0], body, 0.1, 44);
  drawSoft(mesh, [-w - 0.012, 0.3, end - 0.02], [w + 0.012, 0.72, 0.05], trim, 0.12, 24);
  drawSoft(mesh, [-w - 0.006, 0.78, end + 0.02], [w + 0.006, 1.02, 0.006], stripe, 0.1, 24);
  mesh.box([-0.95, height - 0.02, end + 2.2], [0.95, height + 0.17, end + 5.2], trim);

  for (const s of [-1, 1]) {
    const x = s * (w + 0.007);
    const pane = (front, back, from = low, to = top, what = glass) =>
      s > 0
        ? mesh.quad([x, to, front], [0, 0, back - front], [0, from - to, 0], what)
        : mesh.quad([x, to, back], [0, 0, front - back], [0, from - to, 0], what);
    const first = s < 0 ? -1.75 : -0.62;
    const count = Math.round((length - 1) / 1.45);
    const step = (end + 0.5 - first) / count;
    for (let i = 0; i < count; i++) {
      const front = first + i * step - 0.035;
      const back = first + (i + 1) * step + 0.035;
      pane(front, back);
      if (i % 2 === 1) {
        const inner = s * (w + 0.0085);
        const edge = [inner, top - 0.06, back + 0.1];
        mesh.quad(edge, [0, 0, 0.22], [0, low - top + 0.2, 0], cloth);
      }
    }
    if (s < 0) {
      mesh.box([x - 0.012, 0.42, -1.6], [x + 0.012, top + 0.05, -0.55], black);
      mesh.quad([x - 0.013, top - 0.02, -1.55], [0, 0, 0.46], [0, 0.6 - top, 0], glass);
      mesh.quad([x - 0.013, top - 0.02, -1.06], [0, 0, 0.46], [0, 0.6 - top, 0], glass);
      mesh.tube([x - 0.04, 1.0, -1.1], [x - 0.04, 1.6, -1.1], 0.014, lamp, 8);
    }
    if (!small)
      for (let z = -4.4; z > end + 4.4; z -= 1.35) {
        mesh.box([x - 0.004, 0.4, z - 0.008], [x + 0.004, 0.76, z + 0.008], black);
        mesh.box([x - 0.008, 0.62, z - 0.68], [x + 0.008, 0.645, z - 0.58], lamp);
      }
    for (let z = -2; z > end + 1; z -= 2.2) mesh.box([x - 0.006, 0.735, z - 0.05], [x + 0.006, 0.77, z + 0.05], amber);
    if (side !== undefined) {
      const wide = small ? 2.9 : 5.2;
      const tall = small ? 0.26 : 0.4;
      const middle = small ? -3.3 : -5.4;
      const y = small ? 0.98 : 1.42;
      if (s > 0) mesh.quad([x + 0.002, y, middle + wide / 2], [0, 0, -wide], [0, -tall, 0], side);
      else mesh.quad([x - 0.002, y, middle - wide / 2], [0, 0, wide], [0, -tall, 0], side);
    }
    for (const z of small ? [-1.95, end + 1.75] : [-2.75, end + 3.35]) {
      mesh.tube([s * (w - 0.4), 0.52, z], [s * (w + 0.014), 0.52, z], small ? 0.5 : 0.62, black, 40);
      drawWheel(mesh, palette, s * (w - 0.07), z, s);
    }
    mesh.tube([s * (w - 0.12), height - 0.45, -0.04], [s * (w + 0.22), height - 0.6, 0.34], 0.028, black, 10);
    drawSoft(mesh, [s * (w + 0.2) - 0.11, height - 1.12, 0.27], [s * (w + 0.2) + 0.11, height - 0.58, 0.38], black, 0.4, 12);
    const broken = hurt && s < 0;
    drawSoft(mesh, [s * 0.92 - 0.2, 0.78, -0.05], [s * 0.92 + 0.2, 0.98, 0.045], broken ? black : lamp, 0.5, 14);
    if (!broken) mesh.box([s * 1.1 - 0.05, 0.55, 0.03], [s * 1.1 + 0.05, 0.63, 0.058], amber);
    mesh.box([s * 1.0 - 0.09, 0.86, end - 0.015], [s * 1.0 + 0.09, 1.3, end + 0.04], red);
  }
  const glassLow = small ? 1.3 : 1.32;
  mesh.quad([-w + 0.14, top + 0.14, 0.004], [2 * w - 0.28, 0, 0], [0, glassLow - top - 0.14, 0.012], glass);
  mesh.box([-0.006, glassLow, 0.01], [0.006, top + 0.1, 0.022], black);
  for (const x of [-0.55, 0.45]) mesh.tube([x, glassLow - 0.02, 0.03], [x + 0.62, glassLow + 0.12, 0.028], 0.011, black, 6);
  mesh.quad([-w + 0.3, top - 0.1, end - 0.004], [2 * w - 0.6, 0, 0], [0, 1.75 - top, 0], glass);
  if (board !== undefined) mesh.quad([-0.72, top + 0.36, 0.012], [1.44, 0, 0], [0, -0.24, 0], board);
  if (plate !== undefined) mesh.quad([-0.22, 0.6, 0.058], [0.44, 0, 0], [0, -0.14, 0], plate);
  mesh.box([-0.26, 0.44, 0.03], [0.26, 0.62, 0.05], black);
  if (hurt) drawHurt(mesh, palette, w);
  if (snow) {
    const white = palette.add('roof snow', { color: [0.82, 0.84, 0.87], rough: 1 });
    drawSoft(mesh, [-w + 0.12, height - 0.08, end + 0.15], [w - 0.12, height + 0.1, -0.2], white, 0.35, 22);
  }
}

/** The right front corner after it slid against a bollard: a torn bumper, bare plastic, scratches along the side. */
function drawHurt(mesh, palette, w) {
  const bare = palette.add('bare plastic', { color: [0.012, 0.012, 0.012], rough: 0.9 });
  const scratch = palette.add('scratch', { color: [0.5, 0.5, 0.5], rough: 0.7 });
  const piece = palette.add('loose piece', { color: [0.055, 0.055, 0.06], rough: 0.5 });
  drawSoft(mesh, [-w - 0.03, 0.3, -0.46], [-w + 0.34, 0.74, 0.075], bare, 0.4, 16);
  mesh.mapped(
    [
      [0.93, -0.36, 0.05],
      [0.34, 0.92, 0.1],
      [-0.06, 0.02, 1],
    ],
    [-w - 0.02, 0.27, 0.08],
    () => drawSoft(mesh, [-0.1, 0, -0.06], [0.46, 0.17, 0.02], piece, 0.4, 12),
  );
  for (let i = 0; i < 9; i++) {
    const y = 0.5 + i * 0.055 + (i % 3) * 0.012;
    const far = -0.5 - ((i * 37) % 11) * 0.075;
    mesh.tube([-w - 0.014, y, -0.12 - (i % 4) * 0.05], [-w - 0.013, y - 0.03 + (i % 2) * 0.03, far], 0.0045, scratch, 5);
  }
  for (let i = 0; i < 6; i++)
    mesh.tube([-w + 0.02 + i * 0.05, 0.66 + (i % 2) * 0.06, 0.078], [-w + 0.13 + i * 0.06, 0.6 + (i % 3) * 0.05, 0.08], 0.004, scratch, 5);
}
