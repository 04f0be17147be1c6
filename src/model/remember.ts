/** A function of one thing that is asked again and again; an answer is kept as long as the thing it is about, which is to last. */
export function remember<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly answer: V }>();

  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.answer;

    const answer = make(of);
    known.set(of, { answer });
    return answer;
  };
}
