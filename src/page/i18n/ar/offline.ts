import type { CountFormats } from '../count-formats.ts';
import type { OfflineTexts } from '../texts.ts';

/** Interface text of reading without a connection, in Arabic; loaded with the service worker and with its pages. */
const offlineAr = ({ number, plural }: CountFormats<Intl.LDMLPluralRule>): OfflineTexts => ({
  bar: {
    label: 'صفحة محفوظة',
    asOf: (time) => `كما كانت في ${time}`,
    asOfDay: (day, time) => `كما كانت في ${day}، ${time}`,
    newer: 'تتوفر نسخة أحدث.',
    update: 'تتوفر نسخة أحدث من هذا الموقع.',
    show: 'اعرضها',
    broken: 'كانت النسخة المحفوظة من هذه الصفحة تالفة. أُزيلت، وهذه هي الصفحة كما هي الآن.',
  },
  page: {
    title: 'لا يوجد اتصال',
    text: 'هذه الصفحة غير محفوظة على هذا الجهاز. وهذا ما هو محفوظ.',
    none: 'لا صفحة محفوظة على هذا الجهاز.',
  },
  settings: {
    title: 'القراءة دون اتصال',
    text: 'يمكن حفظ الصفحات في هذا المتصفح وقراءتها حيث لا يوجد اتصال. والمقالات التي تحفظها لوقت لاحق تُخزَّن صفحاتها تلقائياً. تُزال المقالات المسحوبة ويُعاد تحميل المصحَّحة فور توفر الاتصال.',
    visits: 'احفظ ما أقرؤه لأقرأه دون اتصال',
    download: (stories, size, textSize) =>
      `حمّل عدد اليوم (${plural(stories, { zero: 'بلا مقالات', one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالاً', other: '# مقال' })}، نحو ${size}، أو ${textSize} دون صور)`,
    withPictures: 'حمّل',
    withoutPictures: 'حمّل دون صور',
    resume: 'تابع التحميل',
    stop: 'أوقف',
    progress: (done, all) => `حُفظ ${number(done)} من ${number(all)} صفحة.`,
    done: (stories) =>
      plural(stories, {
        zero: 'لا مقال محفوظ على هذا الجهاز.',
        one: 'مقال واحد محفوظ على هذا الجهاز.',
        two: 'مقالان محفوظان على هذا الجهاز.',
        few: '# مقالات محفوظة على هذا الجهاز.',
        many: '# مقالاً محفوظاً على هذا الجهاز.',
        other: '# مقال محفوظ على هذا الجهاز.',
      }),
    stopped: 'أُوقف التحميل. ما حُفظ باقٍ، ويمكن متابعة التحميل.',
    failed: 'انقطع الاتصال. ما حُفظ باقٍ، ويمكن متابعة التحميل حين يعود.',
    full: 'لم يعد في المتصفح متسع لهذه الصحيفة. ما حُفظ باقٍ. وفّر مساحة أدناه، أو حمّل دون صور.',
    unsure: 'قد يزيل المتصفح ما هو محفوظ حين تضيق مساحة الجهاز.',
    missing: (stories) =>
      plural(stories, {
        zero: 'لم يُزِل المتصفح أي مقال من العدد.',
        one: 'أزال المتصفح مقالاً واحداً من العدد ليوفّر مساحة.',
        two: 'أزال المتصفح مقالين من العدد ليوفّر مساحة.',
        few: 'أزال المتصفح # مقالات من العدد ليوفّر مساحة.',
        many: 'أزال المتصفح # مقالاً من العدد ليوفّر مساحة.',
        other: 'أزال المتصفح # مقال من العدد ليوفّر مساحة.',
      }),
    unsupported:
      'لا يحفظ هذا المتصفح صفحات هنا: فهو لا يسمح بذلك، أو هو في نافذة خاصة، أو ليس للصحيفة عنوان https.',
    edition: 'العدد المحمَّل',
    saved: 'مقالات حفظتها',
    visited: 'صفحات قرأتها',
    end: (weekday) => `بلغت نهاية عدد ${weekday}.`,
  },
});

export default offlineAr;
