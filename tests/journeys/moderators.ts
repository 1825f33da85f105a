import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { project } from '../../tools/program.ts';

export const PASSWORD = 'a long password';

/** Adds an account to the edition, as an editor does at the command line. */
export function addModerator(edition: string, name: string, ...options: string[]): void {
  execFileSync(
    process.execPath,
    ['--import', 'tsx', 'src/server/cli/moderators.ts', 'add', name, ...options],
    {
      cwd: project,
      env: { ...process.env, EDITION: edition },
      input: `${PASSWORD}\n`,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
}

/** Lets every comment of an edition wait for a moderator. */
export function holdComments(edition: string): void {
  const file = join(edition, 'edition.json');
  const value = JSON.parse(readFileSync(file, 'utf8')) as { comments?: object };
  writeFileSync(file, JSON.stringify({ ...value, comments: { ...value.comments, moderation: 'pre' } }));
}

/** Signs in by the form. */
export async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}moderation/`);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(`Signed in as ${name}`).waitFor();
}

/** The comment of a queue with a text. */
export const item = (page: Page, text: string) => page.locator('[data-item]').filter({ hasText: text });
