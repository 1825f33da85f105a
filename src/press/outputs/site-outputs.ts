import type { Article } from '../../model/article/article.ts';
import { oldFrom } from '../../model/edition/age-notice.ts';
import type { RouteData } from '../../model/page-data.ts';
import {
  articleData,
  articlePath,
  devicePath,
  frontPath,
  listData,
  monthsPath,
  namesPath,
  offlinePath,
  savedPath,
  searchPath,
} from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import { ArticleFiles } from '../render/article-files.ts';
import type { HtmlTemplate } from '../render/html-template.ts';
import type { DocumentRenderer } from '../render/render-page.ts';
import type { ArticleListPage } from '../site/lists.ts';
import type { Site } from '../site/site.ts';
import type { VisibleArticle } from '../site/visible-articles.ts';
import { cacheKey } from '../source/cache-files.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { type FeedContext, feedArticles, feedOutputs, renderFeedItem } from './feeds/feeds.ts';
import type { Output } from './output.ts';
import { sitemapOutputs } from './sitemaps.ts';
import { manifestOutput } from './web-manifest.ts';

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** Newest time on a page; milliseconds. Used instead of the current time, so that a page changes only with its articles. */
const newestTime = (articles: readonly VisibleArticle[]): number =>
  articles.reduce((newest, { time, summary }) => {
    const updated = summary.updated === undefined ? 0 : (timeOf(summary.updated) ?? 0);
    return Math.max(newest, time, updated);
  }, 0);

