/** The way from one folder to another, with `/`; both are absolute. Between two disks it is the other's own path. */
export function casePath(from: string, to: string): string {
  const [here, there] = [partsOf(from), partsOf(to)];
  if (here[0] !== there[0]) return to;
  const differs = here.findIndex((part, index) => part !== there[index]);
  const shared = differs === -1 ? here.length : differs;

  return [...Array<string>(here.length - shared).fill('..'), ...there.slice(shared)].join('/');
}

function partsOf(path: string): readonly string[] {
  return path.replace(/[\\/]+$/, '').split(/[\\/]/);
}
