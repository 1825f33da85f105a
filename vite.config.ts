import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { DevNewsroom } from './src/press/dev-newsroom.ts';
import { fonts } from './src/press/fonts.ts';
import { placesOf } from './src/press/places.ts';
import { edition } from './src/press/vite-plugin.ts';
import { comments } from './src/server/vite-plugin.ts';

const project = fileURLToPath(new URL('.', import.meta.url));
const { root, data } = placesOf(process.env, project);
const newsroom = new DevNewsroom(root);

/** Class names of CSS Modules are said twice, in the sheet and in the script: a few letters each. */
function shortClassName(name: string, file: string): string {
  const path = relative(project, file.split('?')[0] ?? file);
  return `_${createHash('sha256').update(`${path} ${name}`).digest('base64url').replace(/[-_]/g, '').slice(0, 4)}`;
}

/** Few chunks compress better: what every page needs is one, and each kind of page has its own. */
const CHUNKS = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'app',
      test: /node_modules|vite\/|rolldown|src\/(?:model|page\/(?:layout|words|style)|reader\/(?:app\/(?!(?:Article|Front|Section)Route|CommentsBelow)|loading|entry))/,
    },
  ],
};

export default defineConfig({
  // What leaves the edition's folder is the press's to decide.
  publicDir: false,
  // The press puts the base path in; the same compiled code serves any.
  base: './',
  plugins: [react(), fonts(project), edition(newsroom), comments(data, () => newsroom.commentsIndex())],
  server: { fs: { allow: [project, root] } },
  css: { modules: { generateScopedName: shortClassName } },
  environments: {
    client: {
      build: {
        outDir: 'build/client',
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: { output: { codeSplitting: CHUNKS } },
      },
    },
    node: {
      consumer: 'server',
      build: {
        outDir: 'build/node',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: { press: 'src/press/cli.ts', server: 'src/server/main.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
      resolve: { noExternal: [], external: true },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['client', 'node']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
