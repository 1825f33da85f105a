import type { CountFormats } from '../count-formats.ts';
import type { CountTexts } from '../texts.ts';

/** Interface text of the counts of comments in lists, in Arabic. */
const countsAr = ({ plural }: Pick<CountFormats<Intl.LDMLPluralRule>, 'number' | 'plural'>): CountTexts => ({
  comments: (count) =>
    plural(count, {
      zero: 'لا تعليقات',
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: '# تعليقات',
      many: '# تعليقًا',
      other: '# تعليق',
    }),
});

export default countsAr;
