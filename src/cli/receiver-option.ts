import type { Language } from '../model/text.ts';

const words = {
  zh: ['--receiver <名称>', '案卷交给谁，照它的限制分卷：法院、档案馆、电子邮件；不写的，看配置的 接收方'],
  en: [
    '--receiver <name>',
    'for whom: volumes are split to keep its limits (a court, an archive, e-mail; a wrong name lists them); default: that of the configuration',
  ],
} as const satisfies Record<Language, readonly [string, string]>;

/** The option by which commands are told who receives the volumes. */
export function receiverOption(language: Language): readonly [flags: string, explanation: string] {
  return words[language];
}
