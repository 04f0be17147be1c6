import type { Form, Requirement } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';

const kinds = {
  zh: { case: '整个案件', media: '每一份音像资料', records: '每一份文书', served: '每一份应当送达的文书', agency: '机关台账 agency.yaml' },
  en: {
    case: 'the whole case',
    media: 'every media item',
    records: 'every record',
    served: 'every record that must be served',
    agency: 'the register agency.yaml',
  },
} as const;

/** Forms of a group that are named one by one. */
const few = 6;

/** What a requirement is asked of, in words; a group of forms is told by its members. */
export function scopeOf(requirement: Requirement, forms: readonly Form[], language: Language): string {
  const known: Readonly<Record<string, string>> = kinds[language];
  const names = [...new Set(requirement.on.flatMap((name) => known[name] ?? membersOf(name, forms, language)))].join(
    language === 'zh' ? '、' : ', ',
  );
  if (requirement.when === undefined && requirement.where === undefined) return names;

  return language === 'zh' ? `${names}（有条件的）` : `${names} (under a condition)`;
}

function membersOf(name: string, forms: readonly Form[], language: Language): readonly string[] {
  const members = forms.filter((form) => form.groups.includes(name)).map((form) => form.name);
  if (members.length === 0) return [name];
  if (members.length <= few) return members;

  return [language === 'zh' ? `${name}（${members.length} 种文书）` : `${name} (${members.length} forms)`];
}
