import type { CountFormats } from '../count-formats.ts';

/** Interface text of the reader's settings and of the page of what this browser keeps, in English; loaded with them. */
const displayEn = ({ plural }: CountFormats<'one' | 'other'>) => ({
  title: 'Display',
  text: 'How pages look in this browser.',
  close: 'Close',
  reset: 'As the paper sets it',
  /** Sends the form where script is off. */
  apply: 'Apply',
  noScript: 'Script is off in this browser: the colours follow its own setting.',
  /** Beside the form where script is off. */
  cookieNote:
    'Your choice is stored in a cookie, which this browser sends to the paper’s own server with every page.',
  searchKey: 'The key / opens the search',
  /** Where storage is full or forbidden. */
  notStored: 'This browser did not store that: it has no room left, or storing is switched off in it.',
  /** Follows it where the setting holds none the less. */
  untilLoaded: 'Pages look so until one is loaded again.',
  names: {
    theme: 'Colours',
    size: 'Text size',
    leading: 'Line height',
    measure: 'Line length',
    face: 'Typeface',
    pictures: 'Pictures in lists',
    hyphens: 'Hyphens at line ends',
  },
  values: {
    theme: { usual: 'As the system', light: 'Light', dark: 'Dark', sepia: 'Sepia' },
    size: { usual: 'Normal', small: 'Small', large: 'Large', larger: 'Larger', largest: 'Largest' },
    leading: { usual: 'Normal', tight: 'Tight', loose: 'Loose' },
    measure: { usual: 'Normal', narrow: 'Short', wide: 'Long' },
    face: { usual: 'Serif', sans: 'Sans' },
    pictures: { usual: 'All', fewer: 'None' },
    hyphens: { usual: 'Yes', manual: 'No' },
  },
  reading: {
    text: 'What you save stays in this browser, on this device. With the first story that you save, the paper also remembers here what you read; “What this browser keeps” turns that off.',
    stored: 'All that you saved can be read without a connection.',
    notStored: (count: number) =>
      plural(count, {
        one: 'One of these stories needs a connection: it is not stored on this device.',
        other: '# of these stories need a connection: they are not stored on this device.',
      }),
    noScript: 'Stories are saved by script, which is off in this browser.',
    empty: 'Nothing is saved yet. “Save for later” stands beside the times of each story.',
    remove: (headline: string) => `Delete: ${headline}`,
    history: 'What you read',
    /** A day and a time, or a time. */
    changedSince: (moment: string, list: string) => `Changed since you read it on ${moment}: ${list}.`,
    changedOnly: (moment: string) => `Changed since you read it on ${moment}.`,
    changed: (count: number) =>
      plural(count, { one: 'one paragraph changed', other: '# paragraphs changed' }),
    added: (count: number) => plural(count, { one: 'one added', other: '# added' }),
    removed: (count: number) => plural(count, { one: 'one removed', other: '# removed' }),
    corrections: (count: number) => plural(count, { one: 'one correction', other: '# corrections' }),
    /** An amount of minutes. */
    timeLeft: (minutes: string) => `${minutes} left`,
    show: 'What changed',
    showInText: 'Show changes in the text',
    /** A day and a time. */
    changedAt: (moment: string) => `It changed on ${moment}.`,
    dismiss: 'All right',
  },
  /** New entries of a live story. */
  live: {
    count: (count: number) => plural(count, { one: '# new', other: '# new' }),
    changed: 'This story has changed.',
    show: 'Show',
    toFirst: (count: number) => plural(count, { one: 'To the new one', other: 'To the first new one' }),
    stay: 'Stay here',
  },
  device: {
    text: 'Everything below is in this browser on this device, and nowhere else. Nothing of it is sent to anybody.',
    history: {
      title: 'What you read',
      text: 'When this is on, the paper remembers in this browser which stories you read and where you stopped. A history of reading is private: whoever uses this browser can see it here.',
      pages:
        'The pages you read from then on are stored too, for reading without a connection; “Reading without a connection” has a switch for that alone. Turning this off deletes all of it.',
      label: 'Remember what I read',
    },
    kept: 'What is kept',
    nothing: 'Nothing is kept in this browser.',
    kinds: {
      settings: 'Settings',
      cookie:
        'Settings, some of them in a cookie, which this browser sends to the paper’s own server with every page',
      comments: 'Comments: drafts, your name, what lets you change your own',
      history: 'What you read, and where you stopped',
      saved: 'Stories you saved, with their pages',
      visited: 'Pages you read, for reading without a connection',
      edition: 'The edition you downloaded',
      program: 'The program that shows stored pages; it is deleted with the last of them',
    },
    /** An amount with its unit. */
    size: (bytes: string) => bytes,
    clear: 'Delete',
    clearOf: (kind: string) => `Delete: ${kind}`,
    clearAll: 'Delete everything',
    confirmAll: 'Delete everything that this paper keeps in this browser? It cannot be brought back.',
    cleared: 'Deleted.',
    cookieKept:
      'The cookie with settings could not be deleted, since the paper’s server cannot be reached. Everything else is deleted.',
    exportAll: 'Save as a file',
    exportNote:
      'The file holds settings, drafts, your name, your history and which stories you saved. Keep it to yourself. Stored pages, the downloaded edition and the switch for reading without a connection are not in it; where it is read, the pages of saved stories are fetched again.',
    importAll: 'Read from a file',
    imported: (count: number) => plural(count, { one: 'One entry was read.', other: '# entries were read.' }),
    notImported: 'This is not a file that was saved here. Nothing was changed.',
    full: 'The browser has no room for all of it. What fitted is here; nothing that was here is lost.',
  },
});

export default displayEn;
