import type { CountFormats } from '../count-formats.ts';

/** Interface text of what stands below the body of an article, in English. */
const endMatterEn = ({ number, plural }: CountFormats<'one' | 'other'>) => ({
  notes: (count: number) => plural(count, { one: 'Note', other: 'Notes' }),
  commentsBefore: (count: number) =>
    plural(count, {
      one: '# comment was written before this',
      other: '# comments were written before this',
    }),
  /** Leads from a correction to the paragraph that it speaks of. */
  inText: 'In the text',
  changes: 'Changes',
  changesText: (count: number) =>
    plural(count, {
      one: 'The text has been changed once since it was published.',
      other: 'The text has been changed # times since it was published.',
    }),
  changesShow: 'What changed',
  changesAdded: 'Added:',
  changesRemoved: 'Removed:',
  sources: (count: number) => plural(count, { one: 'Source', other: 'Sources' }),
  sourceRole: { source: 'source', via: 'via', wire: 'wire', agency: 'agency' },
  tags: 'Filed under',
  rights: 'Rights',
  license: 'Licence',
  about: {
    title: 'About this story',
    published: 'Published',
    updated: 'Updated',
    revision: 'Revision',
    count: (value: number) => number(value),
    hash: 'Hash of the text',
    pictures: (count: number) => plural(count, { one: 'Picture', other: 'Pictures' }),
    policies: 'Policies',
    ethics: 'How we work',
    corrections: 'How we correct',
    /** How a picture came about, by the names of IPTC digital source types; those of a machine are with the captions. */
    origins: {
      compositeCapture: 'composed of several photographs',
      composite: 'composed of several pictures',
      multiFrameComputationalCapture: 'photograph joined from several shots',
      computationalCapture: 'photograph joined from several shots',
      digitalCapture: 'digital photograph',
      negativeFilm: 'scan of a negative',
      positiveFilm: 'scan of a slide',
      print: 'scan of a print',
      minorHumanEdits: 'slightly edited',
      humanEdits: 'edited by a person',
      digitalArt: 'drawn on a computer',
      digitalCreation: 'drawn on a computer',
      dataDrivenMedia: 'drawn from data',
      screenCapture: 'picture of a screen',
    },
  },
});

export default endMatterEn;
