/** What a template of the package is filled with: texts by name, and lists whose part of the template is repeated. */
export interface TemplateData {
  readonly [name: string]: string | readonly TemplateData[];
}

const marks = /\{\{([#^])(\w+)\}\}\n?([\s\S]*?)\{\{\/\2\}\}\n?|\{\{(\w+)\}\}/g;

/**
 * Fills a template: `{{name}}` is the text of that name, escaped for HTML unless `plain`; `{{#name}} … {{/name}}` stands once for each
 * entry of the list of that name, or once where a text of that name is not empty; `{{^name}} … {{/name}}` stands where there is none.
 * Inside a part the names around it hold on. Throws where the template has a name that nobody fills: a fault of ours.
 */
export function fillTemplate(template: string, data: TemplateData, plain = false): string {
  return template.replace(marks, (_, mark: string | undefined, list: string, part: string, name: string) => {
    if (mark === '^') return lookUp(data, list).length === 0 ? fillTemplate(part, data, plain) : '';
    if (mark === '#') return fillPart(lookUp(data, list), part, data, plain);
    const value = lookUp(data, name);
    if (typeof value !== 'string') throw new Error(`template: ${name} is a list`);

    return plain ? value : escapeHtml(value);
  });
}

function fillPart(value: TemplateData[string], part: string, data: TemplateData, plain: boolean): string {
  if (typeof value === 'string') return value === '' ? '' : fillTemplate(part, data, plain);

  return value.map((entry) => fillTemplate(part, { ...data, ...entry }, plain)).join('');
}

function lookUp(data: TemplateData, name: string): TemplateData[string] {
  const value = data[name];
  if (value === undefined) throw new Error(`template: nothing is called ${name}`);

  return value;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
