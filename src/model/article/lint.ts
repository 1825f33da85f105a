import { type Issue, warningAt } from '../issues.ts';
import { foldText, nearest } from '../nearest.ts';
import { timeOf } from '../time.ts';
import type { Inline, Photo, WrittenArticle } from './article.ts';
import { forEachBlock, plainText } from './blocks.ts';
import { lintTexts } from './lint-text.ts';
import { BLOCK_TYPES } from './schema/schema-blocks.ts';

type Path = (string | number)[];

const same = (a: Inline | undefined, b: Inline | undefined): boolean => {
  const folded = foldText(plainText(a));
  return folded !== '' && folded === foldText(plainText(b));
};

function photoWarnings(photo: Photo, path: Path): Issue[] {
  const issues: Issue[] = [];
  if (photo.src === undefined) {
    issues.push(
      warningAt(
        path,
        'has a caption and no file yet: the page sets the caption in its place. Add "src" and "alt".',
      ),
    );
  }
  if (photo.credit === undefined && photo.src !== undefined) {
    issues.push(warningAt(path, 'has no "credit". Name whoever made it.'));
  }
  if (photo.alt !== undefined && same(photo.alt, photo.caption)) {
    issues.push(
      warningAt(
        [...path, 'alt'],
        'is the same as the caption, so that listeners hear it twice. Say what the picture shows.',
      ),
    );
  }
  return issues;
}

/** Heading levels are relative; the page moves a heading that skips a level up to the next possible one. */
function headingWarnings(article: WrittenArticle): Issue[] {
  const issues: Issue[] = [];
  let last = 1;
  article.body.forEach((block, i) => {
    if (typeof block === 'string' || block.type !== 'heading') return;
    const level = block.level ?? 2;
    if (level > last + 1) {
      issues.push(
        warningAt(
          ['body', i, 'level'],
          `skips a level: ${level} after ${last === 1 ? 'the headline' : last}. The page sets ${last + 1}.`,
        ),
      );
    }
    last = Math.min(level, last + 1);
  });
  return issues;
}

function blockWarnings(article: WrittenArticle): Issue[] {
  const issues: Issue[] = [];
  forEachBlock(article.body, ['body'], (block, path) => {
    if (typeof block === 'string') return;
    switch (block['type']) {
      case 'unknown': {
        const name = String(block['name']);
        const near = nearest(name, BLOCK_TYPES);
        issues.push(
          warningAt(
            [...path, 'type'],
            `"${name}" is not a block this version knows${near === undefined ? '.' : `; did you mean "${near}"?`} Readers see its "text" as a paragraph.`,
          ),
        );
        break;
      }
      case 'photo':
        issues.push(...photoWarnings(block as Photo, path));
        break;
      case 'gallery':
        (block['photos'] as Photo[]).forEach((photo, i) => {
          issues.push(...photoWarnings(photo, [...path, 'photos', i]));
        });
        break;
      case 'related':
        if (block['slug'] === undefined && block['url'] === undefined) {
          issues.push(
            warningAt(
              path,
              'has a headline and no address yet: the page sets it as text. Add "slug", or "url".',
            ),
          );
        }
        break;
    }
  });
  return issues;
}

/** Most characters of a text that a page can set well, and what to do about more. */
const LENGTHS = [
  ['headline', 120, 'Use "shortHeadline" for lists.'],
  ['shortHeadline', 120, 'Shorten it.'],
  ['lead', 600, 'Shorten it, or begin the body with it.'],
] as const;
/** A headline with more is a paragraph that was put into the wrong field. */
const MAX_HEADLINE = 300;

function lengthWarnings(article: WrittenArticle): Issue[] {
  return LENGTHS.flatMap(([key, most, remedy]) => {
    const { length } = Array.from(plainText(article[key]));
    if (length <= most) return [];
    if (key !== 'lead' && length > MAX_HEADLINE)
      return [
        warningAt(
          [key],
          `has ${length} characters, as a paragraph has. Write a headline of at most ${most}, and move the text into "lead" or "body".`,
        ),
      ];
    return [warningAt([key], `has ${length} characters; more than ${most} are hard to set. ${remedy}`)];
  });
}

/** Returns style warnings about a valid article. */
export function lintArticle(article: WrittenArticle): Issue[] {
  const issues = lengthWarnings(article);
  if (same(article.lead, article.headline)) {
    issues.push(
      warningAt(['lead'], 'repeats the headline. Say what the headline leaves open, or leave it out.'),
    );
  }
  for (const key of ['sources', 'source'] as const) {
    const list = article[key];
    for (const [i, source] of (Array.isArray(list) ? list : list === undefined ? [] : [list]).entries()) {
      if (source.url?.startsWith('http:')) {
        issues.push(
          warningAt(
            Array.isArray(list) ? [key, i, 'url'] : [key, 'url'],
            'is http. Write https where the site offers it.',
          ),
        );
      }
    }
  }
  const published = timeOf(article.published) ?? 0;
  for (const key of ['updated', 'expires'] as const) {
    const at = article[key];
    if (at !== undefined && (timeOf(at) ?? 0) < published) {
      issues.push(warningAt([key], 'is before "published".'));
    }
  }
  if (article.photo !== undefined) issues.push(...photoWarnings(article.photo, ['photo']));
  return [...issues, ...headingWarnings(article), ...blockWarnings(article), ...lintTexts(article)];
}
