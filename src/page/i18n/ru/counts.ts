import type { CountFormats } from '../count-formats.ts';
import type { CountTexts } from '../texts.ts';

/** Interface text of the counts of comments in lists, in Russian. */
const countsRu = ({
  plural,
}: Pick<CountFormats<'one' | 'few' | 'many' | 'other'>, 'number' | 'plural'>): CountTexts => ({
  comments: (count) =>
    plural(count, {
      one: '# комментарий',
      few: '# комментария',
      many: '# комментариев',
      other: '# комментария',
    }),
});

export default countsRu;
