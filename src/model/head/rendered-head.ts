import type { CollectionPage, Person, ProfilePage, Thing, WebPage, WebSite } from 'schema-dts';
import type { Edition } from '../edition/edition.ts';
import { type ListedAuthor, listPath } from '../lists/lists.ts';
import { absoluteUrl, frontPath } from '../routes.ts';
import { type Head, type HeadOf, headOf } from './head.ts';
import { articleNodes } from './structured-article.ts';
import { breadcrumbs, imageNode, publisherNode, siteNode } from './structured-data.ts';
import { type HeadTag, headTags } from './tags.ts';

/** The complete head of a page, as the build renders it. */
export interface RenderedHead extends Head {
  tags: HeadTag[];
  /** Structured data of the page (schema.org) as JSON-LD; undefined where it has none. */
  data?: string;
}

/** Structured data of the edition: its web site with its publisher. */
const editionNode = (edition: Edition): WebSite => ({
  ...(siteNode(edition) as Exclude<WebSite, string>),
  description: edition.tagline,
  inLanguage: edition.language,
  publisher: publisherNode(edition),
  publishingPrinciples:
    edition.policies.ethics === undefined ? undefined : absoluteUrl(edition.url, edition.policies.ethics),
  copyrightNotice: edition.copyright,
});

/** Structured data of an author. Without `@type`, since the edition does not say whether it is a person or an organisation. */
const listedNode = (edition: Edition, { name, bio, photo, url }: ListedAuthor, page: string | undefined) =>
  ({
    name,
    url: page,
    description: bio,
    image: photo && imageNode(edition, photo),
    sameAs: url === undefined ? undefined : absoluteUrl(edition.url, url),
  }) as Person;

type PageKind = 'WebPage' | 'CollectionPage' | 'ProfilePage';

/** Structured data of a page that is no article. */
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
  const absolute = (path: string) => absoluteUrl(edition.url, path);
  const { page, ...first } = list;
  const url = absolute(listPath(first));
  const isAuthor = list.kind === 'author' && page === undefined;
  return [
    {
      ...pageNode(edition, isAuthor ? 'ProfilePage' : 'CollectionPage', head),
      mainEntity: isAuthor ? listedNode(edition, list.author, url) : undefined,
    },
    breadcrumbs([
      [edition.title, absolute(frontPath())],
      [title, url],
      ...(page === undefined ? [] : [[head.name, absolute(listPath(list))] as const]),
    ]),
  ];
}

function nodesOf(edition: Edition, page: HeadOf, head: Head): Thing[] {
  const absolute = (path: string) => absoluteUrl(edition.url, path);
  switch (page.kind) {
    case 'front':
      return [editionNode(edition)];
    case 'article':
      return articleNodes(edition, page, head);
    case 'list':
      return listNodes(edition, page, head);
    case 'missing':
    case 'search':
    case 'device':
    case 'saved':
    case 'offline':
      return [];
    default: {
      const type = page.kind === 'free' ? 'WebPage' : 'CollectionPage';
      return [
        pageNode(edition, type, head),
        breadcrumbs([
          [edition.title, absolute(frontPath())],
          [head.name, head.canonical ?? ''],
        ]),
      ];
    }
  }
}

/** Returns the complete head of a page. Values that could only be guessed are left out. */
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
