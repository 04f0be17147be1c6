import { yamlText } from './yaml-text.ts';

/** What `init` was told of a case; blank where it was told nothing. */
export interface CaseFacts {
  readonly regulation: string;
  readonly type: string;
  /** Only penalties have one. */
  readonly procedure: string;
  /** The state in which it begins. */
  readonly state: string;
  readonly number: string;
  readonly matter: string;
  /** The block of the party, of a person's or an organisation's (templates/new/party-*.txt). */
  readonly party: string;
}

/** A new case.yaml from the shipped template (templates/new/case.txt) with the facts filled in. */
export function scaffoldCase(template: string, facts: CaseFacts): string {
  const values: Readonly<Record<string, string>> = {
    制度: yamlText(facts.regulation),
    案号: yamlText(facts.number),
    案由: yamlText(facts.matter),
    类型: yamlText(facts.type),
    状态: yamlText(facts.state),
    当事人: facts.party.trimEnd(),
    程序: facts.procedure === '' ? '# 程序:' : `程序: ${yamlText(facts.procedure)}`,
  };
  return template
    .replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => values[name] ?? '')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n');
}
