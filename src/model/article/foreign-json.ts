type Loose = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const firstOf = (value: unknown): Loose => asObject(Array.isArray(value) ? value[0] : undefined);
const hasKeys = (object: Loose, ...keys: string[]): boolean =>
  keys.every((key) => Object.hasOwn(object, key));
const hasOneKey = (object: Loose, ...keys: string[]): boolean =>
  keys.some((key) => Object.hasOwn(object, key));
const isRendered = (value: unknown): boolean => hasKeys(asObject(value), 'rendered');

const isGhostPost = (object: Loose): boolean =>
  hasKeys(object, 'title') &&
  hasOneKey(object, 'html', 'lexical', 'mobiledoc') &&
  hasOneKey(object, 'published_at', 'uuid', 'feature_image');
const isWordPressPost = ({ title, content, guid }: Loose): boolean =>
  isRendered(title) || isRendered(content) || isRendered(guid);

/** Formats of articles in JSON that other systems write, and how each is told by its keys. */
const FORMATS: readonly { name: string; detect: (object: Loose) => boolean }[] = [
  { name: 'a post from the REST API of WordPress', detect: isWordPressPost },
  {
    name: 'an export or an answer of Ghost',
    detect: (object) =>
      isGhostPost(object) ||
      isGhostPost(firstOf(object['posts'])) ||
      hasKeys(asObject(firstOf(object['db'])['data']), 'posts'),
  },
  {
    name: 'JSON-LD (schema.org), as web pages carry it for search engines',
    detect: (object) => hasOneKey(object, '@context', '@type', '@graph'),
  },
  {
    name: 'a JSON Feed',
    detect: (object) =>
      Array.isArray(object['items']) &&
      (String(object['version']).includes('jsonfeed.org') || hasOneKey(object, 'feed_url', 'home_page_url')),
  },
  {
    name: 'ninjs, the format of news agencies',
    detect: (object) =>
      hasKeys(object, 'uri') &&
      hasOneKey(
        object,
        'versioncreated',
        'body_text',
        'body_xhtml',
        'bodies',
        'headlines',
        'description_text',
        '$standard',
      ),
  },
  {
    name: 'a post of Substack',
    detect: (object) =>
      hasOneKey(object, 'body_html', 'truncated_body_text') &&
      hasOneKey(object, 'post_date', 'publication_id', 'audience', 'canonical_url'),
  },
  {
    name: 'ANS, the format of Arc XP',
    detect: (object) =>
      hasKeys(object, 'content_elements') ||
      (hasKeys(object, 'type', 'credits') && hasOneKey(object, 'created_date', 'headlines', 'geo')),
  },
  {
    name: 'Apple News Format',
    detect: (object) => hasKeys(object, 'components') && hasOneKey(object, 'layout', 'componentTextStyles'),
  },
];

/** What works for every format that no importer reads. */
const REMEDY =
  'Its text can be imported from the page: open the page, select all, copy, paste it into a text file and type: npm run import -- page.txt. Move this file out of the folder.';

/** Whether an object looks like an article of ours, perhaps with errors. */
const isOurs = (object: Loose): boolean => hasKeys(object, 'headline', 'body');

/**
 * Recognises articles in the JSON of another system, and lists of articles.
 *
 * @returns one sentence that names the system and says what to do, and stands for all issues of the file; undefined
 *   where the value may be an article of ours
 */
export function foreignJson(value: unknown): string | undefined {
  const isList = Array.isArray(value);
  const object = isList ? firstOf(value) : asObject(value);
  if (isList && isOurs(object))
    return 'is a list of stories. Each story has a file of its own: write every one into articles/<slug>.json, without [ and ].';
  if (isOurs(object) && hasKeys(object, 'section', 'published')) return undefined;
  const format = FORMATS.find(({ detect }) => detect(object));
  if (format === undefined) return undefined;
  return `is ${isList ? 'a list in the format of ' : ''}${format.name}, which is not read here. ${REMEDY}`;
}
