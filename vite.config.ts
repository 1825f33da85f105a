import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultServerConditions, defineConfig } from 'vite';
import { ClassNames, moduleOf } from './src/bundler/class-names.ts';
import { APP_CHUNK, ENTRIES, LANGUAGES, modulePaths } from './src/bundler/client-modules.ts';
import { criticalCss } from './src/bundler/critical-css.ts';
import { fonts } from './src/bundler/fonts.ts';
import { plainImports } from './src/bundler/plain-imports.ts';
import { pureRouter } from './src/bundler/pure-router.ts';
import { shortMessages } from './src/bundler/short-messages.ts';
import { withoutUnusedQueries } from './src/bundler/unused-queries.ts';
import { DevEdition } from './src/press/dev/dev-edition.ts';
import { editionDevPlugin } from './src/press/dev/edition-dev-plugin.ts';
import { icons } from './src/press/render/icons.ts';
import { pathsOf } from './src/press/source/paths.ts';
import { commentsDevPlugin } from './src/server/comments-dev-plugin.ts';

const project = fileURLToPath(new URL('.', import.meta.url));
/** Everything in a folder, as a pattern. */
const inside = (folder: string): string =>
  `${folder
    .split(sep)
    .join('/')
    .replace(/[()[\]{}*?!+@]/g, '\\$&')}/**`;

const { root, data, images } = pathsOf(process.env, project);
/** What nobody may ask for (P01): the bundler's own list, and comments and secrets. */
const DENIED = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**', inside(data), inside(join(project, 'data'))];
const devEdition = new DevEdition(root, images);

const names = new ClassNames(join(project, 'src/page'));
/** How classes of CSS Modules are called while somebody works on them: where they are from, since files' names are unique. */
const longName = (name: string, file: string): string => `${moduleOf(file)}_${name}`;
const shortName = (name: string, file: string): string => names.ofClass(moduleOf(file), name);

const appChunk = new Set(modulePaths(project, APP_CHUNK));
/** The app chunk, with all that its modules import, and the libraries. */
const CHUNKS = {
  groups: [
    {
      name: 'app',
      test: (id: string) => appChunk.has(id) || /node_modules\/(?!valibot)/.test(id),
    },
  ],
};

export default defineConfig(({ command }) => ({
  // What leaves the edition's folder is the press's to decide.
  publicDir: false,
  // The build puts the base path in; the same compiled code serves any.
  base: './',
  plugins: [
    react(),
    pureRouter(),
    plainImports(),
    shortMessages(),
    withoutUnusedQueries(),
    fonts(project),
    icons(project),
    criticalCss(project, names),
    editionDevPlugin(devEdition),
    commentsDevPlugin(data, () => devEdition.commentsIndex()),
  ],
  server: { fs: { allow: [project, root], deny: DENIED } },
  css: { modules: { generateScopedName: command === 'build' ? shortName : longName } },
  environments: {
    client: {
      build: {
        outDir: 'build/client',
        emptyOutDir: true,
        target: 'es2022',
        // Rendered pages start the app by `boot.ts` alone, which knows what it needs.
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: {
          input: {
            index: 'index.html',
            boot: ENTRIES.boot,
            reader: ENTRIES.browser,
            bar: ENTRIES.bar,
            counts: ENTRIES.counts,
            ...LANGUAGES,
          },
          preserveEntrySignatures: 'exports-only',
          treeshake: { propertyReadSideEffects: false },
          output: { codeSplitting: CHUNKS },
        },
      },
    },
    // The service worker is one file, which the build writes into the site with its configuration.
    serviceWorker: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'build/client',
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: {
          input: { 'service-worker': 'src/reader/service-worker/entry-worker.ts' },
          output: { entryFileNames: '[name].js', format: 'iife', codeSplitting: false },
        },
      },
    },
    static: {
      consumer: 'server',
      // One file without the libraries' checks for development: pages are rendered by the thousand.
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'build/static',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: { 'entry-static': 'src/reader/entry-static.tsx' },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
      // Written as modules, the router leaves out what is not used; by itself it comes whole.
      resolve: { noExternal: true, external: [], conditions: ['module-sync', ...defaultServerConditions] },
    },
    // The pages of moderation: their server render with its style sheet, and their script. Nothing of it is the readers'.
    moderation: {
      consumer: 'server',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'build/moderation',
        emptyOutDir: true,
        target: 'node20',
        cssCodeSplit: false,
        emitAssets: true,
        rolldownOptions: {
          input: { 'entry-moderation': 'src/reader/entry-moderation.tsx' },
          output: { entryFileNames: '[name].js', codeSplitting: false },
        },
      },
      resolve: { noExternal: true, external: [], conditions: ['module-sync', ...defaultServerConditions] },
    },
    moderationScript: {
      consumer: 'client',
      build: {
        outDir: 'build/moderation/assets',
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: {
          input: { keys: 'src/reader/moderation-keys.ts' },
          output: { entryFileNames: '[name]-[hash].js' },
        },
      },
    },
    node: {
      consumer: 'server',
      build: {
        outDir: 'build/node',
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: {
          input: {
            press: 'src/press/main.ts',
            'render-worker': 'src/press/build/render-worker.ts',
            'encode-process': 'src/press/images/encode-process.ts',
            'index-process': 'src/press/outputs/search/index-process.ts',
            server: 'src/server/main.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
      // Small libraries load faster from the one file.
      resolve: { noExternal: ['diff', 'jsonc-parser', 'uuid', 'valibot'] },
    },
  },
  // Of all style sheets, those of pages that the server renders too.
  build: { cssTarget: 'es2022' },
  builder: {
    // Read for each environment anew, this configuration would take a third of the time that compiling takes.
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of ['client', 'serviceWorker', 'static', 'moderation', 'moderationScript', 'node']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
}));
