import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press, project } from '../../tools/program.ts';

const ARTICLES = 100;
/** Each moment of a kill with each way to build. */
const ROUNDS = 12;
let root: string;
let before: string[] = [];

const slugs = Array.from({ length: ARTICLES }, (_, i) => `s-${i}`);

function writeRound(round: number): void {
  const edition = {
    id: 'urn:uuid:0a1b2c3d-0000-4000-8000-00000000abcd',
    title: `Edition of round ${round}.`,
    language: 'en',
    url: 'http://localhost/',
    sections: ['World'],
  };
  writeFileSync(join(root, 'edition.json'), JSON.stringify(edition));
}

/** The round in which each page of the site was rendered; complete pages only. */
function roundsOf(dist: string): Set<string> {
  const pages = [
    'index.html',
    'sections/world/index.html',
    ...slugs.map((slug) => `articles/${slug}/index.html`),
  ];
  return new Set(
    pages.map((page) => {
      const html = readFileSync(join(dist, page), 'utf8');
      expect(html.trimEnd().endsWith('</html>'), page).toBe(true);
      return /Edition of round (\d+)\./.exec(html)?.[1] ?? 'none';
    }),
  );
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-killed-'));
  mkdirSync(join(root, 'articles'));
  slugs.forEach((slug, i) => {
    const published = new Date(Date.UTC(2026, 10, 1) - i * 3_600_000).toISOString();
    writeFileSync(
      join(root, 'articles', `${slug}.json`),
      JSON.stringify({ headline: `Story ${i}`, section: 'World', published, body: ['One paragraph.'] }),
    );
  });
  writeRound(0);
  press(root, ['build']);
  before = ['0'];
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Waits until the build is at a given point, and kills it. */
async function killAt(child: ChildProcess, isThere: () => boolean): Promise<void> {
  const gone = once(child, 'exit');
  while (!isThere() && child.exitCode === null) await new Promise(setImmediate);
  child.kill('SIGKILL');
  await gone;
}

/**
 * The publication that is served; undefined for the moment between the two renames of a plain build, in which no
 * press is killed here: the next run puts the former site back.
 */
function served(): string | undefined {
  try {
    return realpathSync(join(root, 'dist'));
  } catch {
    return undefined;
  }
}

/** Whether an article of this round is in a release that is not served yet. */
function isMaking(slug: string, round: number): boolean {
  const now = served();
  return ['dist.next', 'dist.a', 'dist.b'].some((name) => {
    const page = join(root, name, 'articles', slug, 'index.html');
    try {
      return join(root, name) !== now && readFileSync(page, 'utf8').includes(`round ${round}.`);
    } catch {
      // Not written yet, or just renamed.
      return false;
    }
  });
}

test('killed at any moment, the build leaves the former release complete, and the next build succeeds', async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    writeRound(round);
    const was = served();
    // One in four at the moment of the change, the others after so many stories.
    const slug = slugs[(round * 37) % ARTICLES] ?? '';
    const isThere =
      round % 4 === 0 ? () => ![was, undefined].includes(served()) : () => isMaking(slug, round);
    const watching = round % 3 !== 0;
    const child = spawn(
      process.execPath,
      [join(project, 'build/node/press.js'), 'build', ...(watching ? ['--watch'] : [])],
      { cwd: project, env: { ...process.env, EDITION: root }, stdio: 'ignore' },
    );
    await killAt(child, isThere);
    const found = [...roundsOf(join(root, 'dist'))];
    expect(found, `round ${round}`).toHaveLength(1);
    expect([...before, String(round)], `round ${round}`).toContain(found[0]);
    before = found;
  }
  press(root, ['build']);
  expect([...roundsOf(join(root, 'dist'))]).toEqual([String(ROUNDS)]);
});
