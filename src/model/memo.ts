/** Caches the results of a function of one string. When `max` results are stored, all are dropped. */
export function memoize<T>(compute: (key: string) => T, max: number): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    const cached = results.get(key);
    if (cached !== undefined || results.has(key)) return cached as T;
    const result = compute(key);
    if (results.size >= max) results.clear();
    results.set(key, result);
    return result;
  };
}
