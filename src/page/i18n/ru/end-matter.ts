import type { CountFormats } from '../count-formats.ts';
import type { EndMatterTexts } from '../texts.ts';

/** Interface text of what stands below the body of an article, in Russian. */
const endMatterRu = ({ number, plural }: CountFormats<'one' | 'few' | 'many' | 'other'>): EndMatterTexts => ({
  notes: (count) =>
    plural(count, { one: 'Примечание', few: 'Примечания', many: 'Примечания', other: 'Примечания' }),
  commentsBefore: (count) =>
    plural(count, {
      one: 'До этого написан # комментарий',
      few: 'До этого написаны # комментария',
      many: 'До этого написано # комментариев',
      other: 'До этого написано # комментария',
    }),
  inText: 'В тексте',
  changes: 'Изменения',
  changesText: (count) =>
    plural(count, {
      one: 'После публикации текст менялся # раз.',
      few: 'После публикации текст менялся # раза.',
      many: 'После публикации текст менялся # раз.',
      other: 'После публикации текст менялся # раза.',
    }),
  changesShow: 'Что изменилось',
  changesAdded: 'Добавлено:',
  changesRemoved: 'Удалено:',
  sources: (count) =>
    plural(count, { one: 'Источник', few: 'Источники', many: 'Источники', other: 'Источники' }),
  sourceRole: { source: 'источник', via: 'через', wire: 'лента агентства', agency: 'агентство' },
  tags: 'Темы',
  rights: 'Права',
  license: 'Лицензия',
  about: {
    title: 'Об этой статье',
    published: 'Опубликовано',
    updated: 'Обновлено',
    revision: 'Редакция',
    count: (value) => number(value),
    hash: 'Хеш текста',
    pictures: (count) =>
      plural(count, {
        one: 'Изображение',
        few: 'Изображения',
        many: 'Изображения',
        other: 'Изображения',
      }),
    policies: 'Наши правила',
    ethics: 'Как мы работаем',
    corrections: 'Как мы исправляем ошибки',
    origins: {
      compositeCapture: 'составлено из нескольких фотографий',
      composite: 'составлено из нескольких изображений',
      multiFrameComputationalCapture: 'фотография из нескольких снимков',
      computationalCapture: 'фотография из нескольких снимков',
      digitalCapture: 'цифровая фотография',
      negativeFilm: 'скан негатива',
      positiveFilm: 'скан слайда',
      print: 'скан отпечатка',
      minorHumanEdits: 'слегка отредактировано',
      humanEdits: 'отредактировано человеком',
      digitalArt: 'нарисовано на компьютере',
      digitalCreation: 'нарисовано на компьютере',
      dataDrivenMedia: 'построено по данным',
      screenCapture: 'снимок экрана',
    },
  },
});

export default endMatterRu;
