/** A function of one argument whose results are kept. Asked for the same again at once, it does not even look. */
export function keep<K, V>(work: (key: K) => V): (key: K) => V {
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

/** The same of objects, kept as long as they are. */
export function keepWeak<A extends object, R extends object | string>(make: (of: A) => R): (of: A) => R {
  const kept = new WeakMap<A, R>();
  return (of) => {
    let result = kept.get(of);
    if (result === undefined) kept.set(of, (result = make(of)));
    return result;
  };
}

/** A function that keeps its last result: for arguments that come many times in a row. */
export function keepLast<A, R>(make: (of: A) => R): (of: A) => R {
  let last: { readonly of: A; readonly result: R } | undefined;
  return (of) => {
    if (!last || last.of !== of) last = { of, result: make(of) };
    return last.result;
  };
}
