import type { Requirement } from '../model/regulation.ts';
import type { Language } from '../model/text.ts';

const kinds = {
  zh: { case: '整个案件', media: '每一份音像资料', records: '每一份文书', served: '每一份应当送达的文书' },
  en: { case: 'the whole case', media: 'every media item', records: 'every record', served: 'every record that must be served' },
} as const;

/** What a requirement is asked of, in words. */
export function scopeOf(requirement: Requirement, language: Language): string {
  const known: Readonly<Record<string, string>> = kinds[language];
  const names = requirement.on.map((name) => known[name] ?? name).join(language === 'zh' ? '、' : ', ');
  if (requirement.when === undefined && requirement.where === undefined) return names;

  return language === 'zh' ? `${names}（有条件的）` : `${names} (under a condition)`;
}
