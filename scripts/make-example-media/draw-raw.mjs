// A picture drawn by the browser as the tracer wants it.
import { execFileSync } from 'node:child_process';

/** Gives a function that draws HTML as raw RGBA, `width` × `height` pixels. */
export function drawRaw(pages) {
  return async (html, width, height) => {
    const png = await pages.draw(html, width, height);
    const data = execFileSync('convert', ['png:-', '-depth', '8', 'rgba:-'], { input: png, maxBuffer: 1 << 28 });
    return { width, height, data: new Uint8Array(data) };
  };
}
