import { hash } from 'node:crypto';
import type { WrittenArticle } from '../../model/article/article.ts';
import { blockText, forEachBlock, plainText } from '../../model/article/blocks.ts';
import { blockImageUses, type ImageUse, photoUses } from './article-images.ts';

export type JsonPath = (string | number)[];

/** A file of the edition that a value names, and where in the value. */
export interface FileReference {
  /** From the edition's folder. */
  src: string;
  path: JsonPath;
}

/**
 * Everything of an article but its text: what the rest of the edition needs of it. In memory for every article at
 * once, so that the texts need not be.
 */
export interface ArticleSummary extends Omit<WrittenArticle, 'body' | 'keyPoints' | 'rights'> {
  /** Articles its body names by slug. */
  links: { slug: string; path: JsonPath }[];
  /** Links of its running text that may lead to another article of the edition. */
  hrefs: { href: string; path: JsonPath }[];
  /** Files it names: photos, posters, sound, video. */
  assets: FileReference[];
  /** Its images, in every use. */
  images: ImageUse[];
  /** Hash of what a reader can read: a new one makes a new revision. */
  textHash: string;
}

/** Text that makes a revision: what a reader can read, whatever the form it is stored in. */
function normalisedText(article: WrittenArticle): string {
  const parts = [article.headline, article.lead, ...(article.keyPoints ?? [])].map(plainText);
  return [...parts, ...article.body.map((block) => (typeof block === 'string' ? block : blockText(block)))]
    .join('\n')
    .normalize('NFC')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** What running text and fields name, at any depth of a value. */
interface References {
  /** Links of running text that begin with a slash or name an article's address in full. */
  hrefs: ArticleSummary['hrefs'];
  /** Files of the edition, under the keys `src` and `poster`. */
  assets: FileReference[];
}

/** Finds what a value names at any depth, in one walk. */
function references(root: unknown): References {
  const hrefs: References['hrefs'] = [];
  const assets: FileReference[] = [];
  // One path for the whole walk: nearly no value is recorded with its own.
  const path: JsonPath = [];
  const walk = (value: object): void => {
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      path.push(key);
      if (typeof item === 'object') {
        if (item !== null) walk(item);
      } else if (typeof item === 'string') {
        if (key === 'src' || key === 'poster') assets.push({ src: item, path: [...path] });
        else if (key === 'href' && 'text' in value && (item.startsWith('/') || item.includes('/articles/')))
          hrefs.push({ href: item, path: [...path] });
      }
      path.pop();
    }
  };
  if (typeof root === 'object' && root !== null) walk(root);
  return { hrefs, assets };
}

/** Files of the edition that a value names at any depth, under the keys `src` and `poster`. */
export const fileReferences = (root: unknown): FileReference[] => references(root).assets;

/** Summarises an article. */
export function summarise(article: WrittenArticle): ArticleSummary {
  const { body, keyPoints: _, rights: __, ...rest } = article;
  const links: ArticleSummary['links'] = [];
  const images = photoUses(article.photo, 'lead');
  forEachBlock(body, ['body'], (block, path) => {
    if (typeof block === 'string') return;
    if (block['type'] === 'related' && typeof block['slug'] === 'string')
      links.push({ slug: block['slug'], path: [...path, 'slug'] });
    images.push(...blockImageUses(block));
  });
  return {
    ...rest,
    links,
    ...references(article),
    images,
    textHash: hash('sha256', normalisedText(article), 'hex'),
  };
}
