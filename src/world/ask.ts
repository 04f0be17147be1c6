import { createInterface } from 'node:readline/promises';

/** Asks the person at the terminal; the question goes to stderr, so that stdout stays clean. Empty at the end of input. */
export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await Promise.race([terminal.question(question), new Promise<string>((resolve) => terminal.once('close', () => resolve('')))]);
  } finally {
    terminal.close();
  }
}
