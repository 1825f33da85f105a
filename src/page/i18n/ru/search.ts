import type { CountFormats } from '../count-formats.ts';
import type { SearchTexts } from '../texts.ts';

/** Interface text of the search in Russian. */
const searchRu = ({ plural }: CountFormats<'one' | 'few' | 'many' | 'other'>): SearchTexts => ({
  label: 'Слова для поиска',
  ask: 'Найти',
  busy: 'Идёт поиск…',
  results: 'Результаты поиска',
  count: (count) =>
    count === 0
      ? 'Ничего не найдено'
      : plural(count, {
          one: 'Найдена # статья',
          few: 'Найдены # статьи',
          many: 'Найдено # статей',
          other: 'Найдено # статьи',
        }),
  nothing: 'Нет статьи, в которой есть все эти слова. Попробуйте меньше слов или другую их форму.',
  more: 'Ещё статьи',
  asOf: (moment) => `По состоянию на ${moment}.`,
  archive: 'Все статьи по месяцам — в архиве.',
  noScript: 'Для поиска нужен JavaScript, а в этом браузере он выключен.',
  close: 'Закрыть',
  filters: {
    title: 'Уточнить',
    section: 'Рубрика',
    author: 'Автор',
    year: 'Год',
    month: 'Месяц',
    all: { section: 'Все рубрики', author: 'Все авторы', year: 'Любой год', month: 'Любой месяц' },
  },
  failure: {
    later: 'Поиск ещё не готов: его указатель составляется. Все статьи есть в архиве.',
    offline: 'Поиск не загрузился. Проверьте соединение; набранное вами сохранено.',
  },
});

export default searchRu;
