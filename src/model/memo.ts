/**
 * Wraps a function of one string so that each result is computed once. Bounded: when `max` results are stored, all
 * are forgotten and it begins anew.
 */
export function memoize<T>(compute: (key: string) => T, max: number): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    if (results.has(key)) return results.get(key) as T;
    const result = compute(key);
    if (results.size >= max) results.clear();
    results.set(key, result);
    return result;
  };
}
