import type { CountFormats } from '../count-formats.ts';

/** Interface text of the search in English; loaded with it. */
const searchEn = ({ plural }: CountFormats<'one' | 'other'>) => ({
  label: 'Words to search for',
  ask: 'Search',
  busy: 'Searching …',
  results: 'What was found',
  count: (count: number) =>
    count === 0 ? 'No story found' : plural(count, { one: '# story found', other: '# stories found' }),
  nothing: 'No story has all of these words. Fewer of them, or another form of them, may find it.',
  more: 'More stories',
  /** A time, or a day and a time. */
  asOf: (moment: string) => `Searched as of ${moment}.`,
  archive: 'Every story by month, in the archive.',
  noScript: 'The search needs script, which is off in this browser.',
  close: 'Close',
  filters: {
    title: 'Narrow down',
    section: 'Section',
    author: 'Author',
    year: 'Year',
    month: 'Month',
    all: { section: 'All sections', author: 'All authors', year: 'Any year', month: 'Any month' },
  },
  failure: {
    later: 'The search is not ready yet: its index is still being made. The archive has every story.',
    offline: 'The search did not load. Please check the connection; what you typed is kept.',
  },
});

export default searchEn;
