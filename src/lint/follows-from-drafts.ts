import type { ParsedCase } from '../model/case.ts';
import type { Form } from '../model/regulation.ts';
import { viewOf } from './case-view.ts';
import type { Duty } from './compile-regulation.ts';
import { draftsOf } from './drafts.ts';
import type { Fact } from './fact.ts';

/**
 * Whether a fact would not be there without records that are only begun: one mistake, one message, and the blank is said already. So it
 * is with what a begun record calls for beside it, with what is asked of it as a whole, and with a question that is asked only because
 * it is there.
 */
export function followsFromDrafts(parsed: ParsedCase, forms: ReadonlyMap<string, Form>): (duty: Duty, fact: Fact) => boolean {
  const drafts = draftsOf(parsed, forms);
  if (drafts.size === 0) return () => false;

  const without = viewOf({
    ...parsed,
    records: parsed.records.filter(({ file }) => !drafts.has(file)),
    media: parsed.media.filter(({ record }) => !drafts.has(record)),
  });
  const asked = new Map<Duty, boolean>();
  return (duty, { at, absence }) => {
    if (drafts.has(at.file)) return absence === true || at.pointer === '';
    const holds = asked.get(duty) ?? duty.holdsWhen(without);
    asked.set(duty, holds);
    return !holds;
  };
}
