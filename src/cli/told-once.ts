import type { Finding } from '../model/finding.ts';
import type { World } from '../model/world.ts';

/** Of the findings of one case after the other those that were not told yet: the agency's register is one file above many cases. */
export function toldOnce(world: Pick<World, 'join' | 'resolve'>): (folder: string, findings: readonly Finding[]) => readonly Finding[] {
  const told = new Set<string>();

  return (folder, findings) =>
    findings.filter(({ id, at, fact }) => {
      const key = [world.resolve(world.join(folder, at.file)), at.pointer, id, fact.zh].join('\n');
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
}
