import { plainText } from '../../model/article/blocks.ts';
import type { Edition } from '../../model/edition/edition.ts';
import {
  absoluteUrl,
  articlePath,
  basePath,
  frontPath,
  openSearchPath,
  searchPath,
} from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import type { Output } from '../release/release.ts';
import type { Site } from '../site/site.ts';
import type { VisibleArticle } from '../site/visible-articles.ts';
import { cacheKey } from '../source/files.ts';

/** Addresses in one file; search engines take 50,000, and a smaller file is sooner read again. */
const IN_A_FILE = 5000;
/** How long a story is news to search engines; milliseconds. */
const NEWS = 48 * 3_600_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text as XML holds it. */
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface Entry {
  path: string;
  /** RFC 3339 */
  changed?: string | undefined;
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  (timeOf(a ?? '') ?? 0) >= (timeOf(b ?? '') ?? 0) ? a : b;

const changedAt = ({ summary }: VisibleArticle): string =>
  later(summary.updated, summary.published) ?? summary.published;

const located = (edition: Edition, tag: 'url' | 'sitemap', { path, changed }: Entry): string => {
  const lastmod = changed === undefined ? '' : `<lastmod>${escapeXml(changed)}</lastmod>`;
  return `<${tag}><loc>${escapeXml(absoluteUrl(edition.url, path))}</loc>${lastmod}</${tag}>\n`;
};

/** Every page but numbered ones, whose stories have pages of their own. A story whose home is elsewhere is theirs. */
function entriesOf(site: Site): Entry[] {
  const stories = site.articles.filter(({ summary }) => summary.url === undefined);
  const lists = site.lists.filter(({ list }) => list.page === undefined && list.stories.length > 0);
  const newest = site.articles[0];
  return [
    // From the oldest on, so that a file that is full does not change when a story is added.
    ...stories.map((story) => ({ path: articlePath(story.slug), changed: changedAt(story) })).reverse(),
    ...site.free.map(({ path }) => ({ path })),
    ...lists.map(({ path, articles: [first] }) => ({ path, changed: first && changedAt(first) })),
    { path: frontPath(), changed: newest && changedAt(newest) },
  ];
}

const output = (address: string, content: string): Output => ({
  address,
  key: cacheKey(content),
  make: () => content,
});

/** How browsers search here from their own field; its names have limits of length. */
function openSearch(edition: Edition): string {
  const { title, tagline = title, url } = edition;
  const cut = (text: string, most: number): string => escapeXml([...text].slice(0, most).join(''));
  const template = `${escapeXml(absoluteUrl(url, searchPath()))}?q={searchTerms}`;
  return `${HEAD}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${cut(title, 16)}</ShortName>
<Description>${cut(tagline, 1024)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`;
}

function newsMap(site: Site): string {
  const { edition, articles } = site;
  const since = (articles[0]?.time ?? 0) - NEWS;
  const news = articles.filter(({ time, summary }) => time >= since && summary.url === undefined);
  const items = news.slice(0, 1000).map(({ slug, summary, card }) => {
    const name = `<news:publication><news:name>${escapeXml(edition.title)}</news:name><news:language>${escapeXml(card.language)}</news:language></news:publication>`;
    const title = `<news:title>${escapeXml(plainText(summary.headline))}</news:title>`;
    return `<url><loc>${escapeXml(absoluteUrl(edition.url, articlePath(slug)))}</loc><news:news>${name}<news:publication_date>${escapeXml(summary.published)}</news:publication_date>${title}</news:news></url>\n`;
  });
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${items.join('')}</urlset>\n`;
}

/**
 * What search engines ask for: `/sitemap.xml`, an index of files of 5,000 addresses; `/news-sitemap.xml`, the
 * stories of the 48 hours before the newest; `/robots.txt`.
 */
export function mapOutputs(site: Site): Output[] {
  const { edition } = site;
  const entries = entriesOf(site);
  const files: { path: string; entries: Entry[] }[] = [];
  for (let start = 0; start < entries.length; start += IN_A_FILE)
    files.push({
      path: `/sitemaps/${files.length + 1}.xml`,
      entries: entries.slice(start, start + IN_A_FILE),
    });
  const maps = files.map(({ path, entries: own }) =>
    output(
      path,
      `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${own.map((entry) => located(edition, 'url', entry)).join('')}</urlset>\n`,
    ),
  );
  const index = files.map(({ path, entries: own }) =>
    located(edition, 'sitemap', {
      path,
      changed: own.reduce<string | undefined>((newest, { changed }) => later(newest, changed), undefined),
    }),
  );
  const robots = [
    'User-agent: *',
    `Disallow: ${basePath(edition.url)}api/`,
    '',
    `Sitemap: ${absoluteUrl(edition.url, '/sitemap.xml')}`,
    `Sitemap: ${absoluteUrl(edition.url, '/news-sitemap.xml')}`,
    '',
  ];
  return [
    ...maps,
    output(
      '/sitemap.xml',
      `${HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`,
    ),
    output('/news-sitemap.xml', newsMap(site)),
    output('/robots.txt', robots.join('\n')),
    output(openSearchPath(), openSearch(edition)),
  ];
}
