import type { Plugin } from 'vite';

/** A call of the helper: of a chunk, or of a namespace in one; or of an object with the names that are used of it. */
const PRELOADED =
  /__vitePreload\((?:\(\) => (import\("[^"]+"\)(?:\.then\(\((\w+)\) => \2\.\w+\))?)|async \(\) => \{\s*const \{[^{}]*\} = await (import\("[^"]+"\));\s*return \{[^{}]*\};\s*\}), __VITE_PRELOAD__, import\.meta\.url\)/g;

/**
 * Vite plugin that replaces Vite's preload helper in the compiled client, which would load styles and other chunks
 * before each `import()`: all styles are in one file, and `boot.ts` knows what else to load. Fails the build where a
 * newer version of Vite has no such helper.
 */
export function plainImports(): Plugin {
  let isReplaced = false;
  return {
    name: 'broadsheet-plain-imports',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler() {
        isReplaced = true;
        return 'export const __vitePreload = (load) => load();';
      },
    },
    // Nor the call of the helper around each import, a few bytes each time.
    renderChunk(code) {
      return code.replace(PRELOADED, (_, whole, _name, ofNames) => whole ?? ofNames);
    },
    buildEnd(error) {
      if (error === undefined && !isReplaced)
        this.error(
          'src/bundler/plain-imports.ts found no preload helper in this version of Vite. Mend its pattern, or remove it.',
        );
      isReplaced = false;
    },
  };
}
