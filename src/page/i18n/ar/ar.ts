import type { CountFormats } from '../count-formats.ts';
import type { InterfaceTexts } from '../texts.ts';

/** Interface text in Arabic. */
const ar = ({ number, plural, minutes }: CountFormats<Intl.LDMLPluralRule>): InterfaceTexts => ({
  skipToArticle: 'انتقل إلى المقال',
  skipToArticles: 'انتقل إلى المقالات',
  sections: 'الأقسام',
  allSections: 'كل الأقسام والصفحات',
  backToTop: 'إلى أعلى الصفحة',
  feed: 'RSS',
  display: 'العرض',
  displayShort: 'Aa',
  device: 'ما يحفظه هذا المتصفح',
  savedPage: 'المقالات المحفوظة',
  print: 'طباعة',
  loading: 'جارٍ التحميل',
  tryAgain: 'حاول مرة أخرى',
  toFront: 'إلى الصفحة الأولى',

  dates: {
    moment: (day, time) => `${day}، ${time}`,
    weekday: (weekday, day) => `${weekday} ${day}`,
    month: (name) => name,
    monthOfYear: (month, year) => `${month} ${year}`,
    zoned: (time, zone) => `${time} ${zone}`,
  },

  article: {
    by: 'بقلم',
    updated: 'آخر تحديث:',
    corrected: 'مصحَّح',
    retracted: 'مسحوب',
    clarified: 'موضَّح',
    alsoIn: 'بلغات أخرى:',
    keyPoints: 'أبرز النقاط',
    corrections: (count) =>
      plural(count, {
        zero: 'تصحيحات',
        one: 'تصحيح',
        two: 'تصحيحان',
        few: 'تصحيحات',
        many: 'تصحيحات',
        other: 'تصحيحات',
      }),
    correctionKind: {
      correction: 'تصحيح',
      clarification: 'توضيح',
      note: 'ملاحظة',
      retraction: 'سحب',
    },
    keyEntries: 'أبرز اللحظات',
    readMore: 'اقرأ أيضاً',
    readNext: 'مقالات أخرى',
    contents: 'المحتويات',
    share: 'مشاركة',
    addressCopied: 'نُسخ العنوان',
    breadcrumbs: 'أنت هنا',
    older: 'قبل هذا',
    newer: 'بعد هذا',
    age: (day) => `نُشر هذا المقال في ${day}.`,
    save: 'احفظه لوقت لاحق',
    saved: 'محفوظ',
    read: 'مقروء',
    goOn: 'تابع من حيث توقفت',
    fromStart: 'من البداية',
    readingTime: (count) => `${minutes(count)} للقراءة`,
    retraction: 'سُحب هذا المقال.',
    retractionWhy: 'ما الخطأ الذي ورد فيه',
  },

  photo: {
    machine: {
      trainedAlgorithmicMedia: 'من صنع آلة',
      compositeWithTrainedAlgorithmicMedia: 'صنعت آلة جزءاً منها',
      algorithmicMedia: 'من صنع خوارزمية',
      algorithmicallyEnhanced: 'حسّنتها خوارزمية',
      compositeSynthetic: 'مركّبة، وجزء منها من صنع حاسوب',
      virtualRecording: 'مسجّلة في مشهد افتراضي',
    },
    madeBy: (how) => `صورة ${how}.`,
    enlarge: 'تكبير',
    missing: 'لم تُحمَّل الصورة.',
    missingDescribed: 'لم تُحمَّل الصورة؛ وهذا وصفها بدلاً منها.',
  },

  block: {
    table: 'جدول',
    embedFrom: (host) => `من ${host}. لا يُجلب شيء من هناك قبل أن تطلبه.`,
    embedLoad: (host) => `حمِّل من ${host}`,
    transcript: 'النص المكتوب',
    copy: 'نسخ',
    copied: 'نُسخ',
  },

  front: {
    briefs: 'باختصار',
    empty: 'لم يُنشر شيء بعد. سيظهر المقال الأول هنا.',
  },
  section: {
    empty: (name) => `لا مقالات في قسم «${name}» بعد.`,
    emptyLink: 'المقالات الأخرى في الصفحة الأولى.',
    page: (page) => `الصفحة ${number(page)}`,
    pages: 'الصفحات',
    newer: 'مقالات أحدث',
    older: 'مقالات أقدم',
  },
  list: {
    tag: 'موضوع',
    author: 'مقالات بقلم',
    elsewhere: 'في مواقع أخرى',
  },
  names: {
    tags: { title: 'كل الموضوعات', empty: 'لا موضوع لأي مقال بعد.' },
    authors: { title: 'كل الكتّاب', empty: 'لم يُذكر كاتب لأي مقال بعد.' },
  },
  archive: {
    title: 'الأرشيف',
    text: 'كل مقالات هذه الصحيفة بحسب الشهر.',
    count: (count) =>
      plural(count, {
        zero: 'لا مقالات',
        one: 'مقال واحد',
        two: 'مقالان',
        few: '# مقالات',
        many: '# مقالاً',
        other: '# مقال',
      }),
  },
  search: {
    title: 'البحث',
  },
  correctionsPage: {
    title: 'التصحيحات',
    text: 'ما ورد خطأً في هذه الصحيفة وصُحِّح، الأحدث أولاً.',
    empty: 'لم يستدعِ شيء التصحيح حتى الآن.',
    newer: 'تصحيحات أحدث',
    older: 'تصحيحات أقدم',
  },

  states: {
    notFound: {
      title: 'لا صفحة في هذا العنوان',
      text: 'ربما نُقل المقال، أو سقط حرف من العنوان. لم يضِع شيء مما يخصك.',
      suggestions: 'اقرأ بدلاً منه',
    },
    failure: {
      offline: {
        title: 'لا اتصال بالشبكة',
        text: 'هذه الصفحة ليست على جهازك بعد. يمكنك الرجوع إلى الصفحات التي فتحتها من قبل.',
      },
      timeout: {
        title: 'تأخر فتح هذه الصفحة',
        text: 'الاتصال قائم لكنه بطيء. لم يضِع شيء، وكثيراً ما تنجح المحاولة الثانية.',
      },
      server: {
        title: 'تعذّر فتح هذه الصفحة',
        text: 'الخلل عندنا لا عندك. لم يضِع شيء؛ حاول مرة أخرى بعد دقيقة.',
      },
      broken: {
        title: 'تعذّر عرض هذه الصفحة',
        text: 'وصلت الصفحة، لكن فيها ما ليس على ما يرام. الصفحات الأخرى سليمة.',
      },
    },
    partFailed: {
      comments: {
        title: 'لم تُحمَّل التعليقات.',
        text: 'المقال أعلاه كامل، وما كنت تكتبه محفوظ.',
      },
      articles: {
        title: 'لم تُحمَّل المقالات الأخرى.',
        text: 'ما تراه كامل.',
      },
      page: {
        title: 'لم يُحمَّل جزء من هذه الصفحة.',
        text: 'بقية الصفحة كاملة.',
      },
    },
  },

  comments: {
    title: 'التعليقات',
    empty: 'لم يكتب أحد بعد. سيكون تعليقك الأول.',
    closed: 'التعليقات مغلقة.',
    unavailable: 'لا يمكن التعليق هنا.',
    unavailableText: 'ليس لهذه النسخة من الصفحة خدمة تعليقات؛ والمقال كامل.',
    draftStored: 'ما كتبته محفوظ على هذا الجهاز.',
    discard: 'احذف المسودة',
    pagesOf: (page, last, pages) =>
      last > page
        ? `الصفحات من ${number(page)} إلى ${number(last)} من أصل ${number(pages)}`
        : `الصفحة ${number(page)} من ${number(pages)}`,
    previous: 'التعليقات السابقة',
    more: 'تعليقات أخرى',
    oldest: 'الأقدم أولاً',
    newest: 'الأحدث أولاً',
    reply: 'رد',
    report: 'إبلاغ',
    replies: (count) =>
      plural(count, {
        zero: 'لا ردود',
        one: 'رد واحد',
        two: 'ردّان',
        few: '# ردود',
        many: '# ردّاً',
        other: '# رد',
      }),
    inReplyTo: 'ردّاً على',
    goneName: 'تعليق محذوف',
    beforeCorrection: 'كُتب قبل التصحيح المنشور في',
    edited: 'معدَّل',
    pinned: 'مثبَّت',
    pinnedAbove: 'مثبَّت في الأعلى: تعليق من',
    byPaper: 'هيئة التحرير',
    removed: 'أزالت هيئة التحرير هذا التعليق.',
    withdrawn: 'سحب صاحب هذا التعليق تعليقه.',
    held: 'تعليقك قيد المراجعة.',
    heldText: 'هذه معاينة؛ سيظهر تعليقك بعد الموافقة عليه.',
    heldStatus: 'تابع مصيره',
    heldSent: 'سيظهر بعد الموافقة عليه.',
    loading: 'التعليقات في الطريق.',
  },

  form: {
    title: 'اكتب تعليقاً',
    openUntil: 'التعليقات مفتوحة حتى',
    replyTo: 'رد على',
    replied: 'اقرأه مرة أخرى',
    noReply: 'ابدأ نقاشاً جديداً بدلاً من ذلك',
    markup: 'يمكنك كتابة *مائل* و**عريض** و`رمز برمجي`، وعلامة > في أول السطر للاقتباس.',
    preview: 'معاينة',
    emailNote: 'لن يُنشر عنوان بريدك الإلكتروني.',
    requiredNote: 'الحقول المطلوبة عليها علامة',
    privacy: 'كيف نتعامل مع ما تكتبه',
    required: '*',
    text: 'التعليق',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    url: 'الموقع',
    remember: 'احفظ اسمي وبريدي وموقعي في هذا المتصفح للتعليق القادم.',
    submit: 'أرسل التعليق',
    sending: 'جارٍ الإرسال…',
    left: (count) =>
      plural(count, {
        zero: 'لم يبقَ أي حرف',
        one: 'بقي حرف واحد',
        two: 'بقي حرفان',
        few: 'بقيت # أحرف',
        many: 'بقي # حرفاً',
        other: 'بقي # حرف',
      }),
    over: (count) =>
      plural(count, {
        zero: 'لا أحرف زائدة',
        one: 'حرف واحد زائد',
        two: 'حرفان زائدان',
        few: '# أحرف زائدة',
        many: '# حرفاً زائداً',
        other: '# حرف زائد',
      }),
    problems: (count) =>
      plural(count, {
        zero: 'لا شيء يحتاج إلى تصحيح.',
        one: 'حقل واحد يحتاج إلى تصحيح.',
        two: 'حقلان يحتاجان إلى تصحيح.',
        few: '# حقول تحتاج إلى تصحيح.',
        many: '# حقلاً يحتاج إلى تصحيح.',
        other: '# حقل يحتاج إلى تصحيح.',
      }),
    problemsSafe: 'تعليقك محفوظ، ولم يُرسَل شيء.',
    offline: 'لا اتصال بالشبكة. نصك محفوظ؛ أعد إرساله حين يعود الاتصال، وسيظهر هنا مرة واحدة.',
  },
});

export default ar;
