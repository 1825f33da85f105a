import { Buffer } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { articlePath } from '../../model/addresses.ts';
import type { Article } from '../../model/article/article.ts';
import { blockText, plainText } from '../../model/article/blocks.ts';
import { FORMS, otherForms } from '../../model/search.ts';

/** A file of an index, from the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** The index of one language. */
export interface LanguageIndex {
  language: string;
  stories: number;
  files: IndexFile[];
  /** The file that holds a story's text, by slug, so that it can go with the story. */
  texts: Record<string, string>;
}

/** The engine's own interfaces are not ours. */
const NOT_NEEDED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker|playground)/;

const yearOf = (published: string): string => published.slice(0, 4);

/** Everything of a story that is looked for. */
function wordsOf(article: Article): string {
  const text = [
    plainText(article.headline),
    plainText(article.lead),
    ...(article.keyPoints ?? []).map(plainText),
    ...article.body.map(blockText),
    ...(article.tags ?? []),
  ].join('\n');
  const forms = otherForms(text);
  return forms === '' ? text : `${text}\n${FORMS} ${forms}`;
}

/** Which story the text of a fragment is of. */
function slugIn(content: Uint8Array): string | undefined {
  const text = gunzipSync(content).toString('utf8');
  return /"url":"\/articles\/([^/"]+)\/"/.exec(text)?.[1];
}

/**
 * Makes the index of one language. Works beside the press, in the engine's own process.
 *
 * @param articles stories of this language, one after the other
 * @throws with the engine's words where it refuses
 */
export async function makeIndex(language: string, articles: Iterable<Article>): Promise<LanguageIndex> {
  const { index, errors } = await createIndex({
    forceLanguage: language.split('-')[0]?.toLowerCase() ?? 'en',
  });
  if (index === undefined) throw new Error(errors.join(' '));
  let stories = 0;
  for (const article of articles) {
    const added = await index.addCustomRecord({
      url: articlePath(article.slug),
      content: wordsOf(article),
      language: article.language,
      meta: {
        title: plainText(article.headline),
        section: article.section,
        published: article.published,
        language: article.language,
        direction: article.direction,
      },
      filters: {
        section: [article.section],
        year: [yearOf(article.published)],
        author: (article.byline ?? []).map(({ name }) => name),
      },
      sort: { date: article.published },
    });
    if (added.errors.length > 0) throw new Error(added.errors.join(' '));
    stories++;
  }
  const made = await index.getFiles();
  await index.deleteIndex();
  const files = made.files
    .filter(({ path }) => !NOT_NEEDED.test(path))
    .map(({ path, content }) => ({ path, content: Buffer.from(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = Object.fromEntries(
    files.flatMap(({ path, content }) => {
      const slug = path.startsWith('fragment/') ? slugIn(content) : undefined;
      return slug === undefined ? [] : [[slug, path]];
    }),
  );
  return { language, stories, files, texts };
}
