import type { CountFormats } from '../count-formats.ts';

/**
 * Interface text in English. Texts with a number or a name are functions, so that catalogues in other languages can
 * order and inflect them. All text of `page/` that every page may need is here.
 */
const en = ({ number, plural, minutes }: CountFormats<'one' | 'other'>) => ({
  skipToArticle: 'Skip to the story',
  skipToArticles: 'Skip to the stories',
  sections: 'Sections',
  allSections: 'All sections and pages',
  backToTop: 'Back to top',
  feed: 'RSS',
  display: 'Display',
  /** A sign that stands for it where there is room for two letters: the same in every language, as checks of accessible names know it. */
  displayShort: 'Aa',
  device: 'What this browser keeps',
  savedPage: 'Saved stories',
  print: 'Print',
  loading: 'Loading',
  tryAgain: 'Try again',
  toFront: 'To the front page',

  dates: {
    /** Joins a formatted day and time. */
    moment: (day: string, time: string) => `${day}, ${time}`,
    weekday: (weekday: string, day: string) => `${weekday} ${day}`,
    /** The name of a month without a year, which some languages inflect. */
    month: (name: string) => name,
    monthOfYear: (month: string, year: string) => `${month} ${year}`,
    zoned: (time: string, zone: string) => `${time} ${zone}`,
  },

  article: {
    by: 'By',
    updated: 'Updated',
    corrected: 'Corrected',
    retracted: 'Retracted',
    clarified: 'Clarified',
    alsoIn: 'Also in',
    keyPoints: 'Key points',
    corrections: (count: number) => plural(count, { one: 'Correction', other: 'Corrections' }),
    correctionKind: {
      correction: 'Correction',
      clarification: 'Clarification',
      note: 'Note',
      retraction: 'Retraction',
    },
    keyEntries: 'Key moments',
    readMore: 'Read more',
    readNext: 'Read next',
    save: 'Save for later',
    saved: 'Saved',
    /** Spoken beside the headline of a story in a list. */
    read: 'Read',
    goOn: 'Go on where you stopped',
    fromStart: 'From the start',
    /** An amount of minutes. */
    readingTime: (count: number) => `${minutes(count)} to read`,
    retraction: 'This story has been retracted.',
    retractionWhy: 'What was wrong with it',
    contents: 'Contents',
    share: 'Share',
    addressCopied: 'Address copied',
    breadcrumbs: 'You are here',
    older: 'Before this',
    newer: 'After this',
    age: (day: string) => `This story is from ${day}.`,
  },

  photo: {
    /** What a machine made or changed, by the names of IPTC digital source types. */
    machine: {
      trainedAlgorithmicMedia: 'made by a machine',
      compositeWithTrainedAlgorithmicMedia: 'made in part by a machine',
      algorithmicMedia: 'made by an algorithm',
      algorithmicallyEnhanced: 'enhanced by an algorithm',
      compositeSynthetic: 'composed in part by a computer',
      virtualRecording: 'recorded in a virtual scene',
    },
    /** One of these, in a caption. */
    madeBy: (how: string) => `Picture ${how}.`,
    enlarge: 'Enlarge',
    missing: 'The picture did not load.',
    missingDescribed: 'The picture did not load; its description stands in for it.',
  },

  block: {
    table: 'Table',
    embedFrom: (host: string) => `From ${host}. Nothing is fetched from there until you ask.`,
    embedLoad: (host: string) => `Load from ${host}`,
    transcript: 'Transcript',
    copy: 'Copy',
    copied: 'Copied',
  },

  front: {
    briefs: 'In brief',
    empty: 'Nothing has been published yet. The first story will stand here.',
  },
  section: {
    empty: (name: string) => `No story in ${name} yet.`,
    emptyLink: 'The front page has the others.',
    page: (page: number) => `Page ${number(page)}`,
    pages: 'Pages',
    newer: 'Newer stories',
    older: 'Older stories',
  },
  /** Labels of lists that are no sections. */
  list: {
    tag: 'Filed under',
    author: 'Stories by',
    elsewhere: 'Elsewhere on the web',
  },
  names: {
    tags: { title: 'All tags', empty: 'No story has a tag yet.' },
    authors: { title: 'All authors', empty: 'No story names an author yet.' },
  },
  archive: {
    title: 'Archive',
    text: 'Every story of this paper, by month.',
    count: (count: number) => plural(count, { one: '# story', other: '# stories' }),
  },
  search: {
    title: 'Search',
  },
  correctionsPage: {
    title: 'Corrections',
    text: 'What was wrong in this paper and has been put right, the newest first.',
    empty: 'Nothing has had to be corrected so far.',
    newer: 'Newer corrections',
    older: 'Older corrections',
  },

  states: {
    notFound: {
      title: 'There is no page at this address',
      text: 'The story may have moved, or a letter in the address has gone astray. Nothing of yours is lost.',
      suggestions: 'Read instead',
    },
    failure: {
      offline: {
        title: 'There is no connection',
        text: 'This page is not on your device yet. Pages you have opened are still a step back.',
      },
      timeout: {
        title: 'This page is taking too long',
        text: 'The connection is there but slow. Nothing is lost; trying again often helps.',
      },
      server: {
        title: 'This page could not be opened',
        text: 'The issue is ours, not yours. Nothing is lost; please try again in a minute.',
      },
      broken: {
        title: 'This page cannot be shown',
        text: 'It arrived, but something in it is not as it should be. The other pages are not affected.',
      },
    },
    partFailed: {
      comments: {
        title: 'The comments did not load.',
        text: 'The story above is complete, and anything you were writing is kept.',
      },
      articles: {
        title: 'The other stories did not load.',
        text: 'What you see is complete.',
      },
      page: {
        title: 'A part of this page did not load.',
        text: 'The rest of it is complete.',
      },
    },
  },

  comments: {
    title: 'Comments',
    empty: 'Nobody has written yet. Yours would be the first.',
    closed: 'Comments are closed.',
    unavailable: 'Replies are not open here.',
    unavailableText: 'This copy of the page has no comments service; the story is complete.',
    draftStored: 'What you wrote is kept on this device.',
    discard: 'Discard it',
    pagesOf: (page: number, last: number, pages: number) =>
      last > page
        ? `Pages ${number(page)} to ${number(last)} of ${number(pages)}`
        : `Page ${number(page)} of ${number(pages)}`,
    previous: 'Previous comments',
    more: 'More comments',
    oldest: 'Oldest first',
    newest: 'Newest first',
    reply: 'Reply',
    report: 'Report',
    replies: (count: number) => plural(count, { one: '# reply', other: '# replies' }),
    inReplyTo: 'In reply to',
    goneName: 'a comment that is gone',
    beforeCorrection: 'Written before the correction of',
    edited: 'Edited',
    pinned: 'Pinned',
    pinnedAbove: 'Pinned above: comment by',
    byPaper: 'The paper',
    removed: 'This comment was removed by the newsroom.',
    withdrawn: 'This comment was withdrawn by its writer.',
    held: 'Your comment is awaiting moderation.',
    heldText: 'This is a preview; your comment will be visible after it has been approved.',
    heldStatus: 'See what becomes of it',
    heldSent: 'It will be visible after it has been approved.',
    loading: 'The comments are on their way.',
  },

  form: {
    title: 'Leave a Reply',
    openUntil: 'Comments are open until',
    replyTo: 'Reply to',
    replied: 'Read it again',
    noReply: 'Begin a thread of your own instead',
    markup: 'You can write *emphasis*, **strong**, `code`, and > at the start of a line to quote.',
    preview: 'Preview',
    emailNote: 'Your email address will not be published.',
    requiredNote: 'Required fields are marked',
    privacy: 'How we treat what you write',
    required: '*',
    text: 'Comment',
    name: 'Name',
    email: 'Email',
    url: 'Website',
    remember: 'Save my name, email, and website in this browser for the next time I comment.',
    submit: 'Post Comment',
    sending: 'Posting…',
    left: (count: number) => plural(count, { one: '# character left', other: '# characters left' }),
    over: (count: number) => plural(count, { one: '# character too many', other: '# characters too many' }),
    problems: (count: number) => plural(count, { one: 'One thing to mend.', other: '# things to mend.' }),
    problemsSafe: 'Your comment is safe; nothing has been sent.',
    /** Where the service did not respond. */
    offline:
      'There is no connection. Your text is safe; send it again when you are back, and it will stand here once.',
  },
});

export default en;
