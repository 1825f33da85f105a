import type { Widened } from './texts.ts';

/** Text for publishers in `npm run dev`, which is in English in every edition, as the messages of the build are. */
export const developmentTexts = {
  issues: (count: number) => (count === 1 ? 'This story has one issue' : `This story has ${count} issues`),
  issuesText: 'Mend it and save: this page follows. Readers never see this list.',
  line: (line: number, column?: number) =>
    column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
  severity: { error: 'Error', warning: 'Warning' },
  hidden: 'Readers cannot see this story.',
  hiddenWhy: {
    withheld: 'Its status is “withheld”.',
    canceled: 'Its status is “canceled”.',
    embargo: 'Its embargo has not ended.',
    expired: 'It has expired.',
    future: 'Its time of publication lies ahead.',
  },
  unknown: (name: string) => `A block of type “${name}”, which this version does not know`,
  noSearch: 'The index of the search is made by npm run build and npm start; here there is none.',
  relatedGone: (slug: string) => `“${slug}” is not published, so readers see nothing here`,
} as const;

/** Text of development; a pseudo-language in tests. */
export type DevelopmentTexts = Widened<typeof developmentTexts>;
