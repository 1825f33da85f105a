import type { InterfaceLanguage } from '../../model/edition/interface-language.ts';

/** Texts of a new edition in one language: examples that its publisher changes. */
export interface ExampleTexts {
  title: string;
  tagline: string;
  /** Slugs are named where letters of the name would make a long address. */
  sections: [string | { name: string; slug: string }, string | { name: string; slug: string }];
  headline: string;
  lead: string;
  paragraph: string;
  heading: string;
  next: string;
  privacy: {
    headline: string;
    publisher: string;
    reading: [string, string];
    device: [string, string];
    comments: [string, string];
  };
}

/** Texts of a new edition, by language. */
export const EXAMPLE_TEXTS: Readonly<Record<InterfaceLanguage, ExampleTexts>> = {
  en: {
    title: 'My newspaper',
    tagline: 'Change this line in edition.json',
    sections: ['World', 'Culture'],
    headline: 'The first story of this paper',
    lead: 'It stands in articles/the-first-story.json. Open that file, change a word and save.',
    paragraph:
      'Each paragraph of a story is one string in “body”. What is not a paragraph, a heading or a photo for example, is an object with a “type”.',
    heading: 'What comes next',
    next: 'A second file in articles/ is a second story. Its name is its address: letters a to z, digits and hyphens.',
    privacy: {
      headline: 'Privacy',
      publisher:
        'This page stands in pages/privacy.json. Before you publish, say here who is responsible for this site, and how to reach them.',
      reading: [
        'Reading',
        'Reading asks for no account and sets no cookie. There is no advertising and no measuring of readers.',
      ],
      device: [
        'What your browser keeps',
        'The page “What this browser keeps” shows, and deletes, all that your own browser keeps of this site: a comment that you have begun or sent, for thirty days at most; your name and email address, if you ask for that; the settings that you choose; the stories that you save; and, once you save one or turn it on, which stories you read and where you stopped. The pages of both are stored with them, for reading without a connection, and others only if you ask for that there. None of it leaves your browser unless you send or change a comment.',
      ],
      comments: [
        'Comments',
        'If you comment, your name and your words are published. Your email address is kept with the comment and shown to no other reader.',
      ],
    },
  },
  de: {
    title: 'Meine Zeitung',
    tagline: 'Ändern Sie diese Zeile in edition.json',
    sections: ['Welt', 'Kultur'],
    headline: 'Der erste Artikel dieser Zeitung',
    lead: 'Er steht in articles/the-first-story.json. Öffnen Sie die Datei, ändern Sie ein Wort und speichern Sie.',
    paragraph:
      'Jeder Absatz eines Artikels ist eine Zeichenkette in „body“. Was kein Absatz ist, etwa eine Überschrift oder ein Foto, ist ein Objekt mit einem „type“.',
    heading: 'Wie es weitergeht',
    next: 'Eine zweite Datei in articles/ ist ein zweiter Artikel. Ihr Name ist seine Adresse: Buchstaben a bis z, Ziffern und Bindestriche.',
    privacy: {
      headline: 'Datenschutz',
      publisher:
        'Diese Seite steht in pages/privacy.json. Sagen Sie hier, bevor Sie veröffentlichen, wer für diese Website verantwortlich ist und wie man diese Person erreicht.',
      reading: [
        'Lesen',
        'Zum Lesen brauchen Sie kein Konto, und es werden keine Cookies gesetzt. Es gibt keine Werbung, und niemand misst, was Sie lesen.',
      ],
      device: [
        'Was Ihr Browser speichert',
        'Die Seite „Was dieser Browser speichert“ zeigt und löscht alles, was Ihr eigener Browser von dieser Website aufbewahrt: einen angefangenen oder gesendeten Kommentar, höchstens dreißig Tage lang; Ihren Namen und Ihre E-Mail-Adresse, wenn Sie das wünschen; die Einstellungen, die Sie wählen; die Artikel, die Sie sich merken; und, sobald Sie sich einen merken oder es einschalten, welche Artikel Sie lesen und wo Sie aufgehört haben. Deren Seiten werden mit ihnen gespeichert, zum Lesen ohne Verbindung, andere nur, wenn Sie es dort verlangen. Nichts davon verlässt Ihren Browser, außer Sie senden oder ändern einen Kommentar.',
      ],
      comments: [
        'Kommentare',
        'Wenn Sie kommentieren, werden Ihr Name und Ihr Text veröffentlicht. Ihre E-Mail-Adresse wird mit dem Kommentar gespeichert und niemandem sonst gezeigt, der hier liest.',
      ],
    },
  },
  ar: {
    title: 'صحيفتي',
    tagline: 'غيّر هذا السطر في edition.json',
    sections: [
      { name: 'العالم', slug: 'world' },
      { name: 'الثقافة', slug: 'culture' },
    ],
    headline: 'أول مقال في هذه الصحيفة',
    lead: 'تجده في الملف articles/the-first-story.json. افتح الملف وغيّر كلمة ثم احفظه.',
    paragraph: 'كل فقرة من المقال نص واحد في «body». وما ليس فقرة، كعنوان فرعي أو صورة، فهو كائن له «type».',
    heading: 'الخطوة التالية',
    next: 'ملف ثانٍ في المجلد articles/ هو مقال ثانٍ. اسم الملف هو عنوان المقال: حروف لاتينية من a إلى z وأرقام وشرطات.',
    privacy: {
      headline: 'الخصوصية',
      publisher:
        'هذه الصفحة في الملف pages/privacy.json. قبل النشر اذكر هنا من المسؤول عن هذا الموقع وكيف يمكن الاتصال به.',
      reading: [
        'القراءة',
        'لا تحتاج القراءة إلى حساب، ولا يضع الموقع ملفات تعريف ارتباط. لا إعلانات هنا ولا قياس لما يقرؤه أحد.',
      ],
      device: [
        'ما يحفظه متصفحك',
        'تعرض صفحة «ما يحفظه هذا المتصفح» كل ما يحفظه متصفحك من هذا الموقع، وفيها يمكنك حذفه: التعليق الذي بدأته أو أرسلته، ثلاثين يوماً على الأكثر؛ واسمك وعنوان بريدك إن طلبت ذلك؛ والإعدادات التي تختارها؛ والمقالات التي تحفظها؛ ثم، متى حفظت مقالاً أو شغّلت ذلك، المقالات التي قرأتها وأين توقفت. وتُحفظ معها صفحاتها لتُقرأ دون اتصال، ولا تُحفظ صفحات أخرى إلا إذا طلبت ذلك هناك. لا يخرج شيء من ذلك من متصفحك إلا إذا أرسلت تعليقاً أو عدّلته.',
      ],
      comments: [
        'التعليقات',
        'إذا علّقت يُنشر اسمك وكلامك. أما عنوان بريدك الإلكتروني فيُحفظ مع التعليق ولا يراه أي قارئ آخر.',
      ],
    },
  },
  ru: {
    title: 'Моя газета',
    tagline: 'Измените эту строку в edition.json',
    sections: [
      { name: 'Мир', slug: 'world' },
      { name: 'Культура', slug: 'culture' },
    ],
    headline: 'Первая статья этой газеты',
    lead: 'Она лежит в файле articles/the-first-story.json. Откройте его, измените слово и сохраните.',
    paragraph:
      'Каждый абзац статьи — это одна строка в «body». То, что не абзац, например заголовок или фотография, — это объект с полем «type».',
    heading: 'Что дальше',
    next: 'Второй файл в папке articles/ — это вторая статья. Имя файла — её адрес: буквы от a до z, цифры и дефисы.',
    privacy: {
      headline: 'Конфиденциальность',
      publisher:
        'Эта страница лежит в файле pages/privacy.json. Прежде чем публиковать, укажите здесь, кто отвечает за этот сайт и как с ним связаться.',
      reading: [
        'Чтение',
        'Для чтения не нужна учётная запись, и сайт не ставит cookie. Здесь нет рекламы, и никто не измеряет, что вы читаете.',
      ],
      device: [
        'Что хранит ваш браузер',
        'Страница «Что хранит этот браузер» показывает и удаляет всё, что ваш браузер хранит от этого сайта: начатый или отправленный комментарий, не дольше тридцати дней; имя и адрес электронной почты, если вы об этом попросите; выбранные вами настройки; сохранённые статьи; а когда вы сохраните статью или включите это сами — какие статьи вы читали и где остановились. Их страницы сохраняются вместе с ними, для чтения без связи, а другие — только если вы попросите об этом там же. Ничто из этого не выходит за пределы браузера, пока вы не отправите или не измените комментарий.',
      ],
      comments: [
        'Комментарии',
        'Если вы оставите комментарий, ваше имя и ваш текст будут опубликованы. Адрес электронной почты хранится вместе с комментарием, и другим читателям он не виден.',
      ],
    },
  },
};
