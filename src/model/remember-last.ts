/**
 * A function of one thing that is asked many times before it is asked of the next: only the last answer is kept. Of things that come and go,
 * such as cases, `remember` would hold what belongs to them beyond their time: the collector clears its answers late.
 */
export function rememberLast<K extends object, V>(make: (of: K) => V): (of: K) => V {
  let last: { readonly of: K; readonly answer: V } | undefined;

  return (of) => {
    if (last?.of !== of) last = { of, answer: make(of) };
    return last.answer;
  };
}
