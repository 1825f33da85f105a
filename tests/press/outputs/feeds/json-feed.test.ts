import * as v from 'valibot';
import { expect, test } from 'vitest';
import { articleJson } from '../../edition.ts';
import { ARTICLES, built } from './edition.ts';

const address = v.pipe(v.string(), v.url(), v.startsWith('https://'));
const moment = v.pipe(v.string(), v.isoTimestamp());
const filled = v.pipe(v.string(), v.nonEmpty());
const author = v.strictObject({ name: filled, url: v.optional(address) });

/** JSON Feed 1.1, word for word, with nothing that it does not know. */
const FEED = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: filled,
  home_page_url: address,
  feed_url: address,
  description: filled,
  icon: v.optional(address),
  favicon: v.optional(address),
  authors: v.array(author),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)),
  items: v.array(
    v.strictObject({
      id: filled,
      url: address,
      external_url: v.optional(address),
      title: filled,
      content_html: filled,
      summary: v.optional(filled),
      image: v.optional(address),
      date_published: moment,
      date_modified: v.optional(moment),
      authors: v.optional(v.pipe(v.array(author), v.minLength(1))),
      tags: v.array(filled),
      language: filled,
    }),
  ),
});

test('the JSON feed is one by the letter of its specification, and no id stands in it twice', async () => {
  const { text } = await built({
    ...ARTICLES,
    elsewhere: articleJson({ url: 'https://other.example/story' }),
  });
  const feed = v.safeParse(FEED, JSON.parse(text('feed.json')));
  expect(feed.issues).toBeUndefined();
  const { items } = feed.output as v.InferOutput<typeof FEED>;
  expect(new Set(items.map(({ id }) => id)).size).toBe(3);
});
