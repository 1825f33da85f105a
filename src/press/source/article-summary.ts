import { hash } from 'node:crypto';
import type { WrittenArticle } from '../../model/article/article.ts';
import { blockText, forEachBlock, plainText } from '../../model/article/blocks.ts';
import { bodyImageUses, type ImageUse, photoUses } from './article-images.ts';

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

/** Files of the edition that a value names at any depth, under the keys `src` and `poster`. */
export function fileReferences(root: unknown): FileReference[] {
  const references: FileReference[] = [];
  const walk = (value: unknown, path: JsonPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof item === 'object') walk(item, [...path, key]);
      else if ((key === 'src' || key === 'poster') && typeof item === 'string')
        references.push({ src: item, path: [...path, key] });
    }
  };
  walk(root, []);
  return references;
}

/** Links of running text that begin with a slash or name an article's address in full. */
function siteLinks(root: unknown): { href: string; path: JsonPath }[] {
  const links: { href: string; path: JsonPath }[] = [];
  const walk = (value: unknown, path: JsonPath): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && 'href' in value && typeof value.href === 'string') {
      if (value.href.startsWith('/') || value.href.includes('/articles/'))
        links.push({ href: value.href, path: [...path, 'href'] });
      return;
    }
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof item === 'object') walk(item, [...path, key]);
    }
  };
  walk(root, []);
  return links;
}

/** Summarises an article. */
export function summarise(article: WrittenArticle): ArticleSummary {
  const { body, keyPoints: _, rights: __, ...rest } = article;
  const links: ArticleSummary['links'] = [];
  forEachBlock(body, ['body'], (block, path) => {
    if (typeof block !== 'string' && block['type'] === 'related' && typeof block['slug'] === 'string')
      links.push({ slug: block['slug'], path: [...path, 'slug'] });
  });
  return {
    ...rest,
    links,
    hrefs: siteLinks(article),
    assets: fileReferences(article),
    images: [...photoUses(article.photo, 'lead'), ...bodyImageUses(body)],
    textHash: hash('sha256', normalisedText(article), 'hex'),
  };
}
