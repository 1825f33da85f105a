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

export default defineConfig({
  // What leaves the edition's folder is the press's to decide.
  publicDir: false,
  // The press puts the base path in; the same compiled code serves any.
  base: './',
  plugins: [react(), fonts(project), edition(newsroom), comments(data, () => newsroom.commentsIndex())],
  server: { fs: { allow: [project, root] } },
  environments: {
    client: { build: { outDir: 'build/client', emptyOutDir: true } },
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
