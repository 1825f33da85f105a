import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Article of the benchmark, the same for every generator. */
export interface BenchArticle {
  slug: string;
  section: string;
  headline: string;
  lead: string;
  byline: string[];
  published: string;
  tags: string[];
  body: string[];
  related: string[];
}

const SECTIONS = ['World', 'Politics', 'Business', 'Science', 'Culture', 'Sport', 'Travel', 'Opinion'];
const WORDS =
  'the harbour council said on Tuesday that a new bridge over the river would open in spring after years of delay and dispute while engineers checked every cable twice and residents asked who pays for the work that nobody wanted to begin in winter when trains stood still and ships waited for the tide'.split(
    ' ',
  );
/** Articles of the future would be hidden: 100,000 of them end in 2025. */
const FIRST = Date.UTC(2020, 0, 1);
const HALF_HOUR = 1_800_000;

/** Pseudo-random numbers, the same from the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

/** Generates article `i`: about 550 words in twelve paragraphs, always the same. */
export function benchArticle(i: number): BenchArticle {
  const roll = dice(i + 1);
  const words = (count: number) => Array.from({ length: count }, () => WORDS[roll(WORDS.length)]).join(' ');
  const sentence = (count: number) => {
    const text = words(count);
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  return {
    slug: `story-${i}`,
    section: SECTIONS[roll(SECTIONS.length)] as string,
    headline: sentence(8).slice(0, -1),
    lead: sentence(22),
    byline: [`Writer ${roll(40)}`],
    published: new Date(FIRST + i * HALF_HOUR).toISOString().replace('.000', ''),
    tags: [`Tag ${roll(60)}`, `Theme ${roll(20)}`],
    body: Array.from({ length: 12 }, () => `${sentence(15)} ${sentence(16)} ${sentence(14)}`),
    related: i < 3 ? [] : [`story-${i - 1}`, `story-${i - 3}`],
  };
}

/** The edition of the articles. */
export const BENCH_EDITION = {
  id: 'urn:uuid:0a1b2c3d-0000-4000-8000-00000000be7c',
  title: 'The Bench',
  tagline: 'Printed to be timed',
  language: 'en',
  url: 'https://bench.example/',
  sections: SECTIONS,
};

/** Writes an edition of `count` articles in Broadsheet's format. */
export function writeBenchEdition(root: string, count: number): void {
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'edition.json'), `${JSON.stringify(BENCH_EDITION, null, 2)}\n`);
  writeBenchArticles(root, count);
}

/** Adds `count` articles to an edition. */
export function writeBenchArticles(root: string, count: number): void {
  for (let i = 0; i < count; i++) {
    const { slug, ...article } = benchArticle(i);
    writeFileSync(join(root, 'articles', `${slug}.json`), `${JSON.stringify(article, null, 2)}\n`);
  }
}
