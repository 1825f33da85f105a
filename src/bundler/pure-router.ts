import type { Plugin } from 'vite';

/** Calls in the router that create a component or a context, which have no side effects. */
const PURE_CALL = /= (React\d*\.(?:forwardRef|createContext|memo)\()/g;
const DISPLAY_NAME = /^\w+\.displayName = "[^"]*";$/gm;

/** Marks the creation of components and contexts as pure. @returns undefined where there is none in the code */
export function markPure(code: string): string | undefined {
  const marked = code.replace(PURE_CALL, '= /* @__PURE__ */ $1');
  return marked === code ? undefined : marked.replace(DISPLAY_NAME, '');
}

/**
 * Vite plugin that lets the bundler drop unused components of react-router, which are not marked as pure. Fails the
 * build where nothing in a newer version matches.
 */
export function pureRouter(): Plugin {
  let hasMatched = false;
  return {
    name: 'broadsheet-pure-router',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'node',
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler(code) {
        const marked = markPure(code);
        hasMatched ||= marked !== undefined;
        return marked;
      },
    },
    buildEnd(error) {
      if (error === undefined && !hasMatched)
        this.error(
          'src/bundler/pure-router.ts marks nothing in this version of react-router. Mend its pattern.',
        );
      hasMatched = false;
    },
  };
}
