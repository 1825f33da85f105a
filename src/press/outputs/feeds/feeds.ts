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
import type { Output } from '../../release/release.ts';
import type { Icons } from '../../render/icons.ts';
import type { FeedRenderer } from '../../render/load-renderer.ts';
import type { Site } from '../../site/site.ts';
import type { VisibleArticle } from '../../site/visible-articles.ts';
import { cacheKey } from '../../source/files.ts';
import { type FeedItem, type FeedOf, feedItem } from './item.ts';
import { atomText, jsonFeedText, rssText } from './write.ts';

/** Stories in the edition's feeds. */
const NEWEST = 50;
/** Stories in the feed of a section or of somebody: theirs are asked for less, and there are many of them. */
const NEWEST_OF = 20;
/** Characters of printed stories that are kept for the next feed and the next publication. */
const HELD = 16_000_000;

/** Stories printed for feeds, by their keys; the one that was asked for longest ago goes first. */
export class FeedItems {
  readonly #items = new Map<string, FeedItem>();
  #held = 0;

  /** @param make prints it; undefined where its file is gone */
  get(key: string, make: () => FeedItem | undefined): FeedItem | undefined {
    const known = this.#items.get(key);
    const item = known ?? make();
    if (item === undefined) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    if (known === undefined) this.#held += item.html.length;
    for (const [oldest, { html }] of this.#items) {
      if (this.#held <= HELD) break;
      this.#items.delete(oldest);
      this.#held -= html.length;
    }
    return item;
  }
}

/** What feeds are made of. */
export interface FeedContext {
  site: Site;
  icons: Icons;
  print: FeedRenderer;
  items: FeedItems;
  /** Of everything that stands in every file: the program, the edition. */
  version: string;
  /** Another one means that a story is another one, with all that stands in it. */
  keyOf(story: VisibleArticle): string;
}

type Kind = 'rss' | 'atom' | 'json';
const WRITERS = { rss: rssText, atom: atomText, json: jsonFeedText };

interface Wanted {
  kind: Kind;
  address: string;
  title: string;
  /** Of the page that the feed follows. */
  path: string;
  description?: string | undefined;
  stories: readonly VisibleArticle[];
}

const itemOf = (
  { edition, print }: { edition: Edition; print: FeedRenderer },
  article: Article | undefined,
): FeedItem | undefined => article && feedItem(edition, article, print(edition, article));

/** Prints a story for feeds while it is at hand. @param key as `keyOf` tells it */
export function renderItem(
  { site, print, items }: Pick<FeedContext, 'site' | 'print' | 'items'>,
  article: Article,
  key: string,
): void {
  items.get(key, () => itemOf({ edition: site.edition, print }, article));
}

function feedOutput({ site, icons, print, items, version, keyOf }: FeedContext, wanted: Wanted): Output {
  const { edition } = site;
  const { kind, address, title, path, description, stories } = wanted;
  const keys = stories.map(keyOf);
  return {
    address,
    key: cacheKey(version, address, title, description ?? '', ...keys),
    make: () => {
      const own = stories.flatMap(({ slug }, i) => {
        const article = () => site.article(slug);
        return items.get(keys[i] ?? '', () => itemOf({ edition, print }, article())) ?? [];
      });
      const icon = icons.sizes[512];
      const feed: FeedOf = {
        edition,
        id: edition.id,
        title,
        self: absoluteUrl(edition.url, address),
        page: absoluteUrl(edition.url, path),
        description: description ?? title,
        ...(icon === undefined ? {} : { icon: absoluteUrl(edition.url, icon) }),
        items: own,
      };
      return WRITERS[kind](feed);
    },
  };
}

/** The feed of a list that has one, and what the list says of itself. */
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

/** Lists that have feeds, by their newest pages: each holds at least as many stories as a feed. */
const followed = ({ lists }: Site) => lists.filter(({ list }) => list.page === undefined && feedOf(list));

/** The stories that stand in any feed. */
export const feedArticles = (site: Site): Set<VisibleArticle> =>
  new Set([
    ...site.articles.slice(0, NEWEST),
    ...followed(site).flatMap(({ articles }) => articles.slice(0, NEWEST_OF)),
  ]);

/** RSS, Atom and JSON Feed of the edition; RSS of every section and of everybody who signs a story. */
export function* feedOutputs(making: FeedContext): Generator<Output> {
  const { edition, articles } = making.site;
  const whole = {
    title: edition.title,
    path: frontPath(),
    description: edition.tagline,
    stories: articles.slice(0, NEWEST),
  };
  yield feedOutput(making, { ...whole, kind: 'rss', address: feedPath() });
  yield feedOutput(making, { ...whole, kind: 'atom', address: atomPath() });
  yield feedOutput(making, { ...whole, kind: 'json', address: jsonFeedPath() });
  for (const { path, list, articles: own } of followed(making.site)) {
    const feed = feedOf(list);
    if (feed === undefined) continue;
    const { address, name, description } = feed;
    yield feedOutput(making, {
      kind: 'rss',
      address,
      title: `${edition.title}: ${name}`,
      path,
      description,
      stories: own.slice(0, NEWEST_OF),
    });
  }
}
