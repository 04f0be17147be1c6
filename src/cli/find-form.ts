import type { Form } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';
import { UsageError } from '../model/trouble.ts';

/** The form that a person names by its title or its English id. Throws `UsageError`, with the nearest name, where there is none. */
export async function findForm(forms: readonly Form[], name: string, language: Language): Promise<Form> {
  const found = forms.find((form) => form.name === name || form.id === name);
  if (found !== undefined) return found;

  const { suggest } = await import('../build/suggest.ts');
  const meant = suggest(
    name,
    forms.flatMap((form) => [form.name, form.id]),
  );
  const lines =
    language === 'zh'
      ? [`没有这种文书：${name}`, meant && `您是不是要写 ${meant}？`, '全部文书：dossier new --list']
      : [`no such form: ${name}`, meant && `did you mean ${meant}?`, 'all forms: dossier new --list'];
  throw new UsageError(lines.filter(Boolean).join('\n'));
}
