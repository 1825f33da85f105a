import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The edition of the bench as its JSON files have it, newest first. */
export function readArticles(folder) {
  const edition = JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8'));
  const stories = readdirSync(join(folder, 'articles')).map((name) => ({
    slug: name.slice(0, -5),
    ...JSON.parse(readFileSync(join(folder, 'articles', name), 'utf8')),
  }));
  stories.sort((a, b) => (a.published < b.published ? 1 : -1));
  return { edition, stories, bySlug: new Map(stories.map((story) => [story.slug, story])) };
}
