/** A list of numbers for each owner, all in a few arrays: no number is in two lists. Owners and members are 0 and up. */
export interface Chains {
  /** Appends a member to an owner's list. */
  add(owner: number, member: number): void;
  of(owner: number): readonly number[];
  /** The first member of an owner's list. */
  first(owner: number): number | undefined;
}

export function beginChains(owners: number): Chains {
  const firsts = new Int32Array(owners).fill(none);
  const lasts = new Int32Array(owners).fill(none);
  const nexts: number[] = [];

  return {
    add(owner, member) {
      const last = lasts[owner] ?? none;
      if (last === none) firsts[owner] = member;
      else nexts[last] = member;
      lasts[owner] = member;
      nexts[member] = none;
    },
    of(owner) {
      const members: number[] = [];
      for (let member = firsts[owner] ?? none; member !== none; member = nexts[member] ?? none) members.push(member);
      return members;
    },
    first(owner) {
      const first = firsts[owner] ?? none;
      return first === none ? undefined : first;
    },
  };
}

const none = -1;
