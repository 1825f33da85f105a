import type { CountFormats } from '../count-formats.ts';
import type { MailTexts } from '../texts.ts';

/** Texts of mails, in Arabic. */
const mailsAr = ({ plural }: CountFormats<Intl.LDMLPluralRule>): MailTexts => ({
  moderators: {
    held: (name) => `تعليق من ${name} ينتظر القرار`,
    reported: (name) => `بلاغ عن تعليق من ${name}`,
    objected: (name) => `اعتراض من ${name} على رفض تعليق`,
    many: (count) =>
      plural(count, {
        zero: 'لا تعليقات تنتظر القرار',
        one: 'تعليق واحد ينتظر القرار',
        two: 'تعليقان ينتظران القرار',
        few: '# تعليقات تنتظر القرار',
        many: '# تعليقاً ينتظر القرار',
        other: '# تعليق ينتظر القرار',
      }),
    under: 'تحت المقال:',
    why: 'سبب الانتظار:',
    decide: 'اتخذ القرار:',
    queue: 'كل ما ينتظر:',
  },
  article: (headline, edition) => `«${headline}» (${edition})`,
  reply: {
    subject: (headline, count) =>
      `${plural(count, {
        zero: 'لا ردود',
        one: 'رد واحد',
        two: 'ردّان',
        few: '# ردود',
        many: '# ردّاً',
        other: '# رد',
      })} على تعليقك على «${headline}»`,
    intro: (article) => `الردود على تعليقك على ${article}:`,
    by: (name) => `${name}:`,
    link: 'في النقاش:',
  },
  decision: {
    published: (headline) => `نُشر تعليقك على «${headline}»`,
    refused: (headline) => `لم يُنشر تعليقك على «${headline}»`,
    publishedIntro: (article) => `نشرت هيئة التحرير تعليقك على ${article}.`,
    refusedIntro: (article) => `قررت هيئة التحرير عدم نشر تعليقك على ${article}.`,
    reason: 'السبب المذكور:',
    link: 'تعليقك:',
    objection: 'تجد في صفحة تعليقك هل يمكنك الاعتراض:',
  },
  confirmation: {
    subject: (edition) => `أتريد رسائل من ${edition} عن تعليقك؟`,
    intro: (article) =>
      `طلب شخص، لعله أنت، أن تصل إلى هذا العنوان رسائل عن الردود على تعليق وعن القرار فيه: ${article}.`,
    link: 'إن كنت أنت من طلب ذلك فافتح هذه الصفحة وأكّد طلبك:',
    hours: (hours) =>
      plural(hours, {
        zero: 'لم تعد الصفحة متاحة.',
        one: 'الصفحة متاحة ساعة واحدة.',
        two: 'الصفحة متاحة ساعتين.',
        few: 'الصفحة متاحة # ساعات.',
        many: 'الصفحة متاحة # ساعة.',
        other: 'الصفحة متاحة # ساعة.',
      }),
    otherwise: 'وإن لم تكن أنت فلا تفعل شيئاً: لن تصل رسائل أخرى.',
  },
  stop: 'لإيقاف الرسائل عن هذا التعليق:',
});

export default mailsAr;
