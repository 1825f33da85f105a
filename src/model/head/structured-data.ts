import type { BreadcrumbList, ImageObject, Organization, Person, WebSite } from 'schema-dts';
import type { Author, Photo } from '../article/article.ts';
import { plainText } from '../article/blocks.ts';
import type { Edition } from '../edition/edition.ts';
import { absoluteUrl, authorPath, frontPath } from '../routes.ts';
import { widestImage } from './share-image.ts';

/** A list, or undefined where it is empty: what is undefined is not written. */
export const unlessEmpty = <T>(values: readonly T[]): readonly T[] | undefined =>
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

function digitalSource(source: string | undefined): DigitalSource | undefined {
  const name = source?.split('/').at(-1) ?? '';
  if (!DIGITAL_SOURCES.has(name)) return undefined;
  return `https://schema.org/${name.charAt(0).toUpperCase()}${name.slice(1)}DigitalSource` as DigitalSource;
}

/** Pixels as the plain number that search engines read; the types of schema.org know only text and quantities. */
const pixels = (count: number | undefined) => count as unknown as string | undefined;

type DigitalSource = NonNullable<Exclude<ImageObject, string>['digitalSourceType']>;

/** A photo, with who made it and what may be done with it. */
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

/** Somebody who signs a story. Whether that is a person is said only where the story says so. */
export const authorNode = (edition: Edition, { name, slug, url, kind }: Author): Person | Organization =>
  ({
    '@type': kind && KINDS[kind],
    name,
    url: slug === undefined ? undefined : absoluteUrl(edition.url, authorPath(slug)),
    sameAs: url === undefined ? undefined : absoluteUrl(edition.url, url),
  }) as Person | Organization;

/** Who publishes the paper, and by which rules; undefined where the edition does not say. */
export function publisherNode({ publisher, policies, url }: Edition): Organization | undefined {
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
            width: pixels(logo.width),
            height: pixels(logo.height),
          },
    ethicsPolicy: whole(policies.ethics),
    correctionsPolicy: whole(policies.corrections),
  };
}

/** The paper as the site that a page belongs to. */
export const siteNode = (edition: Edition): WebSite => ({
  '@type': 'WebSite',
  name: edition.title,
  url: absoluteUrl(edition.url, frontPath()),
});

/** Where a page stands: from the front page down, names and addresses. */
export const breadcrumbs = (steps: readonly (readonly [name: string, url: string])[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, item], i) => ({ '@type': 'ListItem', position: i + 1, name, item })),
});
