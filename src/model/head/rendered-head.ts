import type { Edition } from '../edition/edition.ts';
import { type ListedAuthor, listPath } from '../lists/lists.ts';
import { absoluteUrl, frontPath } from '../routes.ts';
import { type Head, type HeadOf, headOf } from './head.ts';
import { articleNodes } from './structured-article.ts';
import { breadcrumbs, imageNode, type Node, publisherNode, siteNode } from './structured-data.ts';
import { type HeadTag, headTags } from './tags.ts';

/** All that the press prints into the head of a page. */
export interface RenderedHead extends Head {
  tags: HeadTag[];
  /** What the page says in the words of schema.org, as JSON; undefined where it says nothing. */
  data?: string;
}

/** The paper itself. A search that it may have one day is said here. */
const paperNode = (edition: Edition): Node => ({
  ...siteNode(edition),
  description: edition.tagline,
  inLanguage: edition.language,
  publisher: publisherNode(edition),
  publishingPrinciples:
    edition.policies.ethics === undefined ? undefined : absoluteUrl(edition.url, edition.policies.ethics),
  copyrightNotice: edition.copyright,
});

/** Somebody whose stories a page lists: a person or a desk, which the edition does not say. */
const listedNode = (
  edition: Edition,
  { name, bio, photo, url }: ListedAuthor,
  page: string | undefined,
): Node => ({
  name,
  url: page,
  description: bio,
  image: photo && imageNode(edition, photo),
  sameAs: url === undefined ? undefined : absoluteUrl(edition.url, url),
});

/** A page of the paper that is no story. */
const pageNode = (edition: Edition, type: string, head: Head): Node => ({
  '@type': type,
  name: head.name,
  url: head.canonical,
  description: head.description,
  inLanguage: head.language,
  isPartOf: siteNode(edition),
});

function listNodes(edition: Edition, { list, title }: Extract<HeadOf, { kind: 'list' }>, head: Head): Node[] {
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

function nodesOf(edition: Edition, page: HeadOf, head: Head): Node[] {
  const whole = (path: string) => absoluteUrl(edition.url, path);
  switch (page.kind) {
    case 'front':
      return [paperNode(edition)];
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
