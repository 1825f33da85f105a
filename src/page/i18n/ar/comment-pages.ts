import type { CommentPagesTexts } from '../texts.ts';

/** Interface text of the pages about one comment, in Arabic. */
const commentPagesAr: CommentPagesTexts = {
  back: 'العودة إلى التعليقات',
  front: 'إلى الصفحة الأولى',
  report: {
    title: 'إبلاغ عن تعليق',
    intro: 'ستنظر فيه هيئة التحرير. لن يعرف صاحبه من أبلغ عنه.',
    comment: 'التعليق',
    reason: 'ما المشكلة فيه؟',
    reasons: {
      spam: 'إعلان أو رسالة مزعجة',
      abuse: 'يسيء إلى شخص أو يهدده',
      off_topic: 'لا صلة له بالمقال',
      other: 'شيء آخر',
    },
    note: 'أتود أن تضيف شيئاً؟ (اختياري)',
    submit: 'أرسل البلاغ',
    incomplete: 'اختر المشكلة في التعليق.',
  },
  reported: {
    title: 'شكراً لك',
    text: 'وصل بلاغك إلى هيئة التحرير.',
  },
  state: {
    title: 'تعليقك',
    waiting: 'ينتظر قرار هيئة التحرير. ستجد القرار في هذه الصفحة حين يصدر.',
    published: 'نُشر التعليق.',
    refused: 'قررت هيئة التحرير عدم نشره.',
    withdrawn: 'سحبتَ التعليق.',
    reason: 'السبب المذكور:',
    since: 'منذ',
    object: 'إن رأيت أن هذا خطأ فاكتب السبب. يمكنك ذلك مرة واحدة.',
    objection: 'اعتراضك',
    submit: 'أرسل الاعتراض',
    incomplete: 'اكتب سبب اعتراضك.',
  },
  problem: {
    not_found: {
      title: 'لا وجود لهذا التعليق',
      text: 'ربما أُزيل أو سُحب، أو أن العنوان غير كامل.',
    },
    too_many_requests: { title: 'هذا سريع', text: 'انتظر دقيقة ثم حاول مرة أخرى.' },
    unavailable: {
      title: 'ليس الآن',
      text: 'لا يمكن الوصول إلى التعليقات. حاول مرة أخرى بعد دقيقة.',
    },
  },
};

export default commentPagesAr;
