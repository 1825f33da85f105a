import type { CollectionPage, Person, ProfilePage, Thing, WebPage, WebSite } from 'schema-dts';
import type { Edition } from '../edition/edition.ts';
import { type ListedAuthor, listPath } from '../lists/lists.ts';
import { absoluteUrl, frontPath } from '../routes.ts';
import { type Head, type HeadOf, headOf } from './head.ts';
import { articleNodes } from './structured-article.ts';
import { breadcrumbs, imageNode, publisherNode, siteNode } from './structured-data.ts';
import { type HeadTag, headTags } from './tags.ts';

/** Everything that the build renders into the head of a page. */
export interface RenderedHead extends Head {
  tags: HeadTag[];
  /** What the page says in the words of schema.org, as JSON; undefined where it says nothing. */
  data?: string;
}

/** The edition as a web site, with who publishes it. */
const editionNode = (edition: Edition): WebSite => ({
  ...(siteNode(edition) as Exclude<WebSite, string>),
  description: edition.tagline,
  inLanguage: edition.language,
  publisher: publisherNode(edition),
  publishingPrinciples:
    edition.policies.ethics === undefined ? undefined : absoluteUrl(edition.url, edition.policies.ethics),
  copyrightNotice: edition.copyright,
});

/** Somebody whose articles a page lists: a person or a desk, which the edition does not say, so that it has no `@type`. */
const listedNode = (edition: Edition, { name, bio, photo, url }: ListedAuthor, page: string | undefined) =>
  ({
    name,
    url: page,
    description: bio,
    image: photo && imageNode(edition, photo),
    sameAs: url === undefined ? undefined : absoluteUrl(edition.url, url),
  }) as Person;

type PageKind = 'WebPage' | 'CollectionPage' | 'ProfilePage';

/** A page of the edition that is no article. */
const pageNode = (edition: Edition, kind: PageKind, head: Head): WebPage | CollectionPage | ProfilePage =>
  ({
    '@type': kind,
    name: head.name,
    url: head.canonical,
    description: head.description,
    inLanguage: head.language,
    isPartOf: siteNode(edition),
  }) as WebPage | CollectionPage | ProfilePage;

function listNodes(
  edition: Edition,
  { list, title }: Extract<HeadOf, { kind: 'list' }>,
  head: Head,
): Thing[] {
  const whole = (path: string) => absoluteUrl(edition.url, path);
  const { page, ...first } = list;
  const url = whole(listPath(first));
  const isAuthor = list.kind === 'author' && page === undefined;
  return [
    {
      ...pageNode(edition, isAuthor ? 'ProfilePage' : 'CollectionPage', head),
      mainEntity: isAuthor ? listedNode(edition, list.author, url) : undefined,
    },
    breadcrumbs([
      [edition.title, whole(frontPath())],
      [title, url],
      ...(page === undefined ? [] : [[head.name, whole(listPath(list))] as const]),
    ]),
  ];
}

function nodesOf(edition: Edition, page: HeadOf, head: Head): Thing[] {
  const whole = (path: string) => absoluteUrl(edition.url, path);
  switch (page.kind) {
    case 'front':
      return [editionNode(edition)];
    case 'article':
      return articleNodes(edition, page, head);
    case 'list':
      return listNodes(edition, page, head);
    case 'missing':
    case 'search':
      return [];
    default: {
      const type = page.kind === 'free' ? 'WebPage' : 'CollectionPage';
      return [
        pageNode(edition, type, head),
        breadcrumbs([
          [edition.title, whole(frontPath())],
          [head.name, head.canonical ?? ''],
        ]),
      ];
    }
  }
}

/** The whole head of a page. A value that would be guessed is left out. */
export function renderHead(edition: Edition, page: HeadOf): RenderedHead {
  const head = headOf(edition, page);
  const nodes = nodesOf(edition, page, head);
  return {
    ...head,
    tags: headTags(edition, page, head),
    ...(nodes.length === 0
      ? {}
      : { data: JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }) }),
  };
}
