import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchArticle } from './press/edition.ts';

/** Slug of the long article. */
export const LONG = 'bench-long-article';

const PARAGRAPHS = 300;
const PHOTOS = 60;

/** Adds an article of 300 paragraphs and 60 photos to an edition, with the photos that it has. */
export function writeLongArticle(edition: string): void {
  const pictures = readdirSync(join(edition, 'photos')).filter((file) => file.endsWith('.png'));
  const photos = Array.from({ length: PHOTOS }, (_, i) => ({
    type: 'photo',
    src: `photos/${pictures[i % pictures.length]}`,
    alt: `Picture ${i}`,
  }));
  const { headline, lead, byline } = benchArticle(0);
  const body = Array.from({ length: PARAGRAPHS }, (_, i) => benchArticle(i).body[i % 12] ?? '').flatMap(
    (text, i) =>
      i % (PARAGRAPHS / PHOTOS) === 4 ? [text, photos[Math.floor(i / (PARAGRAPHS / PHOTOS))]] : [text],
  );
  const article = { headline, lead, byline, section: 'Science', published: '2026-11-20T09:00:00Z', body };
  writeFileSync(join(edition, 'articles', `${LONG}.json`), JSON.stringify(article));
}

/** Posts comments under an article. @param url base address of the site, whose server has no limits */
export async function postComments(url: string, slug: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const { lead } = benchArticle(i);
    const answer = await fetch(`${url}api/articles/${slug}/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(url).origin },
      body: JSON.stringify({
        key: `bench-comment-key-${i}`,
        text: `${i}: ${lead}`,
        name: `Reader ${i}`,
        email: 'reader@example.org',
      }),
    });
    if (answer.status !== 201) throw new Error(`Comment ${i} was answered ${answer.status}.`);
  }
}
