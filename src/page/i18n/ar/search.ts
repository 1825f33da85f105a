import type { CountFormats } from '../count-formats.ts';
import type { SearchTexts } from '../texts.ts';

/** Interface text of the search in Arabic. */
const searchAr = ({ plural }: CountFormats<Intl.LDMLPluralRule>): SearchTexts => ({
  label: 'كلمات البحث',
  ask: 'ابحث',
  busy: 'جارٍ البحث…',
  results: 'نتائج البحث',
  count: (count) =>
    plural(count, {
      zero: 'لم يُعثر على أي مقال',
      one: 'عُثر على مقال واحد',
      two: 'عُثر على مقالين',
      few: 'عُثر على # مقالات',
      many: 'عُثر على # مقالاً',
      other: 'عُثر على # مقال',
    }),
  nothing: 'لا مقال يضم كل هذه الكلمات. جرّب كلمات أقل أو صيغة أخرى لها.',
  more: 'مقالات أخرى',
  asOf: (moment) => `نتائج البحث كما كانت في ${moment}.`,
  archive: 'كل المقالات بحسب الشهر في الأرشيف.',
  noScript: 'يحتاج البحث إلى جافاسكريبت، وهي معطّلة في هذا المتصفح.',
  close: 'إغلاق',
  filters: {
    title: 'تضييق البحث',
    section: 'القسم',
    author: 'الكاتب',
    year: 'السنة',
    month: 'الشهر',
    all: { section: 'كل الأقسام', author: 'كل الكتّاب', year: 'أي سنة', month: 'أي شهر' },
  },
  failure: {
    later: 'البحث غير جاهز بعد، فما زال فهرسه قيد الإعداد. كل المقالات في الأرشيف.',
    offline: 'لم يُحمَّل البحث. تحقق من الاتصال؛ ما كتبته محفوظ.',
  },
});

export default searchAr;
