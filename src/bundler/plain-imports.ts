import type { Plugin } from 'vite';

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
      return code.replace(
        /__vitePreload\(\(\) => (import\("[^"]+"\)), __VITE_PRELOAD__, import\.meta\.url\)/g,
        '$1',
      );
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
