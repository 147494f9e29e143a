/** An edge from one node to another. */
export interface Edge<N> {
  readonly source: N;
  readonly target: N;
}

/** The nodes of some directed cycle, in order, or undefined. Iterative: depth is that of the data. */
export function findDirectedCycle<N>(edges: Iterable<Edge<N>>): readonly N[] | undefined {
  const next = new Map<N, N[]>();
  for (const { source, target } of edges) {
    const targets = next.get(source);
    if (targets) targets.push(target);
    else next.set(source, [target]);
  }
  const done = new Set<N>();
  for (const root of next.keys()) {
    if (done.has(root)) continue;
    const path: N[] = [root];
    const onPath = new Set<N>(path);
    const position = [0];
    while (path.length > 0) {
      const node = path[path.length - 1] as N;
      const index = position[position.length - 1] as number;
      const target = next.get(node)?.[index];
      if (target === undefined) {
        done.add(node);
        onPath.delete(node);
        path.pop();
        position.pop();
        continue;
      }
      position[position.length - 1] = index + 1;
      if (onPath.has(target)) return path.slice(path.indexOf(target));
      if (done.has(target)) continue;
      path.push(target);
      onPath.add(target);
      position.push(0);
    }
  }
  return undefined;
}

/**
 * The two ends of an edge that closes an undirected cycle, or undefined. Several edges between two nodes in one
 * direction are no cycle.
 */
export function findUndirectedCycle<N>(edges: Iterable<Edge<N>>): readonly N[] | undefined {
  const parents = new Map<N, N>();
  const seen = new Map<N, Set<N>>();
  const rootOf = (node: N): N => {
    let root = node;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    for (let at = node; at !== root;) {
      const parent = parents.get(at) as N;
      parents.set(at, root);
      at = parent;
    }
    return root;
  };
  for (const { source, target } of edges) {
    const targets = seen.get(source) ?? new Set<N>();
    if (targets.has(target)) continue;
    seen.set(source, targets.add(target));
    const [a, b] = [rootOf(source), rootOf(target)];
    if (a === b) return [source, target];
    parents.set(a, b);
  }
  return undefined;
}
