import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'virtual:entry';

/** Bundles one module for the browser with a plugin. @returns the code of its entry chunk */
export async function bundled(source: string, plugin: Plugin): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? fileURLToPath(new URL('entry.js', import.meta.url)) : undefined),
    load: (id) => (id.endsWith('/bundler/entry.js') ? source : undefined),
  };
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry, plugin],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        treeshake: { propertyReadSideEffects: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.output
    .filter((file) => file.type === 'chunk' && file.isEntry)
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('');
}
