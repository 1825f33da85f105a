import type { Author, Photo } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import type { Edition } from '../edition/edition.ts';
import { absoluteUrl, authorPath, frontPath } from '../routes.ts';
import { widestImage } from './share-image.ts';

/** A value of JSON-LD; what is undefined is not said. */
export type Said = string | number | Node | readonly Said[] | undefined;
/** A thing in the words of schema.org. One whose kind nobody said has no `@type`. */
export interface Node {
  readonly [property: string]: Said;
}

/** Nothing where there is nothing to say. */
export const some = (values: readonly Said[]): readonly Said[] | undefined =>
  values.length === 0 ? undefined : values;

/** How a picture was made, in schema.org's names for IPTC's. */
const DIGITAL_SOURCES = new Set([
  'algorithmicMedia',
  'algorithmicallyEnhanced',
  'compositeCapture',
  'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia',
  'dataDrivenMedia',
  'digitalArt',
  'digitalCapture',
  'minorHumanEdits',
  'multiFrameComputationalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'screenCapture',
  'trainedAlgorithmicMedia',
  'virtualRecording',
]);

function digitalSource(source: string | undefined): string | undefined {
  const name = source?.split('/').at(-1) ?? '';
  if (!DIGITAL_SOURCES.has(name)) return undefined;
  return `https://schema.org/${name.charAt(0).toUpperCase()}${name.slice(1)}DigitalSource`;
}

/** A photo, with who made it and what may be done with it. */
export function imageNode(edition: Edition, photo: Photo): Node | undefined {
  const image = widestImage(edition, photo);
  if (image === undefined) return undefined;
  const { url, width, height } = image;
  return {
    '@type': 'ImageObject',
    url,
    width,
    height,
    caption: plainText(photo.caption) || undefined,
    creditText: photo.credit,
    license: photo.license === undefined ? undefined : absoluteUrl(edition.url, photo.license),
    digitalSourceType: digitalSource(photo.digitalSource),
  };
}

const KINDS = { person: 'Person', organization: 'Organization' } as const;

/** Somebody who signs a story. Whether that is a person is said only where the story says so. */
export const authorNode = (edition: Edition, { name, slug, url, kind }: Author): Node => ({
  '@type': kind && KINDS[kind],
  name,
  url: slug === undefined ? undefined : absoluteUrl(edition.url, authorPath(slug)),
  sameAs: url === undefined ? undefined : absoluteUrl(edition.url, url),
});

/** Who publishes the paper, and by which rules; undefined where the edition does not say. */
export function publisherNode({ publisher, policies, url }: Edition): Node | undefined {
  if (publisher === undefined) return undefined;
  const { logo } = publisher;
  const whole = (place: string | undefined) => (place === undefined ? undefined : absoluteUrl(url, place));
  return {
    '@type': 'Organization',
    name: publisher.name,
    logo:
      logo?.src === undefined
        ? undefined
        : {
            '@type': 'ImageObject',
            url: absoluteUrl(url, logo.src),
            width: logo.width,
            height: logo.height,
          },
    ethicsPolicy: whole(policies.ethics),
    correctionsPolicy: whole(policies.corrections),
  };
}

/** The paper as the site that a page belongs to. */
export const siteNode = (edition: Edition): Node => ({
  '@type': 'WebSite',
  name: edition.title,
  url: absoluteUrl(edition.url, frontPath()),
});

/** Where a page stands: from the front page down, names and addresses. */
export const breadcrumbs = (steps: readonly (readonly [name: string, url: string])[]): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, item], i) => ({ '@type': 'ListItem', position: i + 1, name, item })),
});
