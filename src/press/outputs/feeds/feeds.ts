import type { Article } from '../../../model/article/article.ts';
import type { Edition } from '../../../model/edition/edition.ts';
import type { ListOf } from '../../../model/lists/lists.ts';
import {
  absoluteUrl,
  atomPath,
  authorFeedPath,
  feedPath,
  frontPath,
  jsonFeedPath,
  sectionFeedPath,
} from '../../../model/routes.ts';
import type { Icons } from '../../render/icons.ts';
import type { FeedRenderer } from '../../render/load-renderer.ts';
import type { Site } from '../../site/site.ts';
import type { VisibleArticle } from '../../site/visible-articles.ts';
import { cacheKey } from '../../source/cache-files.ts';
import type { Output } from '../output.ts';
import { atomText, jsonFeedText, rssText } from './feed-formats.ts';
import { type Feed, type FeedItem, feedItem } from './feed-item.ts';

/** Articles in the edition's feeds. */
const EDITION_FEED_SIZE = 50;
/** Articles in the feed of a section or author: these are many, and fewer readers follow them. */
const LIST_FEED_SIZE = 20;
/** Capacity of the cache of feed items; characters of HTML. */
const CAPACITY = 16_000_000;

/** Least-recently-used cache of feed items, for all feeds of a release and for the next release. */
export class FeedItems {
  readonly #items = new Map<string, FeedItem>();
  #size = 0;

  /** Gives the item of a key. @param make renders it; undefined where its source is gone */
  get(key: string, make: () => FeedItem | undefined): FeedItem | undefined {
    const cached = this.#items.get(key);
    const item = cached ?? make();
    if (item === undefined) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    if (cached === undefined) this.#size += item.html.length;
    for (const [oldest, { html }] of this.#items) {
      if (this.#size <= CAPACITY) break;
      this.#items.delete(oldest);
      this.#size -= html.length;
    }
    return item;
  }
}

/** What feeds are generated from. */
export interface FeedContext {
  site: Site;
  icons: Icons;
  renderBody: FeedRenderer;
  items: FeedItems;
  /** Cache key of everything that is in every feed: the program, the edition. */
  version: string;
  /** Cache key of an article: same key, same published form. */
  keyOf(article: VisibleArticle): string;
}

type Kind = 'rss' | 'atom' | 'json';
const WRITERS = { rss: rssText, atom: atomText, json: jsonFeedText };

/** A feed to write. */
interface FeedPlan {
  kind: Kind;
  address: string;
  title: string;
  /** Address of the page that the feed follows. */
  path: string;
  description?: string | undefined;
  articles: readonly VisibleArticle[];
}

/** Renders the feed item of an article. */
export const renderFeedItem = (edition: Edition, article: Article, renderBody: FeedRenderer): FeedItem =>
  feedItem(edition, article, renderBody(edition, article));

function feedOutput({ site, icons, renderBody, items, version, keyOf }: FeedContext, plan: FeedPlan): Output {
  const { edition } = site;
  const { kind, address, title, path, description, articles } = plan;
  const keys = articles.map(keyOf);
  return {
    address,
    key: cacheKey(version, address, title, description ?? '', ...keys),
    generate: () => {
      const feedItems = articles.flatMap(({ slug }, i) => {
        const make = () => {
          const article = site.article(slug);
          return article && renderFeedItem(edition, article, renderBody);
        };
        return items.get(keys[i] ?? '', make) ?? [];
      });
      const icon = icons.sizes[512];
      const feed: Feed = {
        edition,
        id: edition.id,
        title,
        self: absoluteUrl(edition.url, address),
        page: absoluteUrl(edition.url, path),
        description: description ?? title,
        ...(icon === undefined ? {} : { icon: absoluteUrl(edition.url, icon) }),
        items: feedItems,
      };
      return WRITERS[kind](feed);
    },
  };
}

/** Address, name and description of a list's feed; undefined for lists without one. */
function feedOf(
  list: ListOf,
): { address: string; name: string; description: string | undefined } | undefined {
  if (list.kind === 'section') {
    const { name, slug, description } = list.section;
    return { address: sectionFeedPath(slug), name, description };
  }
  if (list.kind === 'author') {
    const { name, slug, bio } = list.author;
    return { address: authorFeedPath(slug), name, description: bio };
  }
  return undefined;
}

/** First pages of the lists that have feeds: each has at least as many articles as a feed. */
const listsWithFeeds = ({ lists }: Site) =>
  lists.filter(({ list }) => list.page === undefined && feedOf(list));

/** Articles that are in any feed. */
export const feedArticles = (site: Site): Set<VisibleArticle> =>
  new Set([
    ...site.articles.slice(0, EDITION_FEED_SIZE),
    ...listsWithFeeds(site).flatMap(({ articles }) => articles.slice(0, LIST_FEED_SIZE)),
  ]);

/** Feeds: RSS, Atom and JSON Feed of the edition; RSS of every section and author. */
export function* feedOutputs(context: FeedContext): Generator<Output> {
  const { edition, articles } = context.site;
  const whole = {
    title: edition.title,
    path: frontPath(),
    description: edition.tagline,
    articles: articles.slice(0, EDITION_FEED_SIZE),
  };
  yield feedOutput(context, { ...whole, kind: 'rss', address: feedPath() });
  yield feedOutput(context, { ...whole, kind: 'atom', address: atomPath() });
  yield feedOutput(context, { ...whole, kind: 'json', address: jsonFeedPath() });
  for (const { path, list, articles: newest } of listsWithFeeds(context.site)) {
    const feed = feedOf(list);
    if (feed === undefined) continue;
    const { address, name, description } = feed;
    yield feedOutput(context, {
      kind: 'rss',
      address,
      title: `${edition.title}: ${name}`,
      path,
      description,
      articles: newest.slice(0, LIST_FEED_SIZE),
    });
  }
}
