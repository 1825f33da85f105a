import type { FilterValues, SearchResultArticle } from '../../page/search/search-state.ts';

/** Results of a search. */
export const FOUND: SearchResultArticle[] = [
  {
    path: '/articles/river/',
    title: 'The river that was sold by the bottle',
    section: 'Culture',
    label: 'Analysis',
    published: '2022-11-23T09:00:00Z',
    language: 'en',
    direction: 'ltr',
    excerpt: [
      { text: 'whoever stood on the ' },
      { text: 'bridge', marked: true },
      { text: ' in those years saw the bottles go by, green and empty, under the next ' },
      { text: 'bridge', marked: true },
    ],
    isBeginning: false,
  },
  {
    path: '/articles/jisr/',
    title: 'جسر جديد فوق النهر',
    section: 'World',
    published: '2021-03-02T09:00:00Z',
    language: 'ar',
    direction: 'rtl',
    excerpt: [{ text: 'افتُتح ' }, { text: 'الجسر', marked: true }, { text: ' صباح اليوم أمام المارة' }],
    isBeginning: true,
  },
];

/** Filters of a search with their values. */
export const CHOICES: FilterValues = {
  section: ['World', 'Culture'],
  author: ['Tunde Bakare', 'Ingrid Sørensen'],
  year: ['2022', '2021'],
  month: ['2022-11', '2022-03', '2021-12'],
};
