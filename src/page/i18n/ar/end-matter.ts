import type { CountFormats } from '../count-formats.ts';
import type { EndMatterTexts } from '../texts.ts';

/** Interface text of what stands below the body of an article, in Arabic. */
const endMatterAr = ({ number, plural }: CountFormats<Intl.LDMLPluralRule>): EndMatterTexts => ({
  notes: (count) =>
    plural(count, {
      zero: 'ملاحظات',
      one: 'ملاحظة',
      two: 'ملاحظتان',
      few: 'ملاحظات',
      many: 'ملاحظات',
      other: 'ملاحظات',
    }),
  commentsBefore: (count) =>
    plural(count, {
      zero: 'لم يُكتب أي تعليق قبل ذلك',
      one: 'كُتب تعليق واحد قبل ذلك',
      two: 'كُتب تعليقان قبل ذلك',
      few: 'كُتبت # تعليقات قبل ذلك',
      many: 'كُتب # تعليقاً قبل ذلك',
      other: 'كُتب # تعليق قبل ذلك',
    }),
  inText: 'في النص',
  changes: 'التعديلات',
  changesText: (count) =>
    plural(count, {
      zero: 'لم يُعدَّل النص منذ نشره.',
      one: 'عُدِّل النص مرة واحدة منذ نشره.',
      two: 'عُدِّل النص مرتين منذ نشره.',
      few: 'عُدِّل النص # مرات منذ نشره.',
      many: 'عُدِّل النص # مرة منذ نشره.',
      other: 'عُدِّل النص # مرة منذ نشره.',
    }),
  changesShow: 'ما الذي تغيّر',
  changesAdded: 'أُضيف:',
  changesRemoved: 'حُذف:',
  sources: (count) =>
    plural(count, {
      zero: 'مصادر',
      one: 'المصدر',
      two: 'المصدران',
      few: 'المصادر',
      many: 'المصادر',
      other: 'المصادر',
    }),
  sourceRole: { source: 'مصدر', via: 'نقلاً عن', wire: 'برقية', agency: 'وكالة أنباء' },
  tags: 'الموضوعات',
  rights: 'الحقوق',
  license: 'الترخيص',
  about: {
    title: 'عن هذا المقال',
    published: 'نُشر',
    updated: 'آخر تحديث',
    revision: 'النسخة',
    count: (value) => number(value),
    hash: 'بصمة النص',
    pictures: (count) =>
      plural(count, {
        zero: 'الصور',
        one: 'الصورة',
        two: 'الصورتان',
        few: 'الصور',
        many: 'الصور',
        other: 'الصور',
      }),
    policies: 'سياساتنا',
    ethics: 'كيف نعمل',
    corrections: 'كيف نصحّح',
    origins: {
      compositeCapture: 'مركّبة من صور فوتوغرافية عدة',
      composite: 'مركّبة من صور عدة',
      multiFrameComputationalCapture: 'صورة مجمّعة من لقطات عدة',
      computationalCapture: 'صورة مجمّعة من لقطات عدة',
      digitalCapture: 'صورة رقمية',
      negativeFilm: 'مسح ضوئي لفيلم سالب',
      positiveFilm: 'مسح ضوئي لشريحة',
      print: 'مسح ضوئي لصورة مطبوعة',
      minorHumanEdits: 'معدّلة تعديلاً طفيفاً',
      humanEdits: 'عدّلها إنسان',
      digitalArt: 'مرسومة على الحاسوب',
      digitalCreation: 'مرسومة على الحاسوب',
      dataDrivenMedia: 'مرسومة من بيانات',
      screenCapture: 'صورة شاشة',
    },
  },
});

export default endMatterAr;
