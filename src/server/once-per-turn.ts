/**
 * Caches the results of a function of one string for one turn of the event loop. Under load many requests are answered in
 * one turn; a single request asks again.
 */
export function oncePerTurn<T>(compute: (key: string) => T): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    const cached = results.get(key);
    if (cached !== undefined || results.has(key)) return cached as T;
    const result = compute(key);
    if (results.size === 0) setImmediate(() => results.clear());
    results.set(key, result);
    return result;
  };
}
