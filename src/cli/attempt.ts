import type { Session } from './session.ts';
import { tellTrouble } from './tell-trouble.ts';

/** Runs one step of many: its trouble is told and remembered in the exit status, and the others are still tried. */
export async function attempt(session: Session, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    session.finish(tellTrouble(error, session.world, session.language));
  }
}