/** Cache key of what an article's page shows of the articles it links to: headlines, cards, and whether they are hidden. */
function linkedArticlesKey({ summary }: VisibleArticle, { headlineOf, isHidden, keyOf }: Site): string {
  const { related, links, hrefs, translationOf } = summary;
  let key = '';
  const add = (slug: string | undefined) => {
    if (slug === undefined) return;
    const headline = isHidden(slug) ? null : headlineOf(slug);
    key += `${slug}\n${typeof headline === 'string' ? headline : JSON.stringify(headline)}\n`;
  };
  for (const item of related ?? []) {
    const slug = typeof item === 'string' ? item : item.slug;
    // Its card is made of its file and its images.
    if (slug !== undefined) key += `${slug} ${keyOf(slug)}\n`;
  }
  for (const { slug } of links) add(slug);
  add(translationOf);
  for (const { href } of hrefs) {
    const last = href.split(/[?#]/, 1)[0]?.split('/').filter(Boolean).at(-1) ?? '';
    key += isHidden(last.replace(/\.json$/, '')) ? '-' : '+';
  }
  return key;
}

/** What the outputs of a site are generated from. */
interface OutputContext {
  site: Site;
  template: HtmlTemplate;
  folder: EditionFolder;
  renderDocument: DocumentRenderer;
  /** Cache key of everything that is on every page: the program, the edition, the settings. */
  version: string;
  feeds: Pick<FeedContext, 'items' | 'renderBody'>;
}

/** Cache key of an article: same key, same published form. */
const articleKey = ({ site, version }: OutputContext, article: VisibleArticle): string =>
  cacheKey(
    version,
    article.slug,
    article.key,
    site.revisionKey(article.slug),
    linkedArticlesKey(article, site),
  );

/** A page that is no article, and the data beside it. @param keyParts what goes into the cache key */
function* pageOutputs(
  { renderDocument, version }: OutputContext,
  path: string,
  page: RouteData,
  data: unknown,
  now: number,
  keyParts: string[],
): Generator<Output> {
  const key = cacheKey(version, path, String(now), ...keyParts);
  // On this thread, whose cards are rendered once for all lists; a worker would render them again.
  yield { address: path, key, generate: () => renderDocument(page, path, now) };
  yield { address: listData(path), key, generate: () => json(data) };
}

/**
 * Time from which on an article says when it is from, where the newest article is no older; else 0. Used as the time of
 * its page, which so is rendered again once, and not with every newer article.
 */
function ageTime({ summary }: VisibleArticle, { front, edition }: Site): number {
  const time = oldFrom(summary, edition);
  return time <= (timeOf(front.newest ?? '') ?? 0) ? time : 0;
}

function* articleOutputs(
  context: OutputContext,
  visible: VisibleArticle,
  inFeeds: ReadonlySet<VisibleArticle>,
): Generator<Output> {
  const { site, folder, renderDocument, feeds } = context;
  const { slug } = visible;
  const path = articlePath(slug);
  const next = site.next(visible);
  const translations = site.translations.get(slug);
  const feedKey = articleKey(context, visible);
  const key = cacheKey(feedKey, JSON.stringify([translations, site.neighboursOf(slug)]));
  const age = ageTime(visible, site);
  const others = { next: next.map(({ card }) => card), ...(translations && { translations }) };
  const input = { others, path, now: Math.max(age, newestTime([visible, ...next])) };
  // Page and data need the same text, which is freed at the end.
  let published: { article: Article; files: ArticleFiles } | undefined;
  const publish = () => {
    const article = published?.article ?? site.article(slug);
    if (article !== undefined) published ??= { article, files: new ArticleFiles(article, input) };
    return published;
  };
  yield {
    slug,
    files: [
      {
        address: path,
        key: cacheKey(key, String(age), ...next.map((article) => article.key)),
        part: 'page',
      },
      { address: articleData(slug), key, part: 'data' },
    ],
    task: () => ({
      slug,
      hash: folder.articles.get(slug)?.hash ?? '',
      facts: site.factsOf(slug),
      input,
      inFeeds: inFeeds.has(visible),
    }),
    make: (part) => publish()?.files.content(part, renderDocument),
    takeFeedItem: (item) => feeds.items.get(feedKey, () => item),
  };
  // While the text is in memory: later it would have to be read again.
  const article = published?.article;
  if (article !== undefined && inFeeds.has(visible))
    feeds.items.get(feedKey, () => renderFeedItem(site.edition, article, feeds.renderBody));
  folder.freeText(slug);
}

function* listOutputs(context: OutputContext, { path, list, articles }: ArticleListPage): Generator<Output> {
  const { articles: _, ...rest } = list;
  const keyParts = [JSON.stringify(rest), ...articles.map(({ key }) => key)];
  yield* pageOutputs(context, path, { kind: 'list', list }, list, newestTime(articles), keyParts);
}

/** Outputs of articles and lists, interleaved, since lists are long: near the end threads have pages of all sizes to share. */
function* articlesAndLists(context: OutputContext): Generator<Output> {
  const { articles, lists } = context.site;
  const inFeeds = feedArticles(context.site);
  let done = 0;
  for (const [i, article] of articles.entries()) {
    yield* articleOutputs(context, article, inFeeds);
    const due = Math.floor(((i + 1) / articles.length) * lists.length);
    for (const list of lists.slice(done, due)) yield* listOutputs(context, list);
    done = due;
  }
  for (const list of lists.slice(done)) yield* listOutputs(context, list);
}

/** All pages of the site, the data beside them, sitemaps, feeds and the web manifest. Content is generated on demand. */
export function* siteOutputs(context: OutputContext): Generator<Output> {
  const { site, template, renderDocument, version } = context;
  const { front, months, names } = site;
  const newest = timeOf(front.newest ?? '') ?? 0;
  const frontKey = JSON.stringify(front);
  yield* pageOutputs(context, frontPath(), { kind: 'front', front }, front, newest, [frontKey]);
  yield* articlesAndLists(context);
  for (const { path, list } of site.corrections) {
    const time = timeOf(list.entries[0]?.correction.at ?? '') ?? 0;
    yield* pageOutputs(context, path, { kind: 'corrections', list }, list, time, [JSON.stringify(list)]);
  }
  const monthsKey = JSON.stringify(months);
  yield* pageOutputs(context, monthsPath(), { kind: 'months', list: months }, months, newest, [monthsKey]);
  for (const list of names)
    yield* pageOutputs(context, namesPath(list.of), { kind: 'names', list }, list, newest, [
      JSON.stringify(list),
    ]);
  for (const [kind, path] of [
    ['search', searchPath()],
    ['device', devicePath()],
    ['saved', savedPath()],
    ['offline', offlinePath()],
  ] as const)
    yield {
      address: path,
      key: cacheKey(version, path),
      generate: () => renderDocument({ kind }, path, 0),
    };
  for (const { path, page } of site.free)
    yield* pageOutputs(context, path, { kind: 'free', page }, page, 0, [JSON.stringify(page)]);
  yield {
    address: '/404.html',
    key: cacheKey(version, frontKey),
    generate: () => renderDocument({ kind: 'unknown', front }, '/404.html', newest),
  };
  const index = json({ ...site.commentsIndex, styleHashes: template.styleHashes() });
  yield { address: '/comments-index.json', key: cacheKey(index), generate: () => index };
  yield* sitemapOutputs(site);
  yield* feedOutputs({
    ...context.feeds,
    site,
    version,
    icons: template.icons,
    keyOf: (article) => articleKey(context, article),
  });
  yield manifestOutput(site.edition, template.icons);
}
