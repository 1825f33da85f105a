import type { CountFormats } from '../count-formats.ts';
import type { InterfaceTexts } from '../texts.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Interface text in Russian. */
const ru = ({ number, plural, minutes }: CountFormats<'one' | 'few' | 'many' | 'other'>): InterfaceTexts => ({
  skipToArticle: 'Перейти к статье',
  skipToArticles: 'Перейти к статьям',
  sections: 'Рубрики',
  allSections: 'Все рубрики и страницы',
  backToTop: 'Наверх',
  feed: 'RSS',
  display: 'Оформление',
  displayShort: 'Aa',
  device: 'Что хранит этот браузер',
  savedPage: 'Сохранённые статьи',
  print: 'Печать',
  loading: 'Загрузка',
  tryAgain: 'Попробовать ещё раз',
  toFront: 'На первую полосу',

  dates: {
    moment: (day, time) => `${day}, ${time}`,
    weekday: (weekday, day) => `${capital(weekday)}, ${day}`,
    month: capital,
    monthOfYear: (month, year) => `${month} ${year}`,
    zoned: (time, zone) => `${time} ${zone}`,
  },

  article: {
    by: 'Автор:',
    updated: 'Обновлено:',
    corrected: 'Исправлено',
    retracted: 'Отозвано',
    clarified: 'Уточнено',
    alsoIn: 'Также на других языках:',
    keyPoints: 'Главное',
    corrections: (count) =>
      plural(count, { one: 'Исправление', few: 'Исправления', many: 'Исправления', other: 'Исправления' }),
    correctionKind: {
      correction: 'Исправление',
      clarification: 'Уточнение',
      note: 'Примечание',
      retraction: 'Отзыв статьи',
    },
    keyEntries: 'Ключевые события',
    readMore: 'Читайте также',
    readNext: 'Что читать дальше',
    contents: 'Содержание',
    share: 'Поделиться',
    addressCopied: 'Адрес скопирован',
    breadcrumbs: 'Вы находитесь здесь',
    older: 'До этого',
    newer: 'После этого',
    age: (day) => `Статья опубликована ${day}.`,
    save: 'Сохранить на потом',
    saved: 'Сохранено',
    read: 'Прочитано',
    goOn: 'Продолжить с места, где вы остановились',
    fromStart: 'С начала',
    readingTime: (count) => `${minutes(count)} на чтение`,
    retraction: 'Эта статья отозвана.',
    retractionWhy: 'Что в ней было неверно',
  },

  photo: {
    machine: {
      trainedAlgorithmicMedia: 'создано машиной',
      compositeWithTrainedAlgorithmicMedia: 'частично создано машиной',
      algorithmicMedia: 'создано алгоритмом',
      algorithmicallyEnhanced: 'улучшено алгоритмом',
      compositeSynthetic: 'составлено, частично из компьютерных изображений',
      virtualRecording: 'записано в виртуальной сцене',
    },
    madeBy: (how) => `Изображение ${how}.`,
    enlarge: 'Увеличить',
    missing: 'Изображение не загрузилось.',
    missingDescribed: 'Изображение не загрузилось; вместо него показано описание.',
  },

  block: {
    table: 'Таблица',
    embedFrom: (host) => `С сайта ${host}. Пока вы не попросите, оттуда ничего не загружается.`,
    embedLoad: (host) => `Загрузить с ${host}`,
    transcript: 'Расшифровка',
    copy: 'Копировать',
    copied: 'Скопировано',
  },

  front: {
    briefs: 'Коротко',
    empty: 'Пока ничего не опубликовано. Здесь появится первая статья.',
  },
  section: {
    empty: (name) => `В рубрике «${name}» статей пока нет.`,
    emptyLink: 'Остальные — на первой полосе.',
    page: (page) => `Страница ${number(page)}`,
    pages: 'Страницы',
    newer: 'Более новые статьи',
    older: 'Более ранние статьи',
  },
  list: {
    tag: 'Тема',
    author: 'Статьи автора',
    elsewhere: 'На других сайтах',
  },
  names: {
    tags: { title: 'Все темы', empty: 'Ни у одной статьи пока нет темы.' },
    authors: { title: 'Все авторы', empty: 'Ни в одной статье пока не указан автор.' },
  },
  archive: {
    title: 'Архив',
    text: 'Все статьи этой газеты по месяцам.',
    count: (count) =>
      plural(count, { one: '# статья', few: '# статьи', many: '# статей', other: '# статьи' }),
  },
  search: {
    title: 'Поиск',
  },
  correctionsPage: {
    title: 'Исправления',
    text: 'Что в этой газете было неверно и исправлено, начиная с самого нового.',
    empty: 'Исправлять пока ничего не пришлось.',
    newer: 'Более новые исправления',
    older: 'Более ранние исправления',
  },

  states: {
    notFound: {
      title: 'По этому адресу страницы нет',
      text: 'Возможно, статья переехала или в адресе потерялась буква. Ничего из вашего не пропало.',
      suggestions: 'Прочтите вместо неё',
    },
    failure: {
      offline: {
        title: 'Нет соединения',
        text: 'Этой страницы ещё нет на вашем устройстве. К страницам, которые вы открывали, можно вернуться кнопкой «Назад».',
      },
      timeout: {
        title: 'Страница загружается слишком долго',
        text: 'Соединение есть, но медленное. Ничего не пропало; часто помогает вторая попытка.',
      },
      server: {
        title: 'Открыть страницу не удалось',
        text: 'Ошибка у нас, а не у вас. Ничего не пропало; попробуйте ещё раз через минуту.',
      },
      broken: {
        title: 'Показать страницу не удалось',
        text: 'Она получена, но что-то в ней не так. На другие страницы это не влияет.',
      },
    },
    partFailed: {
      comments: {
        title: 'Комментарии не загрузились.',
        text: 'Статья выше показана целиком, а то, что вы писали, сохранено.',
      },
      articles: {
        title: 'Другие статьи не загрузились.',
        text: 'То, что вы видите, показано целиком.',
      },
      page: {
        title: 'Часть этой страницы не загрузилась.',
        text: 'Остальное показано целиком.',
      },
    },
  },

  comments: {
    title: 'Комментарии',
    empty: 'Пока никто не написал. Ваш комментарий будет первым.',
    closed: 'Комментарии закрыты.',
    unavailable: 'Здесь комментировать нельзя.',
    unavailableText: 'У этой копии страницы нет службы комментариев; статья показана целиком.',
    draftStored: 'Написанное вами сохранено на этом устройстве.',
    discard: 'Удалить черновик',
    pagesOf: (page, last, pages) =>
      last > page
        ? `Страницы ${number(page)}–${number(last)} из ${number(pages)}`
        : `Страница ${number(page)} из ${number(pages)}`,
    previous: 'Предыдущие комментарии',
    more: 'Ещё комментарии',
    oldest: 'Сначала старые',
    newest: 'Сначала новые',
    reply: 'Ответить',
    report: 'Пожаловаться',
    replies: (count) =>
      plural(count, { one: '# ответ', few: '# ответа', many: '# ответов', other: '# ответа' }),
    inReplyTo: 'В ответ на комментарий:',
    goneName: 'удалённый комментарий',
    beforeCorrection: 'Написано до исправления от',
    edited: 'Изменено',
    pinned: 'Закреплено',
    pinnedAbove: 'Закреплено выше. Автор комментария:',
    byPaper: 'Редакция',
    removed: 'Редакция удалила этот комментарий.',
    withdrawn: 'Автор отозвал этот комментарий.',
    held: 'Ваш комментарий на проверке.',
    heldText: 'Это предварительный просмотр; комментарий станет виден после одобрения.',
    heldStatus: 'Узнать, что с ним будет',
    heldSent: 'Он станет виден после одобрения.',
    loading: 'Комментарии загружаются.',
  },

  form: {
    title: 'Написать комментарий',
    openUntil: 'Комментарии открыты до',
    replyTo: 'Ответ на комментарий:',
    replied: 'Прочитать его ещё раз',
    noReply: 'Начать отдельное обсуждение',
    markup: 'Можно писать *курсив*, **полужирный**, `код`, а знак > в начале строки обозначает цитату.',
    preview: 'Предварительный просмотр',
    emailNote: 'Адрес вашей электронной почты не будет опубликован.',
    requiredNote: 'Обязательные поля отмечены знаком',
    privacy: 'Что мы делаем с тем, что вы пишете',
    required: '*',
    text: 'Комментарий',
    name: 'Имя',
    email: 'Эл. почта',
    url: 'Сайт',
    remember: 'Сохранить имя, почту и сайт в этом браузере для следующего комментария.',
    submit: 'Отправить комментарий',
    sending: 'Отправка…',
    left: (count) =>
      plural(count, {
        one: 'остался # знак',
        few: 'осталось # знака',
        many: 'осталось # знаков',
        other: 'осталось # знака',
      }),
    over: (count) =>
      plural(count, {
        one: '# лишний знак',
        few: '# лишних знака',
        many: '# лишних знаков',
        other: '# лишних знака',
      }),
    problems: (count) =>
      plural(count, {
        one: 'Нужно исправить # поле.',
        few: 'Нужно исправить # поля.',
        many: 'Нужно исправить # полей.',
        other: 'Нужно исправить # поля.',
      }),
    problemsSafe: 'Ваш комментарий сохранён; ничего не отправлено.',
    offline:
      'Нет соединения. Ваш текст сохранён; отправьте его, когда связь вернётся, и он появится здесь один раз.',
  },
});

export default ru;
