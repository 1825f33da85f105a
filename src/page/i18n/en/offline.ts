import type { CountFormats } from '../count-formats.ts';

/** Interface text of reading without a connection, in English; loaded with the service worker and with its pages. */
const offlineEn = ({ number, plural }: CountFormats<'one' | 'other'>) => ({
  bar: {
    label: 'Stored page',
    asOf: (time: string) => `As it was at ${time}`,
    asOfDay: (day: string, time: string) => `As it was on ${day}, ${time}`,
    newer: 'A newer version is here.',
    /** Of the program that shows pages. */
    update: 'There is a newer version of this site.',
    show: 'Show it',
    broken: 'The stored copy of this page was broken. It was removed, and this is the page as it is now.',
  },
  page: {
    title: 'There is no connection',
    text: 'This page is not stored on this device. What is stored is listed here.',
    none: 'No page is stored on this device.',
  },
  settings: {
    title: 'Reading without a connection',
    text: 'Pages can be stored in this browser and read where there is no line. The stories you save for later are stored by themselves. Stories that are withdrawn or corrected are removed or fetched again as soon as there is one.',
    visits: 'Keep what I read for reading without a connection',
    download: (stories: number, size: string, textSize: string) =>
      `Download today’s edition (${plural(stories, { one: 'one story', other: '# stories' })}, about ${size}, ${textSize} without pictures)`,
    withPictures: 'Download',
    withoutPictures: 'Download without pictures',
    resume: 'Go on with the download',
    stop: 'Stop',
    progress: (done: number, all: number) => `${number(done)} of ${number(all)} pages are stored.`,
    done: (stories: number) =>
      plural(stories, {
        one: 'One story is stored on this device.',
        other: '# stories are stored on this device.',
      }),
    stopped: 'Stopped. What is stored stays, and the download can go on.',
    failed: 'The line broke. What is stored stays, and the download can go on when there is one.',
    full: 'The browser has no more room for this paper. What is stored stays. Make room below, or download without pictures.',
    unsure: 'The browser may remove what is stored when the device runs out of room.',
    missing: (stories: number) =>
      plural(stories, {
        one: 'The browser has removed one story of the edition to make room.',
        other: 'The browser has removed # stories of the edition to make room.',
      }),
    unsupported:
      'This browser stores no pages here: it does not allow it, is in a private window, or the paper has no https address.',
    edition: 'The downloaded edition',
    saved: 'Stories you saved',
    visited: 'Pages you read',
    end: (weekday: string) => `You’ve reached the end of ${weekday}’s edition.`,
  },
});

export default offlineEn;
