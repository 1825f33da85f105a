import { errorAt, type Issue } from '../issues.ts';
import { forEachBlock, MAX_BLOCKS } from './blocks.ts';

type Path = (string | number)[];
type Loose = Record<string, unknown>;

const asObject = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const has = (object: Loose, key: string): boolean => object[key] !== undefined;

function exactlyOne(object: Loose, a: string, b: string, path: Path, what: string): Issue[] {
  if (has(object, a) && has(object, b)) {
    return [errorAt(path, `has both "${a}" and "${b}". ${what} takes exactly one: remove the other.`)];
  }
  return [];
}

function quoteRule(block: Loose, path: Path): Issue[] {
  if (!has(block, 'text') && !has(block, 'body')) {
    return [errorAt(path, 'is a quote without words. Give it "text", or "body" for several paragraphs.')];
  }
  return exactlyOne(block, 'text', 'body', path, 'A quote');
}

/** A related article has a slug, or a url and a headline. */
function relatedRule(item: Loose, path: Path, unfinished: boolean): Issue[] {
  if (has(item, 'url') && !has(item, 'slug') && !has(item, 'headline')) {
    return [errorAt(path, 'links to an address and has no "headline". Add the headline of that page.')];
  }
  if (!has(item, 'url') && !has(item, 'slug')) {
    if (unfinished && has(item, 'headline')) return [];
    return [
      errorAt(path, 'links to nothing. Give it "slug" for a story of this edition, or "url" and "headline".'),
    ];
  }
  return exactlyOne(item, 'slug', 'url', path, 'A link to another story');
}

function tableRule(block: Loose, path: Path): Issue[] {
  const width = asList(block['header']).length;
  const issues: Issue[] = [];
  if (Array.isArray(block['header']) && width === 0) {
    issues.push(errorAt([...path, 'header'], 'has no columns. Name at least one.'));
  }
  asList(block['rows']).forEach((row, i) => {
    if (Array.isArray(row) && row.length !== width) {
      issues.push(
        errorAt(
          [...path, 'rows', i],
          `has ${row.length} cells, the header has ${width}. Use "" for an empty cell.`,
        ),
      );
    }
  });
  return issues;
}

/** A photo has a file and an alt text, or is an unfinished import with a caption. */
function photoRule(photo: Loose, path: Path): Issue[] {
  const src = has(photo, 'src');
  const alt = has(photo, 'alt');
  if (src && !alt) {
    return [
      errorAt(path, 'has no "alt". Say in a few words what the picture shows; "" if it is decoration.'),
    ];
  }
  if (!src && alt) return [errorAt(path, 'has no "src". Write the path of its file: "photos/boats.jpg".')];
  if (!src && !has(photo, 'caption')) {
    return [errorAt(path, 'has neither file nor caption. Give it "src" and "alt", or remove it.')];
  }
  return [];
}

const PHOTO_KEYS = ['photo'];

function blockRules(block: Loose, path: Path): Issue[] {
  const nested = PHOTO_KEYS.flatMap((key) => {
    const photo = asObject(block[key]);
    return photo === undefined ? [] : photoRule(photo, [...path, key]);
  });
  switch (block['type']) {
    case 'quote':
      return quoteRule(block, path);
    case 'related':
      return [...relatedRule(block, path, true), ...nested];
    case 'table':
      return tableRule(block, path);
    case 'photo':
      return photoRule(block, path);
    case 'gallery':
      return asList(block['photos']).flatMap((item, i) => {
        const photo = asObject(item);
        return photo === undefined ? [] : photoRule(photo, [...path, 'photos', i]);
      });
    default:
      return [];
  }
}

function bodyRules(body: unknown, path: Path): Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, Path>();
  let count = 0;
  forEachBlock(body, path, (block, at) => {
    count++;
    if (typeof block === 'string') return;
    issues.push(...blockRules(block, at));
    const id = block['id'];
    if (typeof id !== 'string') return;
    if (seen.has(id)) {
      issues.push(
        errorAt(
          [...at, 'id'],
          `is "${id}" like that of an earlier block. Give each block its own id, or none.`,
        ),
      );
    }
    seen.set(id, at);
  });
  if (count > MAX_BLOCKS) {
    issues.push(errorAt(path, `has ${count} blocks, the most is ${MAX_BLOCKS}. Split the story.`));
  }
  if (Array.isArray(body) && body.length === 0) {
    issues.push(errorAt(path, 'is empty. A story has at least one paragraph.'));
  }
  return issues;
}

function sourceRules(article: Loose): Issue[] {
  const issues: Issue[] = [];
  for (const key of ['sources', 'source']) {
    const value = article[key];
    const list = Array.isArray(value) ? value : [value];
    list.forEach((item, i) => {
      const source = asObject(item);
      if (source !== undefined && !has(source, 'name') && !has(source, 'url')) {
        const path = Array.isArray(value) ? [key, i] : [key];
        issues.push(errorAt(path, 'names nobody. Give it a "name", a "url" or both, or remove it.'));
      }
    });
  }
  if (has(article, 'source') && has(article, 'sources')) {
    issues.push(errorAt(['source'], 'is given beside "sources". Put all of them into "sources".'));
  }
  return issues;
}

/**
 * Checks the rules that the schema cannot express: exclusive keys, unique ids, lengths that must agree. Takes values
 * of any shape, so that issues of the schema never hide these.
 */
export function validateArticle(input: unknown): Issue[] {
  const article = asObject(input);
  if (article === undefined) return [];
  const photo = asObject(article['photo']);
  return [
    ...sourceRules(article),
    ...(photo === undefined ? [] : photoRule(photo, ['photo'])),
    ...asList(article['related']).flatMap((item, i) => {
      const related = asObject(item);
      return related === undefined ? [] : relatedRule(related, ['related', i], false);
    }),
    ...bodyRules(article['body'], ['body']),
  ];
}

/** Checks the same rules for the body of a free page. */
export const validateFreePage = (input: unknown): Issue[] => bodyRules(asObject(input)?.['body'], ['body']);
