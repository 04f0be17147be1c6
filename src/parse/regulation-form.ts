import type { Form, Stage } from '../model/regulation.ts';
import { stages } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import { typeSchema } from '../schema/type-schema.ts';
import { mapOf, textOf, textsOf } from './regulation-values.ts';

/** The form that a file under forms/ describes. */
export function parseForm(data: Tree): Form {
  const about = mapOf(data['x-form']);
  const signers = mapOf(about.signers);
  const time = textOf(about.time);
  return {
    name: textOf(data.title),
    id: textOf(about.id),
    stage: stageOf(textOf(about.stage)),
    groups: textsOf(about.groups),
    ...(time === '' ? {} : { time }),
    ...(about.sometimes === undefined ? {} : { sometimes: textsOf(about.sometimes) }),
    served: about.served === 'true',
    ...(about.afterBinding === 'true' ? { afterBinding: true as const } : {}),
    signers: { party: textsOf(signers.party), officers: textsOf(signers.officers), others: textsOf(signers.others) },
    schema: typeSchema(data),
  };
}

function stageOf(text: string): Stage {
  return stages.find((stage) => stage === text) ?? '程序启动';
}
