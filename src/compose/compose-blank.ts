import type { Form } from '../model/regulation.ts';
import type { FormTemplate, Templates } from '../model/templates.ts';
import type { Volume } from '../model/volume.ts';
import { composeFoot } from './compose-foot.ts';
import { composeHead } from './compose-head.ts';
import { composeParts } from './compose-parts.ts';
import { continued } from './continued.ts';
import { lineWidth } from './line-width.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';

/**
 * A form to be filled in by hand: every label, every box unticked, lines and room where values would stand; no value of any case.
 * It carries no page numbers but the room for its own. `tool`: program and version. `room`: how much there is to write on; 1 is the usual.
 * `rows`: the same for the rows of lists.
 */
export function composeBlank(form: Form, template: FormTemplate, templates: Templates, tool: string, room = 1, rows = room): Volume {
  const scope: Scope = {
    record: { data: {}, file: '', pointer: '' },
    caseData: {},
    volume: {},
    schema: form.schema,
    styles: templates.styles,
    width: lineWidth(templates.theme),
    printable: new Set(),
    titles: new Map(),
    byPage: [],
    blank: '',
    byHand: true,
    room,
    rows,
  };
  const section = {
    id: form.id,
    title: form.name,
    ownNumbers: template.ownNumbers && ('by hand' as const),
    blocks: [...composeHead(template, scope), ...composeParts(template.parts, scope)],
    ...continued(fillSlots(template.listed, scope), template, templates.sheets.continued, scope),
    ...(template.foot.length > 0 ? { foot: composeFoot(template.foot, scope) } : {}),
  };

  return {
    meta: {
      title: `${form.name}（空白）`,
      author: '',
      subject: form.name,
      keywords: [form.name],
      producer: tool,
      created: '1980-01-01T00:00:00+08:00',
      language: 'zh-CN',
    },
    front: [section],
    body: [],
    back: [],
    pageNumber: templates.pageNumber,
  };
}
