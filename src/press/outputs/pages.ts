import type { Article } from '../../model/article/article.ts';
import { commentsPath, UNSERVED } from '../../model/comment/comment.ts';
import type { ArticleCard } from '../../model/lists/lists.ts';
import type { RouteData } from '../../model/page-data.ts';
import { articleData, articlePath, frontPath, listData, monthsPath, searchPath } from '../../model/routes.ts';
import { timeOf } from '../../model/time.ts';
import type { Output } from '../release/release.ts';
import type { HtmlTemplate } from '../render/html-template.ts';
import type { DocumentRenderer } from '../render/render-page.ts';
import type { ArticleListPage } from '../site/lists.ts';
import { publishedJson } from '../site/published-form.ts';
import type { Site } from '../site/site.ts';
import type { VisibleArticle } from '../site/visible-articles.ts';
import type { EditionFolder } from '../source/edition-folder.ts';
import { cacheKey } from '../source/files.ts';
import { type FeedContext, feedArticles, feedOutputs, renderItem } from './feeds/feeds.ts';
import { mapOutputs } from './sitemaps.ts';
import { manifestOutput } from './web-manifest.ts';

const UNSERVED_KEY = cacheKey(JSON.stringify(UNSERVED));

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The newest time on a page, so that two builds are equal and a story elsewhere changes nothing here. */
const newestOf = (stories: readonly VisibleArticle[]): number =>
  stories.reduce((newest, { time, summary }) => {
    const updated = summary.updated === undefined ? 0 : (timeOf(summary.updated) ?? 0);
    return Math.max(newest, time, updated);
  }, 0);

