/** Checks JSON-LD against the definitions of schema.org, as far as pages use them. */

type Kind = 'Text' | 'URL' | 'Date' | 'Integer';

/** Types with their supertypes. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  CreativeWork: ['Thing'],
  Article: ['CreativeWork'],
  NewsArticle: ['Article'],
  Comment: ['CreativeWork'],
  CorrectionComment: ['Comment'],
  MediaObject: ['CreativeWork'],
  ImageObject: ['MediaObject'],
  AudioObject: ['MediaObject'],
  VideoObject: ['MediaObject'],
  WebPage: ['CreativeWork'],
  CollectionPage: ['WebPage'],
  ProfilePage: ['WebPage'],
  WebSite: ['CreativeWork'],
  Organization: ['Thing'],
  Person: ['Thing'],
  Intangible: ['Thing'],
  ItemList: ['Intangible'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Intangible'],
  PropertyValue: ['Intangible'],
};

/** Properties with the types that have them and the types of their values. */
const PROPERTIES: Readonly<Record<string, { of: readonly string[]; holds: readonly (Kind | string)[] }>> = {
  name: { of: ['Thing'], holds: ['Text'] },
  description: { of: ['Thing'], holds: ['Text'] },
  url: { of: ['Thing'], holds: ['URL'] },
  sameAs: { of: ['Thing'], holds: ['URL'] },
  identifier: { of: ['Thing'], holds: ['URL', 'Text', 'PropertyValue'] },
  propertyID: { of: ['PropertyValue'], holds: ['Text', 'URL'] },
  value: { of: ['PropertyValue'], holds: ['Text', 'Integer'] },
  version: { of: ['CreativeWork'], holds: ['Text', 'Integer'] },
  citation: { of: ['CreativeWork'], holds: ['CreativeWork', 'Text'] },
  sourceOrganization: { of: ['CreativeWork'], holds: ['Organization'] },
  image: { of: ['Thing'], holds: ['ImageObject', 'URL'] },
  mainEntityOfPage: { of: ['Thing'], holds: ['CreativeWork', 'URL'] },
  headline: { of: ['CreativeWork'], holds: ['Text'] },
  alternativeHeadline: { of: ['CreativeWork'], holds: ['Text'] },
  inLanguage: { of: ['CreativeWork'], holds: ['Text'] },
  datePublished: { of: ['CreativeWork'], holds: ['Date'] },
  dateModified: { of: ['CreativeWork'], holds: ['Date'] },
  expires: { of: ['CreativeWork'], holds: ['Date'] },
  keywords: { of: ['CreativeWork'], holds: ['Text', 'URL'] },
  author: { of: ['CreativeWork'], holds: ['Person', 'Organization'] },
  publisher: { of: ['CreativeWork'], holds: ['Person', 'Organization'] },
  isPartOf: { of: ['CreativeWork'], holds: ['CreativeWork', 'URL'] },
  isBasedOn: { of: ['CreativeWork'], holds: ['CreativeWork', 'URL'] },
  audio: { of: ['CreativeWork'], holds: ['AudioObject'] },
  video: { of: ['CreativeWork'], holds: ['VideoObject'] },
  correction: { of: ['CreativeWork'], holds: ['CorrectionComment', 'Text', 'URL'] },
  creativeWorkStatus: { of: ['CreativeWork'], holds: ['Text'] },
  translationOfWork: { of: ['CreativeWork'], holds: ['CreativeWork'] },
  copyrightHolder: { of: ['CreativeWork'], holds: ['Person', 'Organization'] },
  copyrightNotice: { of: ['CreativeWork'], holds: ['Text'] },
  license: { of: ['CreativeWork'], holds: ['CreativeWork', 'URL'] },
  creditText: { of: ['CreativeWork'], holds: ['Text'] },
  digitalSourceType: { of: ['CreativeWork'], holds: ['URL'] },
  publishingPrinciples: { of: ['CreativeWork', 'Organization', 'Person'], holds: ['CreativeWork', 'URL'] },
  thumbnailUrl: { of: ['CreativeWork'], holds: ['URL'] },
  mainEntity: { of: ['CreativeWork'], holds: ['Thing'] },
  text: { of: ['CreativeWork'], holds: ['Text'] },
  articleSection: { of: ['Article'], holds: ['Text'] },
  dateline: { of: ['NewsArticle'], holds: ['Text'] },
  contentUrl: { of: ['MediaObject'], holds: ['URL'] },
  width: { of: ['MediaObject'], holds: ['Integer'] },
  height: { of: ['MediaObject'], holds: ['Integer'] },
  caption: { of: ['ImageObject', 'AudioObject', 'VideoObject'], holds: ['Text', 'MediaObject'] },
  transcript: { of: ['AudioObject', 'VideoObject'], holds: ['Text'] },
  logo: { of: ['Organization'], holds: ['ImageObject', 'URL'] },
  ethicsPolicy: { of: ['Organization'], holds: ['CreativeWork', 'URL'] },
  correctionsPolicy: { of: ['Organization'], holds: ['CreativeWork', 'URL'] },
  itemListElement: { of: ['ItemList'], holds: ['ListItem', 'Text', 'Thing'] },
  item: { of: ['ListItem'], holds: ['Thing', 'URL'] },
  position: { of: ['ListItem'], holds: ['Integer', 'Text'] },
};

const isA = (type: string, other: string): boolean =>
  type === other || (PARENTS[type] ?? []).some((parent) => isA(parent, other));

function holds(value: unknown, kind: string): boolean {
  switch (kind) {
    case 'Text':
      return typeof value === 'string' && value.trim() !== '';
    case 'URL':
      return typeof value === 'string' && /^https?:\/\/[^/\s]+\/\S*$/.test(value) && URL.canParse(value);
    case 'Date':
      return (
        typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(value)
      );
    case 'Integer':
      return Number.isInteger(value) && Number(value) > 0;
    default: {
      if (typeof value !== 'object' || value === null) return false;
      const { '@type': type } = value as { '@type'?: string };
      // Without a type: may be a person or an organisation.
      return type === undefined || isA(type, kind);
    }
  }
}

/** Returns the problems of JSON-LD: unknown types and properties, values of wrong types. */
export function schemaIssues(node: unknown, path = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((one, i) => schemaIssues(one, `${path}[${i}]`));
  if (typeof node !== 'object' || node === null) return [];
  const { '@type': type, '@context': _, '@graph': graph, ...rest } = node as Record<string, unknown>;
  const issues = graph === undefined ? [] : schemaIssues(graph, '@graph');
  if (type !== undefined && !Object.hasOwn(PARENTS, String(type))) issues.push(`${path}: ${type} is no type`);
  for (const [name, value] of Object.entries(rest)) {
    const at = `${path}.${name}`;
    const known = PROPERTIES[name];
    if (known === undefined) {
      issues.push(`${at} is no property`);
      continue;
    }
    if (type !== undefined && !known.of.some((one) => isA(String(type), one)))
      issues.push(`${at}: not of ${type}`);
    const values = Array.isArray(value) ? value : [value];
    if (values.length === 0) issues.push(`${at} is empty`);
    for (const one of values)
      if (!known.holds.some((kind) => holds(one, kind))) issues.push(`${at} holds ${JSON.stringify(one)}`);
    issues.push(...schemaIssues(value, at));
  }
  return issues;
}
