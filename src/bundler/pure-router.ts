import type { Plugin } from 'vite';

/** Where the router makes a component or a context: nothing but its value counts. */
const MADE = /= (React\d*\.(?:forwardRef|createContext|memo)\()/g;
const DISPLAY_NAME = /^\w+\.displayName = "[^"]*";$/gm;

/** Marks the router's components as pure. @returns undefined where there is none in the code */
export function markPure(code: string): string | undefined {
  const marked = code.replace(MADE, '= /* @__PURE__ */ $1');
  return marked === code ? undefined : marked.replace(DISPLAY_NAME, '');
}

/**
 * Vite plugin that lets the bundler leave out the components of the router that nobody uses, since the router marks
 * none as pure. Fails the build where a newer router is written so that nothing is found.
 */
export function pureRouter(): Plugin {
  let found = false;
  return {
    name: 'broadsheet-pure-router',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'node',
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler(code) {
        const marked = markPure(code);
        found ||= marked !== undefined;
        return marked;
      },
    },
    buildEnd(error) {
      if (error === undefined && !found)
        this.error(
          'src/bundler/pure-router.ts marks nothing in this version of react-router. Mend its pattern.',
        );
      found = false;
    },
  };
}
