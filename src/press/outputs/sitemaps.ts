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
import { escapeMarkup } from '../render/escape.ts';
import { intlLocale } from '../site/intl-locale.ts';
import type { Site } from '../site/site.ts';
import type { VisibleArticle } from '../site/visible-articles.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { GeneratedOutput } from './output.ts';

/** Addresses of one file: search engines accept 50,000, and read a smaller file again sooner. */
const FILE_SIZE = 5000;
/** Age of an article up to which it belongs into the news sitemap; milliseconds. */
const MAX_NEWS_AGE = 48 * 3_600_000;

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Address in a sitemap. */
interface Entry {
  path: string;
  /** RFC 3339 */
  changed?: string | undefined;
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  (timeOf(a ?? '') ?? 0) >= (timeOf(b ?? '') ?? 0) ? a : b;

const changedAt = ({ summary }: VisibleArticle): string =>
  later(summary.updated, summary.published) ?? summary.published;

/** XML of an entry. */
const entryXml = (edition: Edition, tag: 'url' | 'sitemap', { path, changed }: Entry): string => {
  const lastmod = changed === undefined ? '' : `<lastmod>${escapeMarkup(changed)}</lastmod>`;
  return `<${tag}><loc>${escapeMarkup(absoluteUrl(edition.url, path))}</loc>${lastmod}</${tag}>\n`;
};

/** Entries of all pages but numbered ones, whose articles have their own, and articles whose home is elsewhere. */
function entriesOf(site: Site): Entry[] {
  const articles = site.articles.filter(({ summary }) => summary.url === undefined);
  const lists = site.lists.filter(({ list }) => list.page === undefined && list.articles.length > 0);
  const newest = site.articles[0];
  return [
    // Oldest first, so that a full file does not change when an article is added.
    ...articles
      .map((article) => ({ path: articlePath(article.slug), changed: changedAt(article) }))
      .reverse(),
    ...site.free.map(({ path }) => ({ path })),
    ...lists.map(({ path, articles: [first] }) => ({ path, changed: first && changedAt(first) })),
    { path: frontPath(), changed: newest && changedAt(newest) },
  ];
}

const output = (address: string, content: string): GeneratedOutput => ({
  address,
  key: cacheKey(content),
  generate: () => content,
});

/** OpenSearch description, for a browser's own search field; it limits the length of names. */
function openSearch(edition: Edition): string {
  const { title, tagline = title, url } = edition;
  const truncated = (text: string, length: number): string =>
    escapeMarkup([...text].slice(0, length).join(''));
  const template = `${escapeMarkup(absoluteUrl(url, searchPath()))}?q={searchTerms}`;
  return `${XML_DECLARATION}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${truncated(title, 16)}</ShortName>
<Description>${truncated(tagline, 1024)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${template}"/>
</OpenSearchDescription>
`;
}

/**
 * Language of an article as readers of news sitemaps want it: its ISO 639 code alone; of Chinese, `zh-cn` or `zh-tw` by
 * the script.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
function newsLanguage(tag: string): string {
  const locale = new Intl.Locale(intlLocale(tag)).maximize();
  if (locale.language !== 'zh') return locale.language;
  return locale.script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

/** Entries of the news sitemap: articles of the 48 hours before the newest whose home is here. */
function newsEntries({ edition, articles }: Site): string[] {
  const since = (articles[0]?.time ?? 0) - MAX_NEWS_AGE;
  const news = articles.filter(({ time, summary }) => time >= since && summary.url === undefined);
  return news.slice(0, 1000).map(({ slug, summary, card }) => {
    const name = `<news:publication><news:name>${escapeMarkup(edition.title)}</news:name><news:language>${escapeMarkup(newsLanguage(card.language))}</news:language></news:publication>`;
    const title = `<news:title>${escapeMarkup(plainText(summary.headline))}</news:title>`;
    return `<url><loc>${escapeMarkup(absoluteUrl(edition.url, articlePath(slug)))}</loc><news:news>${name}<news:publication_date>${escapeMarkup(summary.published)}</news:publication_date>${title}</news:news></url>\n`;
  });
}

const newsSitemap = (entries: readonly string[]): string =>
  `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries.join('')}</urlset>\n`;

/**
 * Files for search engines: `/sitemap.xml`, an index of files of 5,000 addresses; `/news-sitemap.xml`, the articles of
 * the 48 hours before the newest, where there are any; `/robots.txt`; the OpenSearch description.
 */
export function sitemapOutputs(site: Site): GeneratedOutput[] {
  const { edition } = site;
  const entries = entriesOf(site);
  const files: { path: string; entries: Entry[] }[] = [];
  for (let start = 0; start < entries.length; start += FILE_SIZE)
    files.push({
      path: `/sitemaps/${files.length + 1}.xml`,
      entries: entries.slice(start, start + FILE_SIZE),
    });
  const maps = files.map(({ path, entries: part }) =>
    output(
      path,
      `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${part.map((entry) => entryXml(edition, 'url', entry)).join('')}</urlset>\n`,
    ),
  );
  const index = files.map(({ path, entries: part }) =>
    entryXml(edition, 'sitemap', {
      path,
      changed: part.reduce<string | undefined>((newest, { changed }) => later(newest, changed), undefined),
    }),
  );
  const news = newsEntries(site);
  const robots = [
    'User-agent: *',
    `Disallow: ${basePath(edition.url)}api/`,
    '',
    `Sitemap: ${absoluteUrl(edition.url, '/sitemap.xml')}`,
    ...(news.length === 0 ? [] : [`Sitemap: ${absoluteUrl(edition.url, '/news-sitemap.xml')}`]),
    '',
  ];
  return [
    ...maps,
    output(
      '/sitemap.xml',
      `${XML_DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`,
    ),
    ...(news.length === 0 ? [] : [output('/news-sitemap.xml', newsSitemap(news))]),
    output('/robots.txt', robots.join('\n')),
    output(openSearchPath(), openSearch(edition)),
  ];
}
