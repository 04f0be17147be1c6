/** A thread beside this one that runs the same program. */
export interface CrewMember {
  /** Has a task answered there, after those before it. Rejects where the task fails or the thread is no more. */
  ask<Answer>(task: unknown): Promise<Answer>;
  /** Ends the thread. */
  stop(): void;
}
