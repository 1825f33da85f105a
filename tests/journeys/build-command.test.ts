import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { project, removeEdition } from '../../tools/program.ts';
import { smallEdition } from '../server/process/small-edition.ts';

let edition: string;
beforeEach(() => {
  edition = smallEdition();
});
afterEach(() => removeEdition(edition));

const buildWith = (env: Record<string, string>, ...options: string[]) =>
  spawnSync(process.execPath, [join(project, 'build/node/press.js'), 'build', ...options], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, EDITION: edition, ...env },
  });
const build = (...options: string[]) => buildWith({}, ...options);
const hasBridge = () => existsSync(join(edition, 'dist/articles/bridge/index.html'));

test('a build with an invalid article succeeds and reports it; one without any valid article is refused', () => {
  expect(build().status).toBe(0);
  writeFileSync(join(edition, 'articles/bridge.json'), '{');
  const broken = build();
  expect(broken.stderr).toMatch(/^articles\/bridge\.json:1:2 {2}error .*stays published\.$/m);
  expect(broken.stdout).toMatch(/^stories +2, 1 of them in its last good version$/m);
  expect([broken.status, hasBridge()]).toEqual([0, true]);
  rmSync(join(edition, 'articles'), { recursive: true });
  const refused = build();
  expect(refused.stderr).toMatch(
    /^articles\/ {2}error {2}has no story.* type: npm run build -- --allow-empty$/m,
  );
  expect([refused.status, hasBridge()]).toEqual([1, true]);
  expect([build('--allow-empty').status, hasBridge()]).toEqual([0, false]);
});

test('every setting that is wrong is told at once, and nothing is built', () => {
  const { status, stderr } = buildWith({ PUBLIC_URL: 'news.example', COMMENTS: 'yes' });
  expect(stderr).toMatch(/^PUBLIC_URL is not a web address: .*\nCOMMENTS is "yes"\. Write COMMENTS=here /);
  expect([status, hasBridge()]).toEqual([1, false]);
});

test('an edition that is built with worker threads is the same as one that is built without', () => {
  const article = (i: number) => ({
    headline: `Story ${i}`,
    section: 'World',
    published: new Date(Date.UTC(2026, 0, 1) + i * 3_600_000).toISOString(),
    related: i === 0 ? [] : [`story-${i - 1}`],
    body: [`The first paragraph of ${i}.`, { type: 'heading', text: 'More' }, `The last of ${i}.`],
  });
  for (let i = 0; i < 450; i++)
    writeFileSync(join(edition, `articles/story-${i}.json`), JSON.stringify(article(i)));
  // A worker does not find this one as it was read.
  writeFileSync(join(edition, 'articles/half-written.json'), '{');
  const options = ['build', '--plain', '--no-index', '--no-memory'];
  const built = () => {
    const folder = join(edition, 'dist');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const pages = names.filter((name) => /\.(?:html|json|xml)$/.test(name) && name !== 'offline.json');
    return new Map(pages.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  };
  expect(build(...options.slice(1)).status).toBe(0);
  const withWorkers = built();
  expect(withWorkers.size).toBeGreaterThan(900);
  rmSync(join(edition, 'dist'), { recursive: true });
  // The program in its sources has no workers.
  const program = ['--import', 'tsx', 'src/press/main.ts', ...options];
  const env = { ...process.env, EDITION: edition };
  expect(spawnSync(process.execPath, program, { cwd: project, env }).status).toBe(0);
  expect(built()).toEqual(withWorkers);
});
