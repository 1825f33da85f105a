import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { arabicPaper } from '../../tools/pictures/editions/arabic.ts';
import { writeEdition } from '../../tools/pictures/editions/write-edition.ts';
import { expectAccessible } from './axe.ts';
import { hydrate } from './hydration.ts';
import { addModerator, holdComments, item, PASSWORD } from './moderators.ts';
import { startSite } from './site.ts';

const NARROW = { viewport: { width: 360, height: 740 } };

const site = startSite((edition) => {
  for (const name of readdirSync(edition)) rmSync(join(edition, name), { recursive: true });
  writeEdition(edition, arabicPaper);
  holdComments(edition);
  addModerator(edition, 'sami');
});

/** Words in Latin letters that the interface may have: signs, names of formats, time zones and examples. */
const LATIN =
  /RSS|\bAa\b|UTC|GMT(?:[+-]\d+)?|https?(?::\/\/)?|name@example\.org|npm run moderators -- add NAME/g;

/** Returns interface text of a page in Latin letters, spoken labels among it; what readers and publishers wrote is none. */
const strayTexts = (page: Page): Promise<string[]> =>
  page
    .evaluate(() => {
      const written =
        '[lang]:not([lang="ar"]), .headline, .lead, .body > p, .credit, .caption, .comment > p, bdi, code, kbd, q, blockquote, script, style, .summary, noscript, [data-own]';
      const texts: string[] = [];
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest(written) !== null) continue;
        for (const name of ['aria-label', 'title', 'placeholder']) {
          const label = element.getAttribute(name);
          if (label !== null) texts.push(label);
        }
        for (const node of element.childNodes)
          if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      }
      return texts;
    })
    .then((texts) => texts.filter((text) => /[A-Za-z]{2,}/.test(text.replaceAll(LATIN, ''))));

/** Fails where a page is not Arabic from right to left, wider than the screen, or not accessible. */
async function expectArabic(page: Page): Promise<void> {
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'ar',
    'rtl',
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await strayTexts(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

describe('a paper in Arabic is so whole, and written from right to left', () => {
  test.each([
    ['the front page', '', 'النهر الذي سكن'],
    ['a section', 'sections/world/', 'خمس وعشرون دولة'],
    ['all tags', 'tags/', 'كل الموضوعات'],
    ['the archive', 'archive/', 'الأرشيف'],
    ['a month', 'archive/2026/11/', 'نوفمبر 2026'],
    ['the corrections', 'corrections/', 'التصحيحات'],
    ['the page on privacy', 'pages/privacy/', 'الخصوصية'],
    ['an article', 'articles/nagasaki/', 'بقلم'],
    ['what the browser keeps', 'device/', 'لا شيء محفوظ في هذا المتصفح.'],
    ['saved articles', 'saved/', 'لا شيء محفوظ بعد.'],
  ])('%s', async (_, path, words) => {
    const { page, expectQuiet } = await site.reader(NARROW);
    await page.goto(site.url + path);
    await page.getByText(words).first().waitFor();
    await hydrate(page);
    await expectArabic(page);
    expectQuiet();
  });

  test('a page that does not exist', async () => {
    const { page, expectQuiet } = await site.reader(NARROW);
    await page.goto(`${site.url}articles/nobody-wrote-this/`);
    await page.getByRole('heading', { name: 'لا صفحة في هذا العنوان' }).waitFor();
    await expectArabic(page);
    expectQuiet([/status of 404/]);
  });

  test('the search', async () => {
    const { page, expectQuiet } = await site.reader(NARROW);
    await page.goto(`${site.url}search/?q=${encodeURIComponent('الألب')}`);
    await page.getByText('عُثر على مقال واحد').waitFor();
    await expectArabic(page);
    expectQuiet();
  });

  test('a story in English inside changes nothing around it', async () => {
    const { page, expectQuiet } = await site.reader(NARROW);
    await page.goto(`${site.url}articles/concert-pitch/`);
    await hydrate(page);
    const article = page.locator('.article');
    await article.getByRole('heading', { name: 'The note that orchestras argued about' }).waitFor();
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.article > *') as Element).direction,
      ),
    ).toBe('ltr');
    const heading = page.getByRole('heading', { name: /التعليقات/ });
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await strayTexts(page)).toEqual([]);
    await expectAccessible(page);
    expectQuiet();
  });

  test('a card in English keeps its place among the others', async () => {
    const { page } = await site.reader();
    await page.goto(`${site.url}articles/nagasaki/`);
    const card = page.locator('.next .story[lang="en"]');
    await card.waitFor();
    const [line, label, edge] = await card.evaluate((element) => [
      getComputedStyle(element, '::before').direction,
      element.querySelector('.section-label')?.getBoundingClientRect().left,
      element.getBoundingClientRect().left,
    ]);
    expect([line, label]).toEqual(['rtl', edge]);
  });

  test('only the texts of the paper’s language are downloaded, those of the dialogs when they open', async () => {
    const { page, expectQuiet } = await site.reader(NARROW);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    const ofDialogs = () =>
      scripts.flatMap((path) => /\/assets\/(search|display)-.{8}\.js$/.exec(path)?.[1] ?? []);
    await page.goto(`${site.url}articles/nagasaki/`);
    await hydrate(page);
    expect(ofDialogs()).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'البحث' }).waitFor();
    await expectArabic(page);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('link', { name: 'العرض' }).first().click();
    await page.getByRole('dialog', { name: 'العرض' }).getByText('حجم النص').waitFor();
    await expectArabic(page);
    expect(ofDialogs()).toEqual(['search', 'display']);
    expectQuiet();
    const languages = scripts.flatMap((path) => /\/assets\/(ar|de|en|ru)-[^/]*\.js$/.exec(path)?.[1] ?? []);
    expect([...new Set(languages)]).toEqual(['ar']);
  });
});

