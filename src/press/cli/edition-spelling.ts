import type { ArticleDraft } from '../../import/draft.ts';
import type { Author } from '../../model/article/article.ts';
import { slugify } from '../../model/routes.ts';
import type { EditionFolder } from '../source/edition-folder.ts';

const nameOf = (author: string | Author): string => (typeof author === 'string' ? author : author.name);

/** Spellings of the edition's tags and authors, by the slug of their pages. */
function spellingsOf(folder: EditionFolder): { tags: Map<string, string>; authors: Map<string, string> } {
  const tags = new Map<string, string>();
  const authors = new Map<string, string>();
  for (const { name } of Object.values(folder.edition?.authors ?? {})) authors.set(slugify(name), name);
  for (const { summary } of folder.articles.values()) {
    for (const tag of summary?.tags ?? []) if (!tags.has(slugify(tag))) tags.set(slugify(tag), tag);
    for (const author of summary?.byline ?? []) {
      const name = nameOf(author);
      if (!authors.has(slugify(name))) authors.set(slugify(name), name);
    }
  }
  return { tags, authors };
}

/** Values with one of each slug, the first; those without a letter or digit were read by mistake and are left out. */
function unique<T>(values: readonly T[], name: (value: T) => string): T[] {
  const slugs = values.map((value) => slugify(name(value)));
  return values.filter(
    (value, i) => /[\p{L}\p{N}]/u.test(name(value)) && slugs.indexOf(slugs[i] as string) === i,
  );
}

/**
 * Spells section, tags and authors as the edition does, and folds those that would share a page, so that what was
 * read from a page never stops its import.
 */
export function withEditionSpelling(draft: ArticleDraft, folder: EditionFolder): ArticleDraft {
  const { tags, authors } = spellingsOf(folder);
  const { article } = draft;
  const spelledTags = unique(
    (article.tags ?? []).map((tag) => tags.get(slugify(tag)) ?? tag),
    (tag) => tag,
  );
  const byline = unique(
    (article.byline ?? []).map((author) => {
      const name = authors.get(slugify(nameOf(author))) ?? nameOf(author);
      return typeof author === 'string' ? name : { ...author, name };
    }),
    nameOf,
  );
  const section = folder.edition?.sections.find(
    ({ name }) => article.section !== undefined && slugify(name) === slugify(article.section),
  )?.name;
  const { tags: _, byline: __, ...rest } = article;
  return {
    ...draft,
    article: {
      ...rest,
      ...(section === undefined ? {} : { section }),
      ...(byline.length === 0 ? {} : { byline }),
      ...(spelledTags.length === 0 ? {} : { tags: spelledTags }),
    },
  };
}
