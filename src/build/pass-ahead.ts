type Write = (chunk: Uint8Array) => Promise<void>;

/** Files that go on as they stand, in the order in which they will be asked for. */
export interface PassAhead {
  /** From here on files are asked for in this order, each as it was given here. */
  expect(files: readonly string[]): void;
  /** Hands over each piece of a file in turn; the beginnings of those behind it are read meanwhile. */
  pass(file: string, write: Write): Promise<void>;
  /** Gives up what was begun and is not asked for any more. */
  end(): Promise<void>;
}

/** Files whose beginning is read before they are asked for: a disk that has several things to read is never idle while one is written. */
const ahead = 3;

/** @param copy hands over each piece of a file in turn, and waits with the next but one until a piece is written */
export function passAhead(copy: (file: string, write: Write) => Promise<void>): PassAhead {
  const begun = new Map<string, Copying>();
  let expected: readonly string[] = [];
  let places = new Map<string, number>();
  const begin = (file: string): Copying => {
    const copying = begun.get(file) ?? beginCopy(file, copy);
    begun.set(file, copying);

    return copying;
  };

  return {
    expect(files) {
      expected = files;
      places = new Map(files.map((file, index) => [file, index]));
    },
    async pass(file, write) {
      const copying = begin(file);
      const place = places.get(file);
      if (place !== undefined) for (const next of expected.slice(place + 1, place + 1 + ahead)) begin(next);
      begun.delete(file);
      copying.open(write);
      await copying.done;
    },
    async end() {
      const left = [...begun.values()];
      begun.clear();
      expected = [];
      places.clear();
      for (const { open } of left) open(giveUp);
      await Promise.allSettled(left.map(({ done }) => done));
    },
  };
}

interface Copying {
  readonly done: Promise<void>;
  /** Tells where the pieces go, which wait for it. */
  open(write: Write): void;
}

function beginCopy(file: string, copy: (file: string, write: Write) => Promise<void>): Copying {
  let open: Copying['open'] = () => undefined;
  const opened = new Promise<Write>((resolve) => {
    open = resolve;
  });
  const done = copy(file, async (chunk) => (await opened)(chunk));
  done.catch(() => undefined);

  return { done, open };
}

async function giveUp(): Promise<void> {
  throw new Error('not asked for any more');
}