/** What of the stories that a story leads to stands on its page: their headlines, or that they cannot be seen. */
function neighbours({ summary }: VisibleArticle, { headlineOf, hides }: Site): string {
  const { related, links, hrefs, translationOf } = summary;
  const found: unknown[] = [];
  const name = (slug: string | undefined) => {
    if (slug !== undefined) found.push(slug, hides(slug) ? null : headlineOf(slug));
  };
  for (const item of related ?? []) name(typeof item === 'string' ? item : item.slug);
  for (const { slug } of links) name(slug);
  name(translationOf);
  for (const { href } of hrefs) {
    const last = href.split(/[?#]/, 1)[0]?.split('/').filter(Boolean).at(-1) ?? '';
    found.push(hides(last.replace(/\.json$/, '')));
  }
  return found.length === 0 ? '' : JSON.stringify(found);
}

interface Making {
  site: Site;
  shell: HtmlTemplate;
  folder: EditionFolder;
  make: DocumentRenderer;
  /** Of everything that stands on every page: the program, the edition, the settings. */
  version: string;
  feeds: Pick<FeedContext, 'items' | 'print'>;
}

/** Another one means that a story is another one, with all that stands in it. */
const storyKey = ({ site, version }: Making, story: VisibleArticle): string =>
  cacheKey(version, story.slug, story.key, site.revisionKey(story.slug), neighbours(story, site));

/** A page and its data beside it, of one key. */
function* both(
  { make, version }: Making,
  path: string,
  page: RouteData,
  data: unknown,
  now: number,
  of: string[],
): Generator<Output> {
  const key = cacheKey(version, path, String(now), ...of);
  yield { address: path, key, make: () => make(page, path, now) };
  yield { address: listData(path), key, make: () => json(data) };
}

function* storyOutputs(
  making: Making,
  story: VisibleArticle,
  inFeeds: ReadonlySet<VisibleArticle>,
): Generator<Output> {
  const { site, folder, make, feeds } = making;
  const { slug } = story;
  const next = site.next(story);
  const translations = site.translations.get(slug);
  const key = storyKey(making, story);
  // Both are made of one text, which is then let go.
  let made: { article: Article; text: string } | undefined;
  const whole = () => {
    if (made !== undefined) return made;
    const article = site.article(slug);
    made = article && { article, text: JSON.stringify(article) };
    return made;
  };
  const page = () => {
    const of = whole();
    if (of === undefined) return undefined;
    const cards: ArticleCard[] = next.map(({ card }) => card);
    const others = { next: cards, ...(translations && { translations }) };
    return {
      page: { kind: 'article', article: of.article, ...others } satisfies RouteData,
      // The longest part by far is put into it as it is.
      json: `{"kind":"article","article":${of.text},${JSON.stringify(others).slice(1)}`,
      path: articlePath(slug),
      now: newestOf([story, ...next]),
    };
  };
  yield {
    address: articlePath(slug),
    key: cacheKey(key, JSON.stringify(translations ?? []), ...next.map((one) => one.key)),
    page,
    make: () => {
      const of = page();
      return of && make(of.page, of.path, of.now, of.json);
    },
  };
  yield {
    address: articleData(slug),
    key,
    make: () => {
      const of = whole();
      return of && publishedJson(of.article, of.text);
    },
  };
  // With a comments service in front these files are never asked for.
  yield { address: commentsPath(slug), key: UNSERVED_KEY, same: true, make: () => json(UNSERVED) };
  // Whoever needs it again would have to read it again.
  if (made !== undefined && inFeeds.has(story)) renderItem({ ...feeds, site }, made.article, key);
  folder.release(slug);
}

function* listOutputs(making: Making, { path, list, articles }: ArticleListPage): Generator<Output> {
  const { stories: _, ...rest } = list;
  const of = [JSON.stringify(rest), ...articles.map(({ key }) => key)];
  yield* both(making, path, { kind: 'list', list }, list, newestOf(articles), of);
}

/** Lists stand between the stories: while one is printed here, threads go on with the stories before it. */
function* storiesAndLists(making: Making): Generator<Output> {
  const { articles, lists } = making.site;
  const inFeeds = feedArticles(making.site);
  let at = 0;
  for (const [i, story] of articles.entries()) {
    yield* storyOutputs(making, story, inFeeds);
    const due = Math.floor(((i + 1) / articles.length) * lists.length);
    for (const list of lists.slice(at, due)) yield* listOutputs(making, list);
    at = due;
  }
  for (const list of lists.slice(at)) yield* listOutputs(making, list);
}

/** Every page of the site and the data beside it, one after the other; a page is made when it is asked for. */
export function* siteOutputs(making: Making): Generator<Output> {
  const { site, shell, make, version } = making;
  const { front, months } = site;
  const newest = timeOf(front.newest ?? '') ?? 0;
  const frontKey = JSON.stringify(front);
  yield* both(making, frontPath(), { kind: 'front', front }, front, newest, [frontKey]);
  yield* storiesAndLists(making);
  for (const { path, list } of site.corrections) {
    const at = timeOf(list.entries[0]?.correction.at ?? '') ?? 0;
    yield* both(making, path, { kind: 'corrections', list }, list, at, [JSON.stringify(list)]);
  }
  yield* both(making, monthsPath(), { kind: 'months', list: months }, months, newest, [
    JSON.stringify(months),
  ]);
  yield {
    address: searchPath(),
    key: cacheKey(version, searchPath()),
    make: () => make({ kind: 'search' }, searchPath(), 0),
  };
  for (const { path, page } of site.free)
    yield* both(making, path, { kind: 'free', page }, page, 0, [JSON.stringify(page)]);
  yield {
    address: '/404.html',
    key: cacheKey(version, frontKey),
    make: () => make({ kind: 'unknown', front }, '/404.html', newest),
  };
  const index = json({ ...site.commentsIndex, styleHashes: shell.styleHashes() });
  yield { address: '/comments-index.json', key: cacheKey(index), make: () => index };
  yield* mapOutputs(site);
  yield* feedOutputs({
    ...making.feeds,
    site,
    version,
    icons: shell.icons,
    keyOf: (story) => storyKey(making, story),
  });
  yield manifestOutput(site.edition, shell.icons);
}
