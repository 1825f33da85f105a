import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
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
