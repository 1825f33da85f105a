import type { Photo, RelatedBlock, Source, WrittenArticle, WrittenBlock } from '../model/article/article.ts';
import { plainText } from '../model/article/blocks.ts';
import type { Edition } from '../model/edition/edition.ts';
import { isWebAddress } from '../model/links.ts';
import { foldText } from '../model/nearest.ts';
import type { ArticleDraft, DraftOptions } from './draft.ts';
import { replaceGuessed } from './replace-guessed.ts';

/** Name of a section as the edition spells it, where it has the section. */
const spelled = (name: string, edition: Edition): string =>
  edition.sections.find((section) => foldText(section.name) === foldText(name))?.name ?? name;

function filledPhoto(photo: Photo | undefined, { photo: src, alt }: DraftOptions): Photo | undefined {
  if (src === undefined && alt === undefined) return photo;
  return { ...(src === undefined ? {} : { src }), ...(alt === undefined ? {} : { alt }), ...photo };
}

/** Parses the option `--source`: `Name`, `https://…` or `Name <https://…>`. */
export function readSourceOption(text: string): Source {
  const [, before, url] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [];
  const name = before?.trim();
  if (url !== undefined) return { ...(name ? { name } : {}), url };
  return isWebAddress(text) ? { url: text } : { name: text };
}

/** Adds addresses to “read more” blocks without one: the first gets the option's, others an article with their headline. */
function filledBody(
  body: WrittenBlock[],
  { related }: DraftOptions,
  slugOf: (headline: string) => string | undefined,
  guesses: string[],
): WrittenBlock[] {
  let given = related;
  return body.map((block) => {
    if (
      typeof block === 'string' ||
      block.type !== 'related' ||
      block.slug !== undefined ||
      block.url !== undefined
    )
      return block;
    const headline = plainText(block.headline);
    if (given !== undefined) {
      const address: Partial<RelatedBlock> = isWebAddress(given) ? { url: given } : { slug: given };
      given = undefined;
      return { ...block, ...address };
    }
    const slug = slugOf(headline);
    if (slug === undefined) return block;
    guesses.push(`related: "${headline}" is the headline of ${slug}, which it now leads to.`);
    return { ...block, slug };
  });
}

/** Completes a draft with options, which take precedence over the text. */
export function fillDraft(
  draft: ArticleDraft,
  options: DraftOptions,
  edition: Edition,
  slugOf: (headline: string) => string | undefined,
): ArticleDraft {
  const guesses = [...draft.guesses];
  const { article, leftOut } = replaceGuessed(draft, options);
  const section = options.section ?? article.section;
  const photo = filledPhoto(article.photo, options);
  const filled: Partial<WrittenArticle> = {
    ...article,
    ...(section === undefined ? {} : { section: spelled(section, edition) }),
    ...(photo === undefined ? {} : { photo }),
    body: filledBody(article.body ?? [], options, slugOf, guesses),
    ...(options.source === undefined ? {} : { sources: [readSourceOption(options.source)] }),
  };
  const remaining = guesses.filter(
    (guess) => options[guess.slice(0, Math.max(0, guess.indexOf(':'))) as keyof DraftOptions] === undefined,
  );
  return { ...draft, article: filled, guesses: remaining, leftOut };
}

/** What is missing in a draft, each with the option that gives it. */
export function openPoints({ article }: ArticleDraft): { field: keyof DraftOptions; what: string }[] {
  const points: { field: keyof DraftOptions; what: string }[] = [];
  if (article.section === undefined) points.push({ field: 'section', what: 'the section' });
  if (article.published === undefined)
    points.push({ field: 'published', what: 'when it was published, for example 2026-11-24T09:00:00Z' });
  if (article.photo !== undefined && article.photo.src === undefined)
    points.push({ field: 'photo', what: `the photo's file: ${plainText(article.photo.caption)}` });
  if (article.photo !== undefined && article.photo.alt === undefined)
    points.push({ field: 'alt', what: 'what the photo shows, for those who cannot see it' });
  const open = (article.body ?? []).find(
    (block) =>
      typeof block !== 'string' &&
      block.type === 'related' &&
      block.slug === undefined &&
      block.url === undefined,
  );
  if (open !== undefined)
    points.push({
      field: 'related',
      what: `the slug or address of “${plainText((open as RelatedBlock).headline)}”`,
    });
  if (article.sources === undefined)
    points.push({ field: 'source', what: 'the source: a name, an address, or Name <https://…>' });
  return points;
}
