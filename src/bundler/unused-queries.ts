import type { Plugin } from 'vite';

/** Parts of TanStack Query that the app does not use, and what stands in for each. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  'mutationCache.js': `export class MutationCache {
    clear() {}
    findAll() { return []; }
    resumePausedMutations() { return Promise.resolve(); }
  }`,
  // Nothing is fetched again when a window gets the focus or the network is back, and no retry waits for either.
  'focusManager.js': `export const focusManager = { subscribe: () => () => {}, isFocused: () => true };
    export class FocusManager {}`,
  'onlineManager.js': `export const onlineManager = { subscribe: () => () => {}, isOnline: () => true };
    export class OnlineManager {}`,
  // Timers are the browser's own.
  'timeoutManager.js': `export const timeoutManager = globalThis;
    export const systemSetTimeoutZero = (callback) => { setTimeout(callback, 0); };
    export { timeoutManager as TimeoutManager, timeoutManager as defaultTimeoutProvider };`,
  'infiniteQueryBehavior.js': `const unused = undefined;
    export { unused as infiniteQueryBehavior, unused as hasNextPage, unused as hasPreviousPage };`,
};

/** Modules of TanStack Query that need what was replaced. */
const NEEDS = /query-core\/build\/modern\/(?:mutationObserver|infiniteQueryObserver)\.js$/;

/**
 * Vite plugin that leaves out of the compiled client what the query client of TanStack Query imports and the app does not
 * use: mutations, infinite queries, timers of another kind, and watching focus and network. Fails the build where it
 * comes to use them, or where a newer version has no such modules.
 */
export function withoutUnusedQueries(): Plugin {
  const replaced = new Set<string>();
  return {
    name: 'broadsheet-unused-queries',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    enforce: 'pre',
    load: {
      filter: {
        id: /query-core\/build\/modern\/(?:mutationCache|infiniteQueryBehavior|focusManager|onlineManager|timeoutManager)\.js$/,
      },
      handler(id) {
        const file = id.slice(id.lastIndexOf('/') + 1);
        replaced.add(file);
        return REPLACEMENTS[file];
      },
    },
    generateBundle(_, bundle) {
      const used = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk'
          ? Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) =>
              NEEDS.test(id) && renderedLength > 0 ? [id] : [],
            )
          : [],
      );
      if (used.length > 0 || replaced.size !== Object.keys(REPLACEMENTS).length)
        this.error(
          `src/bundler/unused-queries.ts no longer fits: ${used.join(', ') || 'a module of TanStack Query is not there'}.`,
        );
    },
  };
}
