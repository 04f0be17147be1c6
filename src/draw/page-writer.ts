import type { BoxItem, LineItem, Page, TextItem, WatermarkItem } from '../model/page.ts';
import { figure } from './content.ts';
import type { EmbeddedFace } from './embedded-face.ts';

/** Gathers the operators of a page, text grouped by structure element, everything else marked as decoration. */
export interface PageWriter {
  readonly lines: string[];
  text(item: TextItem): void;
  line(item: LineItem): void;
  box(item: BoxItem): void;
  watermark(item: WatermarkItem): void;
  /** An XObject drawn by a matrix, as part of an element where it has one, under a graphics state (`Ink`) of the page where one is named. */
  object(label: string, matrix: readonly number[], element: number | undefined, state?: string): void;
  close(): void;
}

/** A page of an original draws as on a page of its own: what stood before it, such as unseen words, hides none of its words. */
const asPagesBegin = '0 J 1 w 0 Tc 0 Tr';

interface PageNeeds {
  readonly page: Page;
  face(name: string): EmbeddedFace | undefined;
  /** A marked-content number for an element, and the element's kind. */
  mark(element: number): { readonly number: number; readonly kind: string };
}

/** Operators in PDF's own axes. Line ends are square, so that frames close at their corners. */
export function pageWriter({ page, face, mark }: PageNeeds): PageWriter {
  const { height } = page;
  const lines: string[] = ['2 J'];
  let open: number | 'artifact' | undefined;
  let inText = false;
  let font = '';
  let spacing = 0;
  let mode = 0;

  const leaveText = (): void => {
    if (inText) lines.push('ET');
    inText = false;
  };
  const enter = (target: number | 'artifact'): void => {
    if (open === target) return;
    leaveText();
    if (open !== undefined) lines.push('EMC');
    open = target;
    if (target === 'artifact') lines.push('/Artifact BMC');
    else {
      const { number, kind } = mark(target);
      lines.push(`/${kind} <</MCID ${number}>> BDC`);
    }
  };

  return {
    lines,
    text(item) {
      const used = face(item.face);
      if (used === undefined) return;
      enter(item.element ?? 'artifact');
      if (!inText) lines.push('BT');
      inText = true;
      const wanted = `/${used.label} ${figure(item.size)} Tf`;
      if (wanted !== font) lines.push(wanted);
      font = wanted;
      const wantedSpacing = Math.round(item.spacing * 1000) / 1000;
      if (wantedSpacing !== spacing) lines.push(`${figure(wantedSpacing)} Tc`);
      spacing = wantedSpacing;
      let codes = '';
      for (const character of item.text) codes += used.code(character.codePointAt(0) ?? 0);
      const wantedMode = item.hidden ? 3 : 0;
      if (wantedMode !== mode) lines.push(`${wantedMode} Tr`);
      mode = wantedMode;
      const axes = item.turned ? '0 1 -1 0' : '1 0 0 1';
      lines.push(`${axes} ${figure(item.x)} ${figure(height - item.y)} Tm <${codes}> Tj`);
    },
    line(item) {
      enter('artifact');
      leaveText();
      lines.push(
        `${figure(item.width)} w ${figure(item.x1)} ${figure(height - item.y1)} m ${figure(item.x2)} ${figure(height - item.y2)} l S`,
      );
    },
    box(item) {
      enter('artifact');
      leaveText();
      const corner = [item.x, height - item.y - item.height, item.width, item.height].map(figure).join(' ');
      lines.push(`q ${figure(item.shade)} g ${corner} re f Q`);
    },
    watermark(item) {
      const used = face(item.face);
      if (used === undefined) return;
      enter('artifact');
      leaveText();
      const characters = [...item.text];
      const width = characters.reduce((sum, character) => sum + used.width(character.codePointAt(0) ?? 0), 0) || 1;
      const size = Math.min((Math.hypot(page.width, height) * 0.55) / width, 150);
      const [cos, sin] = [page.width / Math.hypot(page.width, height), height / Math.hypot(page.width, height)];
      const [back, down] = [(width * size) / 2, size * 0.38];
      const x = page.width / 2 - back * cos + down * sin;
      const y = height / 2 - back * sin - down * cos;
      const codes = characters.map((character) => used.code(character.codePointAt(0) ?? 0)).join('');
      const matrix = [cos, sin, -sin, cos, x, y].map(figure).join(' ');
      lines.push(`q /Veil gs BT 0 Tc 0 Tr /${used.label} ${figure(size)} Tf ${matrix} Tm <${codes}> Tj ET Q`);
    },
    object(label, matrix, element, state) {
      enter(element ?? 'artifact');
      leaveText();
      const under = state === undefined ? '' : `/${state} gs `;
      lines.push(`q ${asPagesBegin} ${under}${matrix.map(figure).join(' ')} cm /${label} Do Q`);
    },
    close() {
      leaveText();
      if (open !== undefined) lines.push('EMC');
      open = undefined;
    },
  };
}
