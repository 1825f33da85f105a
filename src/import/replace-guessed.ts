import type { Author, WrittenArticle } from '../model/article/article.ts';
import { plainText } from '../model/article/blocks.ts';
import { foldText } from '../model/nearest.ts';
import type { ArticleDraft, DraftOptions } from './draft.ts';
import { splitTags } from './pasted-text/lines/labels.ts';
import { authorsIn } from './pasted-text/lines/people.ts';

/** Fields of an article whose text an option replaces. */
const REPLACED = ['headline', 'section', 'lead', 'byline', 'tags', 'published'] as const;
type ReplacedField = (typeof REPLACED)[number];

const authorText = (author: string | Author): string =>
  typeof author === 'string' ? author : [author.name, author.role].filter(Boolean).join(', ');

/** Value of a field as text, for the list of what was left out. */
function fieldText(article: Partial<WrittenArticle>, field: ReplacedField): string {
  if (field === 'byline') return (article.byline ?? []).map(authorText).join('; ');
  if (field === 'tags') return (article.tags ?? []).join(', ');
  return plainText(article[field]);
}

/** Parses the option `--byline`: names separated by commas, each with what it does behind it. */
function readByline(text: string): (string | Author)[] {
  const authors = authorsIn(text);
  if (authors === undefined)
    return text
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
  return authors.map(({ name, role }) => (role === undefined ? name : { name, role }));
}

function fieldsOf(options: DraftOptions): Partial<WrittenArticle> {
  const { headline, section, lead, byline, tags, published } = options;
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(section === undefined ? {} : { section }),
    ...(lead ? { lead } : {}),
    ...(byline ? { byline: readByline(byline) } : {}),
    ...(tags ? { tags: splitTags(tags) } : {}),
    ...(published === undefined ? {} : { published }),
  };
}

/** Puts what options give in the place of what the importer read, and lists what they replaced as left out. */
export function replaceGuessed(
  { article, leftOut }: ArticleDraft,
  options: DraftOptions,
): Pick<ArticleDraft, 'article' | 'leftOut'> {
  const given = REPLACED.filter((field) => options[field] !== undefined);
  const rest = Object.fromEntries(
    Object.entries(article).filter(([field]) => !given.includes(field as ReplacedField)),
  ) as Partial<WrittenArticle>;
  const fields = fieldsOf(options);
  // A line of the body that the user names as the lead is not written twice.
  const lead = options.lead ? foldText(options.lead) : undefined;
  const body = article.body?.filter((block) => typeof block !== 'string' || foldText(block) !== lead);
  const sources = [article.sources ?? []]
    .flat()
    .map(({ name, url }) => name ?? url ?? '')
    .join('; ');
  const replaced = given.flatMap((field) => {
    const text = fieldText(article, field);
    return text === '' || foldText(text) === foldText(fieldText(fields, field))
      ? []
      : [{ what: `replaced by --${field}`, text }];
  });
  if (options.source !== undefined && sources !== '' && foldText(sources) !== foldText(options.source))
    replaced.push({ what: 'replaced by --source', text: sources });
  return {
    article: { ...rest, ...(body === undefined ? {} : { body }), ...fields },
    leftOut: [...leftOut, ...replaced],
  };
}
