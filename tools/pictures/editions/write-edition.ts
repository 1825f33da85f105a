import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newEdition } from '../../../src/press/cli/new-edition.ts';
import { project } from '../../program.ts';

/** An article of an edition in another language; the first ones are the newest. */
export interface ExampleArticle {
  slug: string;
  section: string;
  headline: string;
  lead: string;
  body: string[];
  byline?: string;
  /** Name of a photo of the sample edition, and what it shows. */
  photo?: { name: string; alt: string; credit: string };
  /** Where it is not that of the edition. */
  language?: string;
}

/** An edition in another language, to be looked at. */
export interface ExampleEdition {
  language: string;
  title: string;
  tagline: string;
  sections: { name: string; slug: string; description?: string }[];
  articles: ExampleArticle[];
}

const NEWEST = Date.UTC(2026, 10, 29, 9);
const THREE_HOURS = 3 * 3_600_000;

/** Writes an edition in another language into an empty folder, with photos of the sample edition. */
export function writeEdition(folder: string, { language, articles, ...own }: ExampleEdition): void {
  newEdition(folder, NEWEST - 40 * THREE_HOURS, language);
  cpSync(join(project, 'public/photos'), join(folder, 'photos'), { recursive: true });
  const file = join(folder, 'edition.json');
  const edition = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...edition, ...own }));
  const first = join(folder, 'articles', 'the-first-story.json');
  const { section: _, ...story } = JSON.parse(readFileSync(first, 'utf8'));
  writeFileSync(first, JSON.stringify({ ...story, section: own.sections[0]?.name }));
  for (const [i, { slug, photo, byline, ...article }] of articles.entries()) {
    const published = new Date(NEWEST - i * THREE_HOURS).toISOString().replace('.000', '');
    const whole = {
      ...article,
      published,
      ...(byline === undefined ? {} : { byline: [{ name: byline }] }),
      ...(photo && { photo: { src: `photos/${photo.name}.jpg`, alt: photo.alt, credit: photo.credit } }),
    };
    writeFileSync(join(folder, 'articles', `${slug}.json`), JSON.stringify(whole));
  }
}
