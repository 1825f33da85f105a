import type { CountFormats } from '../count-formats.ts';
import type { CountTexts } from '../texts.ts';

/** Interface text of the counts of comments in lists, in German. */
const countsDe = ({ plural }: Pick<CountFormats<'one' | 'other'>, 'number' | 'plural'>): CountTexts => ({
  comments: (count) => plural(count, { one: '# Kommentar', other: '# Kommentare' }),
});

export default countsDe;
