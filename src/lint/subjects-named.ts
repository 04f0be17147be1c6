import type { Ground } from './ground.ts';
import type { Subject } from './subject.ts';

/** What a requirement's `on` means in a case: the case, the agency, media, records, what was served, or records of a form or group. */
export function subjectsNamed({ subjects }: Ground, name: string): readonly Subject[] {
  if (name === 'case') return [subjects.whole];
  if (name === 'agency') return subjects.agency;
  if (name === 'media') return subjects.media;
  if (name === 'records') return subjects.documents;
  if (name === 'served') return subjects.served;
  return subjects.byName.get(name) ?? nobody;
}

const nobody: readonly Subject[] = [];
