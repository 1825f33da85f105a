// @vitest-environment node
import { expect, test } from 'vitest';
import type { Edition } from '../../src/model/edition/edition.ts';
import { editionInterface, type InterfaceLanguage } from '../../src/model/edition/interface-language.ts';
import { renderCommentPage, renderModeration } from '../../src/reader/entry-moderation.tsx';
import { renderFeedBody, renderPage } from '../../src/reader/entry-static.tsx';
import { arabic, retracted, river } from '../../src/reader/specimen/articles.ts';
import { arabicEdition, edition } from '../../src/reader/specimen/edition.ts';

const inLanguage = (language: InterfaceLanguage): Edition => ({
  ...edition,
  interface: editionInterface(language),
});

const articlePage = (own: Edition, article: typeof river): string =>
  renderPage(
    { base: '/', edition: own, now: Date.UTC(2022, 10, 24), page: { kind: 'article', article, next: [] } },
    `/articles/${article.slug}/`,
  ).html;

test.each([
  ['de', 'Kommentare', 'Nach oben'],
  ['ru', 'Комментарии', 'Наверх'],
  ['ar', 'التعليقات', 'إلى أعلى الصفحة'],
] as const)(
  'the interface of an edition in %s keeps its language in an article of any other',
  (language, ...words) => {
    for (const article of [river, arabic, retracted]) {
      const html = articlePage(inLanguage(language), article);
      for (const word of words) expect(html).toContain(word);
      expect(html).not.toMatch(/>(?:Comments|Back to top|Sections|By|Search)<|="Sections"/);
    }
  },
);

test('around an English article in an Arabic paper the interface is written from right to left', () => {
  const html = articlePage(arabicEdition, river);
  // The page is in Arabic; the article names its own language, and interface text in it that of the page again.
  expect(html).toMatch(/<article[^>]* lang="en" dir="ltr"/);
  expect(html).toMatch(/<p lang="ar" dir="rtl"[^>]*>بقلم|<span lang="ar" dir="rtl"/);
});

test('titles of pages without one are in the language of the interface', () => {
  const page = { base: '/', edition: inLanguage('de'), now: 0, page: { kind: 'search' as const } };
  expect(renderPage(page, '/search/').title).toBe('Suche');
});

test.each([
  ['de', 'search', 'Suchwörter', 'Eingrenzen'],
  ['ru', 'search', 'Слова для поиска', 'Уточнить'],
  ['ar', 'search', 'كلمات البحث', 'تضييق البحث'],
  ['de', 'device', 'Schriftgröße', 'Silbentrennung'],
  ['ru', 'device', 'Размер текста', 'Переносы'],
  ['ar', 'device', 'حجم النص', 'المسافة بين الأسطر'],
  ['de', 'saved', 'Gemerkte Artikel', 'Zum Merken braucht es JavaScript'],
  ['ru', 'saved', 'Сохранённые статьи', 'остаётся в этом браузере'],
  ['ar', 'saved', 'المقالات المحفوظة', 'يبقى في هذا المتصفح'],
] as const)('in %s the page of %s has the texts that load with it', (language, kind, ...words) => {
  const page = { base: '/', edition: inLanguage(language), now: 0, page: { kind } };
  const { html } = renderPage(page, `/${kind}/`);
  for (const word of words) expect(html).toContain(word);
  expect(html).not.toMatch(/>(?:Search|Narrow down|Display|Text size|Colours)</);
});

test('feeds have the labels of the interface', () => {
  expect(renderFeedBody(inLanguage('ru'), retracted)).toContain('Эта статья отозвана.');
});

const frame = {
  edition: 'صحيفة',
  interface: editionInterface('ar-EG'),
  timeZone: 'UTC',
  now: Date.UTC(2026, 10, 30),
  styles: '/style.css',
};

test('pages of moderation are in the language and the digits of the edition', () => {
  const html = renderModeration(
    { kind: 'queue', queue: 'held', comments: [], isFirst: true },
    {
      ...frame,
      base: '/',
      current: '/moderation/held/',
      script: '/keys.js',
      moderator: { name: 'Eva', isAdmin: true },
      counts: { held: 12, reported: 0 },
    },
  );
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('لا شيء في الانتظار');
  expect(html).toContain('>١٢<');
});

test('the forms and questions of mail are in the language of the edition', () => {
  const mail = { state: 'off', action: '/mail', stop: '/stop' } as const;
  const state = { status: 'published', canObject: false, at: '2026-03-01T12:30:00Z' } as const;
  const own = { ...frame, front: '/' };
  expect(renderCommentPage({ kind: 'state', state, action: '/x', mail }, own)).toContain(
    'رسائل بريدية عن هذا التعليق',
  );
  const german = { ...own, interface: editionInterface('de') };
  const question = renderCommentPage({ kind: 'confirm-mail', action: '/x' }, german);
  expect(question).toContain('Möchten Sie E-Mails zu Ihrem Kommentar?');
  expect(question).toContain('Ja, schicken Sie mir E-Mails');
  expect(renderCommentPage({ kind: 'mail-stopped' }, german)).toContain('Es kommen keine E-Mails mehr');
});

test('pages about one comment are in the language of the edition', () => {
  const html = renderCommentPage({ kind: 'reported' }, { ...frame, front: '/' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('وصل بلاغك إلى هيئة التحرير.');
});
