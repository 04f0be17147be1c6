import { type Form, stages } from '../model/regulation.ts';
import { displayWidth } from '../report/display-width.ts';

/** The forms by stage, each with its English id. */
export function listForms(forms: readonly Form[]): string {
  const width = Math.max(...forms.map((form) => displayWidth(form.name)));
  return stages
    .map((stage) => {
      const lines = forms
        .filter((form) => form.stage === stage)
        .map((form) => `  ${form.name}${' '.repeat(width - displayWidth(form.name) + 2)}${form.id}`);
      return `${[stage, ...lines].join('\n')}\n`;
    })
    .join('');
}
