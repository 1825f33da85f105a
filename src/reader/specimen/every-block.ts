import type { Article, Block } from '../../model/article/article.ts';
import { short, text } from './articles.ts';
import { acanthus, allium, alps, house } from './photos.ts';

const blocks: Block[] = [
  { type: 'heading', level: 3, text: 'What a reading cannot tell' },
  {
    type: 'list',
    items: [
      {
        text: 'The year, unless something in the view is dated.',
        list: { items: ['A bridge, a mast, a roof.', 'A tree that was felled.'] },
      },
      'Who asked the men to keep still.',
    ],
  },
  {
    type: 'paragraph',
    text: [
      'Runs: ',
      { text: 'strong', strong: true },
      ', ',
      { text: 'emphasis', emphasis: true },
      ', ',
      { text: 'code()', code: true },
      ', ',
      { text: 'struck', strike: true },
      ', H',
      { text: '2', sub: true },
      'O, 10',
      { text: '−6', sup: true },
      ', ',
      { text: 'marked', mark: true },
      ', ',
      { text: 'Schadenfreude', language: 'de', emphasis: true },
      ', ',
      { text: 'قطارات الليل', language: 'ar' },
      '.',
      { break: true },
      'A line of its own.',
    ],
  },
  { type: 'photo', ...house },
  text('A tall photo keeps to the text.'),
  { type: 'photo', ...acanthus },
  {
    type: 'photo',
    src: 'photos/not-there.jpg',
    alt: 'A picture whose file is not there',
    credit: 'Photo: nobody',
    width: 1024,
    height: 600,
  },
  {
    type: 'photo',
    caption: 'An import that is not finished: caption and credit stand in its place.',
    credit: 'Photo: agency',
  },
  text('A gallery of two.'),
  { type: 'gallery', photos: [acanthus, allium] },
  {
    type: 'table',
    caption: 'Seconds of exposure, two readings of one plate',
    header: ['Read from', 'First student', 'Second student'],
    rows: [
      ['Swing of the boat', '9.5', '10.0'],
      ['Edge of the smoke', '8.0', '11.5'],
      ['Printed on the wall', '8.5', '–'],
    ],
  },
  {
    type: 'table',
    header: [
      'Line',
      'Opened',
      'Closed',
      'Reopened',
      'Length, km',
      'Stations',
      'Gauge',
      'Owner',
      'Why it was closed',
    ],
    rows: [
      [
        'Valley',
        '1887',
        '1992',
        '2022',
        '84',
        '17',
        'Standard',
        'Cooperative of station towns',
        'A washed-out bridge',
      ],
    ],
  },
  {
    type: 'box',
    title: 'Wet plate, 1851 to about 1880',
    body: [
      {
        type: 'list',
        items: [
          'Glass, collodion and silver, made by hand on the spot.',
          'About ten minutes from first pour to last rinse.',
          'Exposures of one second to one minute.',
        ],
      },
    ],
  },
  {
    type: 'embed',
    provider: 'youtube',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    title: 'A plate is coated, exposed and developed in nine minutes',
  },
  { type: 'embed', provider: 'elsewhere', url: 'https://video.example/1', title: 'A film we cannot play' },
  {
    type: 'audio',
    src: 'media/river.mp3',
    title: 'The river at night',
    caption: 'Recorded from the quay.',
    credit: 'Recording: Marta Lindqvist',
    transcript: 'Water; an oar; a voice, far off.',
  },
  {
    type: 'video',
    src: 'media/river.mp4',
    title: 'The river by day',
    poster: 'photos/alps.jpg',
    credit: 'Film: Marta Lindqvist',
    tracks: [{ src: 'media/river.vtt', language: 'en', label: 'English' }],
  },
  {
    type: 'related',
    slug: 'story-2',
    headline: 'Before satellites, a man leaned out of an aeroplane',
    photo: alps,
  },
  { type: 'related', headline: 'A story without an address is text', label: 'See also' },
  { type: 'code', text: 'seconds = blur_width / (swing_speed * magnification)' },
  { type: 'divider' },
  {
    type: 'quote',
    body: [text('A quotation of two paragraphs.'), text('The second of them.')],
    attribution: 'A letter',
  },
  { type: 'unknown', name: 'timeline', text: 'A block that is newer than this version.' },
  {
    type: 'update',
    at: '2022-11-24T14:20:00Z',
    headline: 'The plate has left the museum',
    body: [
      text('It travels in a padded case on the lap of a conservator, by train, and has a seat of its own.'),
    ],
  },
  {
    type: 'update',
    at: '2022-11-24T13:55:00Z',
    headline: 'Rain at the loading door',
    key: true,
    pinned: true,
    body: [text('The van has been sent back for a longer ramp.')],
  },
  { type: 'heading', text: 'What was found' },
  { type: 'heading', level: 3, text: 'Under the quay' },
  text('Nothing that had not been there before.'),
];

/** Article with every type of block in every state. */
export const everyBlock: Article = {
  ...short,
  headline: 'Every block',
  photo: house,
  // As in the published form, where every block has an id.
  body: blocks.map((block, i) => ({ ...block, id: String(i) })),
};
