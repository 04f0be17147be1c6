import type { Finding } from '../model/finding.ts';
import type { Desk } from './desk.ts';
import type { Fix } from './fix.ts';
import { meantFixes } from './meant-fixes.ts';
import { missingFixes } from './missing-fixes.ts';
import { safeFixes } from './safe-fixes.ts';

/** Every way to mend a finding; the surest first. The case must have been judged with the text as it stands. */
export function fixesOf(desk: Desk, finding: Finding): readonly Fix[] {
  return [...safeFixes(desk, finding), ...meantFixes(desk, finding), ...missingFixes(desk, finding)];
}
