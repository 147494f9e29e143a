/** A function of one argument that works out each result once. Asked for the same again at once, it does not even look. */
export function remember<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  let lastKey: K | undefined;
  let lastResult: V | undefined;
  return (key) => {
    if (known.size > 0 && key === lastKey) return lastResult as V;
    let result = known.get(key);
    if (result === undefined && !known.has(key)) known.set(key, (result = work(key)));
    lastKey = key;
    lastResult = result;
    return result as V;
  };
}
