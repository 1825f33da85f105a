import type { ArticleDraft } from '../../import/draft.ts';
import type { Author } from '../../model/article/article.ts';
import { slugify } from '../../model/routes.ts';
import type { EditionFolder } from '../source/edition-folder.ts';

const nameOf = (author: string | Author): string => (typeof author === 'string' ? author : author.name);

/** Spellings of names by the slugs of their pages; the first of each slug counts. */
class Spellings {
  readonly #bySlug = new Map<string, string>();

  add(name: string): void {
    const slug = slugify(name);
    if (!this.#bySlug.has(slug)) this.#bySlug.set(slug, name);
  }

  /** The spelling of a name; the name itself where it is new. */
  of = (name: string): string => this.#bySlug.get(slugify(name)) ?? name;
}

/** Spellings of the edition's sections, tags and authors. */
function spellingsOf({
  edition,
  articles,
}: EditionFolder): Record<'sections' | 'tags' | 'authors', Spellings> {
  const [sections, tags, authors] = [new Spellings(), new Spellings(), new Spellings()];
  for (const { name } of edition?.sections ?? []) sections.add(name);
  for (const { name } of Object.values(edition?.authors ?? {})) authors.add(name);
  for (const { summary } of articles.values()) {
    if (summary === undefined) continue;
    for (const name of [summary.section, ...(summary.alsoIn ?? [])]) sections.add(name);
    for (const tag of summary.tags ?? []) tags.add(tag);
    for (const author of summary.byline ?? []) authors.add(nameOf(author));
  }
  return { sections, tags, authors };
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
  const { sections, tags, authors } = spellingsOf(folder);
  const { article } = draft;
  const spelledTags = unique((article.tags ?? []).map(tags.of), (tag) => tag);
  const byline = unique(
    (article.byline ?? []).map((author) => {
      const name = authors.of(nameOf(author));
      return typeof author === 'string' ? name : { ...author, name };
    }),
    nameOf,
  );
  const { tags: _, byline: __, ...rest } = article;
  return {
    ...draft,
    article: {
      ...rest,
      ...(article.section === undefined ? {} : { section: sections.of(article.section) }),
      ...(byline.length === 0 ? {} : { byline }),
      ...(spelledTags.length === 0 ? {} : { tags: spelledTags }),
    },
  };
}
