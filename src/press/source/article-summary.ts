import { hash } from 'node:crypto';
import type { KnownBlock, Photo, WrittenArticle, WrittenBlock } from '../../model/article/article.ts';
import { blockText, forEachBlock, plainText } from '../../model/article/blocks.ts';
import type { PhotoUse } from '../../model/photo/photo-variants.ts';
import { posterRatio } from '../site/published-form.ts';

export type JsonPath = (string | number)[];

/** A picture of a story, and how it is used: for its renditions without the text around it. */
export interface Picture extends Pick<Photo, 'focus' | 'kind'> {
  src: string;
  /** Absent for a poster. */
  use?: PhotoUse;
  /** The shape a poster is cut to, where the layout does. */
  ratio?: number;
}

/** A file of the edition that a value names, and where it does so. */
export interface Named {
  src: string;
  path: JsonPath;
}

/**
 * What the rest of the edition needs to know of a story: everything but its text. Held for every story at
 * once, so that the texts need not be.
 */
export interface ArticleSummary extends Omit<WrittenArticle, 'body' | 'keyPoints' | 'rights'> {
  /** Stories its body names by slug. */
  links: { slug: string; path: JsonPath }[];
  /** Links of its running text that may lead to another story of the edition. */
  hrefs: { href: string; path: JsonPath }[];
  /** Files it names: photos, posters, sound, film. */
  assets: Named[];
  /** Its pictures, in every use. */
  pictures: Picture[];
  /** Hash of what a reader can read; another one is another revision. */
  text: string;
}

/** The words that make a revision: what a reader can read, and nothing of how it is stored. */
function normalisedText(article: WrittenArticle): string {
  const parts = [article.headline, article.lead, ...(article.keyPoints ?? [])].map(plainText);
  return [...parts, ...article.body.map((block) => (typeof block === 'string' ? block : blockText(block)))]
    .join('\n')
    .normalize('NFC')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Every file of the edition that a value names, at whatever depth: `src`, `poster`. */
export function assetPaths(value: unknown, path: JsonPath = []): Named[] {
  const found: Named[] = [];
  const walk = (value: unknown, path: JsonPath): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof item === 'object') walk(item, [...path, key]);
      else if ((key === 'src' || key === 'poster') && typeof item === 'string')
        found.push({ src: item, path: [...path, key] });
    }
  };
  walk(value, path);
  return found;
}

/** Links of running text that lead to a page of this site or name a story's address whole. */
function ownHrefs(value: unknown): { href: string; path: JsonPath }[] {
  const found: { href: string; path: JsonPath }[] = [];
  const walk = (value: unknown, path: JsonPath): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && 'href' in value && typeof value.href === 'string') {
      if (value.href.startsWith('/') || value.href.includes('/articles/'))
        found.push({ href: value.href, path: [...path, 'href'] });
      return;
    }
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      if (typeof item === 'object') walk(item, [...path, key]);
    }
  };
  walk(value, []);
  return found;
}

const pictureOf = (photo: Photo | undefined, use: PhotoUse): Picture[] => {
  if (photo?.src === undefined) return [];
  const { src, focus, kind } = photo;
  return [{ src, use, ...(focus === undefined ? {} : { focus }), ...(kind === undefined ? {} : { kind }) }];
};

/** The pictures of a body, nested ones too. */
export function bodyPictures(body: readonly WrittenBlock[]): Picture[] {
  const found: Picture[] = [];
  forEachBlock(body, ['body'], (written) => {
    if (typeof written === 'string') return;
    const block = written as unknown as KnownBlock;
    if (block.type === 'photo') found.push(...pictureOf(block, 'body'));
    else if (block.type === 'gallery')
      found.push(...block.photos.flatMap((photo) => pictureOf(photo, 'body')));
    else if (block.type === 'related') found.push(...pictureOf(block.photo, 'related'));
    else if ('poster' in block && block.poster !== undefined) {
      const ratio = posterRatio(block);
      found.push({ src: block.poster, ...(ratio === undefined ? {} : { ratio }) });
    }
  });
  return found;
}

/** Takes from a story what the rest of the edition needs to know of it. */
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
    hrefs: ownHrefs(article),
    assets: assetPaths(article),
    pictures: [...pictureOf(article.photo, 'lead'), ...bodyPictures(body)],
    text: hash('sha256', normalisedText(article), 'hex'),
  };
}
