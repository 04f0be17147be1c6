import { defineCheck } from '../define-check.ts';
import { find } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly state: Reference;
  readonly needs: Readonly<Record<string, readonly string[]>>;
}

/** The records cover the stages that the state of the case calls for. */
export const stagesCovered = defineCheck<Parameters>({
  name: 'stages-covered',
  parameters: keys({ state: reference, needs: { type: 'object', additionalProperties: texts } }, ['state', 'needs']),
  needs: ({ state }) => [state],
  run(asked, { state: where, needs }) {
    const [state] = find(asked, where);
    if (state === undefined) return [];
    const covered: readonly (string | undefined)[] = asked.ground.subjects.records.map(({ form }) => form?.stage);
    const bare = (needs[state.text] ?? []).filter((stage) => !covered.includes(stage));
    if (bare.length === 0) return [];
    return [
      {
        fact: { zh: `状态是${state.text}，没有${bare.join('、')}环节的文书`, en: `state ${state.text}, no record of ${bare.join(', ')}` },
        at: state.at,
        absence: true,
      },
    ];
  },
});