test('comments and moderation are in Arabic, from the first error to the decision', async () => {
  const { page, expectQuiet } = await site.reader(NARROW);
  await page.goto(`${site.url}articles/nagasaki/`);
  await hydrate(page);
  await page.getByLabel('التعليق *').fill('> هذا رأيهم\n\nكلام طيب');
  await page.getByRole('button', { name: 'أرسل التعليق' }).click();
  await page.getByText('حقلان يحتاجان إلى تصحيح.').waitFor();
  await page.getByText('اكتب اسماً. أي اسم يكفي.').first().waitFor();
  await expectArabic(page);
  await page.getByLabel('الاسم *').fill('آني');
  await page.getByLabel('البريد الإلكتروني *').fill('ani@example.org');
  await page.getByRole('button', { name: 'أرسل التعليق' }).click();
  await page.getByText('تعليقك قيد المراجعة.').waitFor();
  await page.getByRole('button', { name: 'تعديل' }).waitFor();
  await expectArabic(page);
  const styleOf = (selector: string, property: 'fontSize' | 'borderRightWidth') =>
    page
      .locator(`.comment ${selector}`)
      .first()
      .evaluate((element, name) => Number.parseFloat(getComputedStyle(element)[name]), property);
  expect(await styleOf('bdi', 'fontSize')).toBeGreaterThan(await styleOf('time', 'fontSize'));
  expect(await styleOf('blockquote', 'borderRightWidth')).toBe(2);
  expectQuiet();

  const { page: desk, expectQuiet: expectQuietDesk } = await site.reader(NARROW);
  await desk.goto(`${site.url}moderation/`);
  await expectArabic(desk);
  await desk.getByLabel('الاسم').fill('sami');
  await desk.getByLabel('كلمة المرور').fill(PASSWORD);
  await desk.getByRole('button', { name: 'ادخل' }).click();
  await item(desk, 'كلام طيب').waitFor();
  await expectArabic(desk);
  await item(desk, 'كلام طيب').getByRole('button', { name: 'موافقة' }).click();
  await desk.getByText('لا شيء في الانتظار').waitFor();
  await expectArabic(desk);
  for (const path of ['log/', 'sessions/']) {
    await desk.goto(`${site.url}moderation/${path}`);
    await expectArabic(desk);
  }
  expectQuietDesk();

  const { page: other } = await site.reader(NARROW);
  await other.goto(`${site.url}articles/nagasaki/`);
  await other.getByText('كلام طيب').waitFor();
  await hydrate(other);
  const href = await other.getByRole('link', { name: 'إبلاغ' }).first().getAttribute('href');
  await other.goto(new URL(href ?? '', site.url).href);
  await other.getByRole('heading', { name: 'إبلاغ عن تعليق' }).waitFor();
  await expectArabic(other);
});
