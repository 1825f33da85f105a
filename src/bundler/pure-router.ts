import type { Plugin } from 'vite';

/** Calls in the router that create a component or a context, which have no side effects. */
const PURE_CALL = /= (React\d*\.(?:forwardRef|createContext|memo)\()/g;
const DISPLAY_NAME = /^\w+\.displayName = "[^"]*";$/gm;
/** A class component, and the assignment of its context, without which the class would have no side effects. */
const CLASS_WITH_CONTEXT =
  /^var (\w+) = (class extends React\d*\.Component \{\n[\s\S]*?^\});\n\1\.contextType = (\w+);$/gm;

/** Marks the creation of components and contexts as pure. @returns undefined where there is none in the code */
export function markPure(code: string): string | undefined {
  const marked = code.replace(PURE_CALL, '= /* @__PURE__ */ $1');
  if (marked === code) return undefined;
  return marked
    .replace(DISPLAY_NAME, '')
    .replace(CLASS_WITH_CONTEXT, 'var $1 = /* @__PURE__ */ Object.assign($2, { contextType: $3 });');
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
    applyToEnvironment: ({ name }) => name === 'client' || name === 'static',
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
