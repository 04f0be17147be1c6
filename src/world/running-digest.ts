import type { Algorithm, Digests } from '../model/digest.ts';
import { digestBytes } from './digest-bytes.ts';
import type { HashStream, HashThread } from './hash-thread.ts';
import type { Slot } from './ring.ts';

/** The digests of what is being written. Little of it is digested at the end and here, much of it on the way and on the thread. */
export interface RunningDigest {
  /** A chunk, and the slot of the ring in which it lies, if it does. */
  see(chunk: Uint8Array, slot: Slot | undefined): void;
  close(): Promise<Digests>;
}

/** @param limit bytes that are kept until the end; @param thread gives the thread, starting it where needed */
export function startRunningDigest(algorithms: readonly Algorithm[], limit: number, thread: () => HashThread): RunningDigest {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let stream: HashStream | undefined;

  return {
    see(chunk, slot) {
      if (stream === undefined && slot === undefined && heldBytes + chunk.length <= limit) {
        held.push(Uint8Array.from(chunk));
        heldBytes += chunk.length;

        return;
      }
      stream ??= takeOver();
      if (slot === undefined) stream.bytes(chunk);
      else stream.slot(slot, chunk);
    },
    close: async () => (stream === undefined ? digestBytes(Buffer.concat(held), algorithms) : stream.close()),
  };

  function takeOver(): HashStream {
    const opened = thread().open(algorithms);
    for (const chunk of held) opened.bytes(chunk);
    held = [];

    return opened;
  }
}
