import type { CountFormats } from '../count-formats.ts';
import type { DisplayTexts } from '../texts.ts';

/** Interface text of the reader's settings and of the page of what this browser keeps, in Arabic. */
const displayAr = ({ plural }: CountFormats<Intl.LDMLPluralRule>): DisplayTexts => ({
  title: 'العرض',
  text: 'كيف تبدو الصفحات في هذا المتصفح.',
  close: 'إغلاق',
  reset: 'كما حددته الصحيفة',
  apply: 'تطبيق',
  noScript: 'جافاسكريبت معطّلة في هذا المتصفح، فالألوان تتبع إعداداته.',
  cookieNote: 'يُحفظ اختيارك في ملف تعريف ارتباط (كوكي) يرسله هذا المتصفح إلى خادم الصحيفة مع كل صفحة.',
  searchKey: 'المفتاح / يفتح البحث',
  notStored: 'لم يحفظ هذا المتصفح ذلك: إما أنه لم يعد فيه متسع، أو أن الحفظ معطّل فيه.',
  untilLoaded: 'تبقى الصفحات على هذا المظهر إلى أن يُعاد تحميل إحداها.',
  names: {
    theme: 'الألوان',
    size: 'حجم النص',
    leading: 'المسافة بين الأسطر',
    measure: 'طول السطر',
    face: 'نوع الخط',
    pictures: 'الصور في القوائم',
    hyphens: 'تقطيع الكلمات في آخر السطر',
  },
  values: {
    theme: { usual: 'كما في النظام', light: 'فاتحة', dark: 'داكنة', sepia: 'بنّية' },
    size: { usual: 'عادي', small: 'صغير', large: 'كبير', larger: 'أكبر', largest: 'الأكبر' },
    leading: { usual: 'عادية', tight: 'ضيقة', loose: 'واسعة' },
    measure: { usual: 'عادي', narrow: 'قصير', wide: 'طويل' },
    face: { usual: 'مذيَّل', sans: 'غير مذيَّل' },
    pictures: { usual: 'كلها', fewer: 'لا شيء' },
    hyphens: { usual: 'نعم', manual: 'لا' },
  },
  reading: {
    text: 'ما تحفظه يبقى في هذا المتصفح على هذا الجهاز.',
    noScript: 'يحتاج حفظ المقالات إلى جافاسكريبت، وهي معطّلة في هذا المتصفح.',
    empty: 'لا شيء محفوظ بعد. تجد «احفظه لوقت لاحق» بجانب أوقات كل مقال.',
    remove: (headline) => `حذف: ${headline}`,
    history: 'ما تقرؤه',
    changedSince: (moment, list) => `تغيّر منذ أن قرأته في ${moment}: ${list}.`,
    changedOnly: (moment) => `تغيّر منذ أن قرأته في ${moment}.`,
    changed: (count) =>
      plural(count, {
        zero: 'لم تتغيّر أي فقرة',
        one: 'تغيّرت فقرة واحدة',
        two: 'تغيّرت فقرتان',
        few: 'تغيّرت # فقرات',
        many: 'تغيّرت # فقرة',
        other: 'تغيّرت # فقرة',
      }),
    added: (count) =>
      plural(count, {
        zero: 'لم تُضَف أي فقرة',
        one: 'أُضيفت فقرة واحدة',
        two: 'أُضيفت فقرتان',
        few: 'أُضيفت # فقرات',
        many: 'أُضيفت # فقرة',
        other: 'أُضيفت # فقرة',
      }),
    removed: (count) =>
      plural(count, {
        zero: 'لم تُحذَف أي فقرة',
        one: 'حُذفت فقرة واحدة',
        two: 'حُذفت فقرتان',
        few: 'حُذفت # فقرات',
        many: 'حُذفت # فقرة',
        other: 'حُذفت # فقرة',
      }),
    corrections: (count) =>
      plural(count, {
        zero: 'بلا تصحيح',
        one: 'تصحيح واحد',
        two: 'تصحيحان',
        few: '# تصحيحات',
        many: '# تصحيحاً',
        other: '# تصحيح',
      }),
    timeLeft: (minutes) => `بقيت ${minutes}`,
    show: 'ما الذي تغيّر',
    showInText: 'أظهر التعديلات في النص',
    changedAt: (moment) => `عُدّل في ${moment}.`,
    dismiss: 'حسناً',
  },
  live: {
    count: (count) =>
      plural(count, {
        zero: 'لا جديد',
        one: 'خبر جديد واحد',
        two: 'خبران جديدان',
        few: '# أخبار جديدة',
        many: '# خبراً جديداً',
        other: '# خبر جديد',
      }),
    changed: 'عُدِّل هذا المقال.',
    show: 'أظهر',
    toFirst: (count) =>
      plural(count, {
        zero: 'إلى الجديد',
        one: 'إلى الخبر الجديد',
        two: 'إلى أول الخبرين',
        few: 'إلى أول الأخبار الجديدة',
        many: 'إلى أول الأخبار الجديدة',
        other: 'إلى أول الأخبار الجديدة',
      }),
    stay: 'البقاء هنا',
  },
  device: {
    text: 'كل ما يرد هنا محفوظ في هذا المتصفح على هذا الجهاز، لا في غيره. لا يُرسَل منه شيء إلى أحد.',
    history: {
      title: 'ما تقرؤه',
      text: 'إذا شغّلت هذا تذكّرت الصحيفة في هذا المتصفح أي المقالات قرأت وأين توقفت. ما يقرؤه المرء شأن خاص: كل من يستعمل هذا المتصفح يمكنه أن يراه هنا.',
      label: 'تذكّر ما أقرؤه',
    },
    kept: 'المحفوظ',
    nothing: 'لا شيء محفوظ في هذا المتصفح.',
    kinds: {
      settings: 'الإعدادات',
      cookie: 'الإعدادات، وبعضها في ملف تعريف ارتباط (كوكي) يرسله هذا المتصفح إلى خادم الصحيفة مع كل صفحة',
      comments: 'التعليقات: المسودات واسمك وما يتيح لك تعديل تعليقاتك',
      history: 'ما قرأته وأين توقفت',
      saved: 'المقالات التي حفظتها',
      visited: 'صفحات قرأتها، للقراءة دون اتصال',
      edition: 'العدد الذي حمّلته',
    },
    size: (bytes) => bytes,
    clear: 'حذف',
    clearOf: (kind) => `حذف: ${kind}`,
    clearAll: 'حذف كل شيء',
    confirmAll: 'أتريد حذف كل ما تحفظه هذه الصحيفة في هذا المتصفح؟ لا يمكن استرجاعه.',
    cleared: 'حُذف.',
    cookieKept: 'تعذّر حذف ملف تعريف الارتباط الذي فيه الإعدادات لأن خادم الصحيفة لا يستجيب. حُذف كل ما عداه.',
    exportAll: 'حفظ في ملف',
    exportNote: 'في الملف كل شيء عدا الصفحات: الإعدادات والمسودات واسمك وما قرأته. احتفظ به لنفسك.',
    importAll: 'قراءة من ملف',
    imported: (count) =>
      plural(count, {
        zero: 'لم تُقرأ أي مادة.',
        one: 'قُرئت مادة واحدة.',
        two: 'قُرئت مادتان.',
        few: 'قُرئت # مواد.',
        many: 'قُرئت # مادة.',
        other: 'قُرئت # مادة.',
      }),
    notImported: 'هذا الملف لم يُحفظ من هنا. لم يتغير شيء.',
    full: 'لا يتسع المتصفح لكل ما في الملف. ما اتسع له موجود هنا، ولم يضِع شيء مما كان محفوظاً.',
  },
});

export default displayAr;
