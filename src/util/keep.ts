/** A function whose results are kept, one for each argument that is not the same as another. */
export function keep<A, R extends object | string>(make: (of: A) => R): (of: A) => R {
  const kept = new Map<A, R>();
  return (of) => {
    let result = kept.get(of);
    if (result === undefined) kept.set(of, (result = make(of)));
    return result;
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
