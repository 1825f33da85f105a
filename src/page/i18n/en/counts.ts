import type { CountFormats } from '../count-formats.ts';

/** Interface text of the counts of comments in lists, in English. */
const countsEn = ({ plural }: Pick<CountFormats<'one' | 'other'>, 'number' | 'plural'>) => ({
  comments: (count: number) => plural(count, { one: '# comment', other: '# comments' }),
});

export default countsEn;
