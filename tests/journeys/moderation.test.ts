import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { post } from '../server/process/small-edition.ts';
import { expectAccessible } from './axe.ts';
import { addModerator, holdComments, item, signIn } from './moderators.ts';
import { startSite } from './site.ts';

const SLUG = 'leap-second';
/** An article whose comments are closed and slowed down. */
const OTHER = 'concert-pitch';
const ARABIC = 'أعتقد أن المقال جيد، لكنه لم يذكر السبب.';

describe('moderators', () => {
  const site = startSite((edition) => {
    holdComments(edition);
    addModerator(edition, 'Eva', '--admin');
    addModerator(edition, 'Tom');
  });
  const send = async (text: string, change: Record<string, unknown> = {}, slug = SLUG) => {
    const answer = await post(site.url, { text, ...change }, slug);
    return ((await answer.json()) as { comment: { id: string } }).comment.id;
  };
  const published = async (slug = SLUG): Promise<string[]> => {
    const list = await (await fetch(`${site.url}api/articles/${slug}/comments`)).json();
    return (list as { comments: { text: string }[] }).comments.map(({ text }) => text);
  };
  const notice = (page: Page) => page.getByRole('status');
  async function moderator(name: string, options = {}) {
    const reader = await site.reader(options);
    await signIn(reader.page, site.url, name);
    return reader;
  }

  test('of two at once the second is told who decided, and nothing is changed', async () => {
    await send('Both see this.');
    const eva = await moderator('Eva');
    const tom = await moderator('Tom');
    await item(tom.page, 'Both see this.').waitFor();
    await item(eva.page, 'Both see this.').getByRole('button', { name: 'Approve' }).click();
    await notice(eva.page).getByText('Approved: comment by Ann').waitFor();
    await item(tom.page, 'Both see this.').getByRole('button', { name: 'Spam' }).click();
    const alert = tom.page.getByRole('alert');
    await alert.getByText('Somebody was faster.').waitFor();
    expect(await alert.textContent()).toContain('The comment by Ann was published by Eva');
    expect(await published()).toContain('Both see this.');
    eva.expectQuiet();
    tom.expectQuiet();
  });

  test('without script: approve, undo, refuse with a reason, a selection, the log, signing out', async () => {
    for (const text of ['One.', 'Two.', 'Three.']) await send(text);
    const { page, expectQuiet } = await moderator('Eva', { javaScriptEnabled: false });
    await item(page, 'One.').getByRole('button', { name: 'Approve' }).click();
    expect(await published()).toContain('One.');
    await notice(page).getByRole('button', { name: 'Undo' }).click();
    expect(await published()).not.toContain('One.');
    await item(page, 'One.').getByText('Refuse…').click();
    await item(page, 'One.').getByLabel('Reason').selectOption('It is not about the story.');
    await item(page, 'One.').getByRole('button', { name: 'Refuse' }).click();
    await notice(page).getByText('Refused: comment by Ann').waitFor();
    for (const text of ['Two.', 'Three.']) await item(page, text).getByRole('checkbox').check();
    await page.locator('#bulk').getByRole('button', { name: 'Approve' }).click();
    await notice(page).getByText('Approved: 2 comments').waitFor();
    expect(await published()).toEqual(expect.arrayContaining(['Two.', 'Three.']));
    await page.getByRole('link', { name: 'Log' }).click();
    await page.getByText('It is not about the story.').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Refused' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await notice(page).getByText('Undone').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${site.url}moderation/held/`);
    expect(page.url()).toBe(`${site.url}moderation/sign-in?next=%2Fmoderation%2Fheld%2F`);
    expectQuiet();
  });

  test('without script: pin, close the story, slow mode, block the writer, answer as the paper, remove', async () => {
    const id = await send('A question.', {}, OTHER);
    const { page, expectQuiet } = await moderator('Tom', { javaScriptEnabled: false });
    await page.goto(`${site.url}moderation/comments/${id}/`);
    await page.getByRole('button', { name: 'Approve' }).click();
    const act = async (name: string, done: string) => {
      if (!(await page.getByRole('button', { name, exact: true }).isVisible()))
        await page.getByText('More', { exact: true }).click();
      await page.getByRole('button', { name, exact: true }).click();
      await notice(page).getByText(done).waitFor();
    };
    await act('Pin', 'Pinned');
    await act('Close comments under this story', 'Comments closed');
    await act('Open comments under this story', 'Comments opened');
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Slow mode').selectOption('2 minutes');
    await act('Set', 'Slow mode set');
    await act('Set', 'Slow mode set');
    await act('Block the writer', 'Writer blocked');
    await act('Neither trust nor block', 'Writer neither trusted nor blocked');
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Your answer').fill('An answer.');
    await act('Answer as the paper', 'Answered as the paper');
    expect(await published(OTHER)).toEqual(expect.arrayContaining(['A question.', 'An answer.']));
    await page.getByText('Remove…').click();
    await page.getByLabel('In your own words').fill('Not here.');
    await act('Remove', 'Removed');
    await page.getByText('Told writer').waitFor();
    expect(await published(OTHER)).not.toContain('A question.');
    // The log takes all of it back, one after the other.
    await act('Put back', 'Put back');
    expect(await published(OTHER)).toContain('A question.');
    expectQuiet();
  });

  test('by keyboard alone: to a comment, approve, undo, refuse, select, the list of keys', async () => {
    for (const text of ['First by key.', 'Second by key.']) await send(text);
    const { page, expectQuiet } = await moderator('Eva');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-item]')?.textContent ?? '');
    const to = async (text: string) => {
      for (let step = 0; step < 30 && !(await focused()).includes(text); step++)
        await page.keyboard.press('j');
      expect(await focused()).toContain(text);
    };
    /** Waits until the page listens to keys: then it shows the button that lists them. */
    const listening = () => page.locator('[data-help]').waitFor();
    await listening();
    await to('First by key.');
    await page.keyboard.press('a');
    await notice(page).getByText('Approved').waitFor();
    await listening();
    expect(await published()).toContain('First by key.');
    // The page comes back at the next comment, which has the focus.
    await expect.poll(focused).toContain('Second by key.');
    await page.keyboard.press('u');
    await notice(page).getByText('Undone').waitFor();
    await listening();
    expect(await published()).not.toContain('First by key.');
    await to('Second by key.');
    await page.keyboard.press('x');
    expect(await item(page, 'Second by key.').getByRole('checkbox').isChecked()).toBe(true);
    await page.keyboard.press('r');
    await page.keyboard.press('Tab');
    await page.keyboard.type('just as said');
    await page.keyboard.press('Enter');
    await notice(page).getByText('Refused').waitFor();
    await listening();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.getByText('next comment').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    expect(await help.isVisible()).toBe(false);
    expectQuiet();
  });

  test('axe reports no violation on any page, in both schemes; nothing is wider than a phone', async () => {
    const id = await send(ARABIC, { name: 'محمد', url: `https://example.org/${'long'.repeat(30)}` });
    await send('x'.repeat(400));
    const { page, expectQuiet } = await moderator('Eva', { viewport: { width: 360, height: 800 } });
    let hovered = 0;
    for (const path of [
      'held/',
      'reported/',
      'all/',
      'log/',
      'sessions/',
      'accounts/',
      `comments/${id}/`,
      'nothing',
    ]) {
      await page.goto(`${site.url}moderation/${path}`);
      await page.evaluate(() => {
        for (const [index, details] of document.querySelectorAll('details').entries())
          details.open = index % 2 === 1;
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
        // The pointer rests on what it has just opened.
        const opened = page.locator('details[open] > summary').first();
        if (!(await opened.isVisible())) continue;
        await opened.hover();
        hovered++;
        await expectAccessible(page);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    }
    expect(hovered).toBeGreaterThan(0);
    const other = await site.reader();
    await other.page.goto(`${site.url}moderation/sign-in`);
    await expectAccessible(other.page);
    other.expectQuiet();
    expectQuiet([/404/]);
  });

  test('on a phone every entry of the menu is in view, the current one too', async () => {
    const eva = await moderator('Eva', { viewport: { width: 360, height: 740 } });
    await eva.page.goto(`${site.url}moderation/accounts/`);
    const current = eva.page.locator('nav [aria-current]');
    expect((await current.textContent())?.trim()).toBe('Accounts');
    const outside = await eva.page
      .locator('nav a')
      .evaluateAll((links) =>
        links
          .filter((link) => link.getBoundingClientRect().right > innerWidth)
          .map((link) => link.textContent),
      );
    expect(outside).toEqual([]);
    eva.expectQuiet();
  });
});
