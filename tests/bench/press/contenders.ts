import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { project } from '../../../tools/program.ts';
import { installFor } from '../install.ts';
import { BENCH_EDITION, type BenchArticle } from './edition.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A generator of the comparison: its source files, and the command that builds its site. */
export interface Contender {
  name: string;
  /** Writes its source files; not timed. */
  prepare(folder: string, edition: string, articles: BenchArticle[]): void;
  command: string[];
  environment?: Record<string, string>;
  /** Its output, from its folder: removed before each round. */
  makes: string[];
}

/** Writes the source files of a site, with those that all generators share. */
function layOut(folder: string, site: string): void {
  for (const name of ['shared', site]) cpSync(join(here, 'sites', name), folder, { recursive: true });
}

/** Broadsheet, building with some of its options. */
export const broadsheetWith = (name: string, ...options: string[]): Contender => ({
  name,
  prepare: () => undefined,
  command: [process.execPath, join(project, 'build/node/press.js'), 'build', ...options],
  makes: ['dist', 'dist.spare'],
});

/** Broadsheet without compressed variants, revisions and search index, since the others have none. */
export const broadsheet = broadsheetWith('Broadsheet', '--plain', '--no-memory', '--no-index');

export const eleventy: Contender = {
  name: 'Eleventy 3.1.8',
  prepare: (folder) => {
    installFor(folder, ['@11ty/eleventy@3.1.8']);
    layOut(folder, 'eleventy');
    mkdirSync(join(folder, 'input'));
  },
  command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  makes: ['out'],
};

const astro: Contender = {
  name: 'Astro 5.9.4',
  prepare: (folder) => {
    installFor(folder, ['astro@5.9.4']);
    layOut(folder, 'astro');
  },
  command: [process.execPath, 'node_modules/astro/astro.js', 'build', '--silent'],
  environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  makes: ['out', '.astro', 'node_modules/.astro'],
};

const hugo: Contender = {
  name: 'Hugo',
  prepare: (folder, _, articles) => {
    layOut(folder, 'hugo');
    const config = join(folder, 'config');
    mkdirSync(join(config, '_default'), { recursive: true });
    writeFileSync(join(config, '_default/params.json'), JSON.stringify({ desks: BENCH_EDITION.sections }));
    mkdirSync(join(folder, 'content/articles'), { recursive: true });
    for (const { slug, headline, section, published, byline, body, ...rest } of articles) {
      const front = {
        ...rest,
        title: headline,
        date: published,
        published,
        desk: section,
        desks: [section],
        authors: byline,
        months: [published.slice(0, 7)],
        text: body,
      };
      writeFileSync(join(folder, 'content/articles', `${slug}.md`), `${JSON.stringify(front)}\n`);
    }
  },
  command: ['hugo', '--quiet', '--destination', 'out'],
  makes: ['out', 'resources'],
};

/** A bare loop of React's `renderToString` over an equal tree: no generator on React can be faster. */
const bareReact: Contender = {
  name: 'React alone',
  prepare: (folder) => {
    layOut(folder, 'react');
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
  },
  command: [process.execPath, 'react-loop.mjs'],
  environment: { NODE_ENV: 'production' },
  makes: ['out'],
};

const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0;

/** All generators of the comparison. */
export const contenders = (): Contender[] => [
  broadsheet,
  eleventy,
  ...(hasHugo() ? [hugo] : []),
  astro,
  bareReact,
];
