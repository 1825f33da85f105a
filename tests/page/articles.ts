import type { Article, Block, Inline } from '../../src/model/article/article.ts';

/** Returns a minimal article with the given fields. */
export const minimalArticle = (rest: Partial<Article> = {}): Article => ({
  format: 1,
  id: 'urn:uuid:00000000-0000-4000-8000-000000000009',
  slug: 'a-story',
  language: 'en',
  direction: 'ltr',
  status: 'usable',
  section: 'World',
  headline: 'A story',
  published: '2022-11-24T06:10:00Z',
  body: [{ type: 'paragraph', text: 'One paragraph.' }],
  comments: { state: 'open' },
  revision: { number: 1, at: '2022-11-24T06:10:00Z', hash: '0' },
  ...rest,
});

export const paragraph = (text: Inline): Block => ({ type: 'paragraph', text });
