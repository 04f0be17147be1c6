// A bounding volume hierarchy over triangles.

const leafSize = 4;

/** Builds the hierarchy over the mesh's triangles by splitting at the median of the longest axis. */
export function buildTree(mesh) {
  const count = mesh.m.length;
  const order = new Int32Array(count).map((_, i) => i);
  const centre = new Float32Array(count * 3);
  const low = new Float32Array(count * 3);
  const high = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 3; k++) {
      const a = mesh.p[i * 9 + k];
      const b = mesh.p[i * 9 + 3 + k];
      const c = mesh.p[i * 9 + 6 + k];
      low[i * 3 + k] = Math.min(a, b, c);
      high[i * 3 + k] = Math.max(a, b, c);
      centre[i * 3 + k] = (low[i * 3 + k] + high[i * 3 + k]) / 2;
    }
  }
  const boxes = [];
  const nodes = [];
  const bins = 16;
  /** Reorders [from, to) at the cheapest of the bins' borders (surface area heuristic) and returns the border. */
  const split = (from, to, span) => {
    let best = { cost: 1e30, axis: 0, at: 0 };
    for (let axis = 0; axis < 3; axis++) {
      const width = span[3 + axis] - span[axis];
      if (width < 1e-6) continue;
      const many = new Int32Array(bins);
      const box = Array.from({ length: bins }, () => [1e30, 1e30, 1e30, -1e30, -1e30, -1e30]);
      for (let i = from; i < to; i++) {
        const t = order[i];
        const b = Math.min((((centre[t * 3 + axis] - span[axis]) / width) * bins) | 0, bins - 1);
        many[b]++;
        for (let k = 0; k < 3; k++) {
          if (low[t * 3 + k] < box[b][k]) box[b][k] = low[t * 3 + k];
          if (high[t * 3 + k] > box[b][3 + k]) box[b][3 + k] = high[t * 3 + k];
        }
      }
      const cost = new Float64Array(bins);
      for (const up of [true, false]) {
        const grown = [1e30, 1e30, 1e30, -1e30, -1e30, -1e30];
        let n = 0;
        for (let i = 0; i < bins - 1; i++) {
          const b = up ? i : bins - 1 - i;
          n += many[b];
          for (let k = 0; k < 3; k++) {
            grown[k] = Math.min(grown[k], box[b][k]);
            grown[3 + k] = Math.max(grown[3 + k], box[b][3 + k]);
          }
          const [x, y, z] = [grown[3] - grown[0], grown[4] - grown[1], grown[5] - grown[2]];
          cost[up ? b : b - 1] += n === 0 ? 1e29 : n * (x * y + y * z + z * x);
        }
      }
      for (let b = 0; b < bins - 1; b++) if (cost[b] < best.cost) best = { cost: cost[b], axis, at: span[axis] + (width * (b + 1)) / bins };
    }
    const part = order.subarray(from, to);
    const left = part.filter((t) => centre[t * 3 + best.axis] < best.at);
    const right = part.filter((t) => centre[t * 3 + best.axis] >= best.at);
    if (left.length === 0 || right.length === 0) return (from + to) >> 1;
    part.set(left);
    part.set(right, left.length);
    return from + left.length;
  };
  const build = (from, to) => {
    const at = nodes.length / 3;
    nodes.push(0, 0, 0);
    const box = [1e30, 1e30, 1e30, -1e30, -1e30, -1e30];
    const span = [1e30, 1e30, 1e30, -1e30, -1e30, -1e30];
    for (let i = from; i < to; i++) {
      const t = order[i];
      for (let k = 0; k < 3; k++) {
        box[k] = Math.min(box[k], low[t * 3 + k]);
        box[3 + k] = Math.max(box[3 + k], high[t * 3 + k]);
        span[k] = Math.min(span[k], centre[t * 3 + k]);
        span[3 + k] = Math.max(span[3 + k], centre[t * 3 + k]);
      }
    }
    for (let k = 0; k < 6; k++) boxes[at * 6 + k] = box[k];
    if (to - from <= leafSize) {
      nodes[at * 3] = from;
      nodes[at * 3 + 1] = to - from;
      return at;
    }
    const middle = split(from, to, span);
    build(from, middle);
    nodes[at * 3 + 2] = build(middle, to);
    return at;
  };
  build(0, count);
  const edges = new Float32Array(count * 9);
  for (let i = 0; i < count; i++) {
    const t = order[i];
    for (let k = 0; k < 3; k++) {
      edges[i * 9 + k] = mesh.p[t * 9 + k];
      edges[i * 9 + 3 + k] = mesh.p[t * 9 + 3 + k] - mesh.p[t * 9 + k];
      edges[i * 9 + 6 + k] = mesh.p[t * 9 + 6 + k] - mesh.p[t * 9 + k];
    }
  }
  return { order, nodes: new Int32Array(nodes), boxes: new Float32Array(boxes), edges };
}
