import type { BreadcrumbList, ImageObject, Organization, Person, WebSite } from 'schema-dts';
import type { Author, Photo } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import type { Edition } from '../edition/edition.ts';
import { absoluteUrl, authorPath, frontPath } from '../routes.ts';
import { widestImage } from './share-image.ts';

/** Returns the list, or undefined where it is empty, so that JSON omits it. */
export const unlessEmpty = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length === 0 ? undefined : values;

/** IPTC digital source types that schema.org has too. */
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

function digitalSource(source: string | undefined): DigitalSource | undefined {
  const name = source?.split('/').at(-1) ?? '';
  if (!DIGITAL_SOURCES.has(name)) return undefined;
  return `https://schema.org/${name.charAt(0).toUpperCase()}${name.slice(1)}DigitalSource` as DigitalSource;
}

/** Types a number of pixels as text: search engines want a number, which the types of schema.org lack. */
const pixels = (count: number | undefined) => count as unknown as string | undefined;

type DigitalSource = NonNullable<Exclude<ImageObject, string>['digitalSourceType']>;

/** Structured data of a photo with its credit and licence. */
export function imageNode(edition: Edition, photo: Photo): ImageObject | undefined {
  const image = widestImage(edition, photo);
  if (image === undefined) return undefined;
  const { url, width, height } = image;
  return {
    '@type': 'ImageObject',
    url,
    width: pixels(width),
    height: pixels(height),
    caption: plainText(photo.caption) || undefined,
    creditText: photo.credit,
    license: photo.license === undefined ? undefined : absoluteUrl(edition.url, photo.license),
    digitalSourceType: digitalSource(photo.digitalSource),
  };
}

const KINDS = { person: 'Person', organization: 'Organization' } as const;

/** Structured data of an author; `@type` only where the article has their kind. */
export const authorNode = (edition: Edition, { name, slug, url, kind }: Author): Person | Organization =>
  ({
    '@type': kind && KINDS[kind],
    name,
    url: slug === undefined ? undefined : absoluteUrl(edition.url, authorPath(slug)),
    sameAs: url === undefined ? undefined : absoluteUrl(edition.url, url),
  }) as Person | Organization;

/** Structured data of the publisher with its policies; undefined where the edition has none. */
export function publisherNode({ publisher, policies, url }: Edition): Organization | undefined {
  if (publisher === undefined) return undefined;
  const { logo } = publisher;
  const absolute = (address: string | undefined) =>
    address === undefined ? undefined : absoluteUrl(url, address);
  return {
    '@type': 'Organization',
    name: publisher.name,
    logo:
      logo?.src === undefined
        ? undefined
        : {
            '@type': 'ImageObject',
            url: absoluteUrl(url, logo.src),
            width: pixels(logo.width),
            height: pixels(logo.height),
          },
    ethicsPolicy: absolute(policies.ethics),
    correctionsPolicy: absolute(policies.corrections),
  };
}

/** Structured data of the site that a page belongs to. */
export const siteNode = (edition: Edition): WebSite => ({
  '@type': 'WebSite',
  name: edition.title,
  url: absoluteUrl(edition.url, frontPath()),
});

/** Structured data of breadcrumbs, from the front page down. */
export const breadcrumbs = (steps: readonly (readonly [name: string, url: string])[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, item], i) => ({ '@type': 'ListItem', position: i + 1, name, item })),
});
