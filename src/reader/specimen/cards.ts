import type { Block } from '../../model/article/article.ts';
import type {
  ArticleCard,
  ArticleList,
  CorrectionsList,
  FrontList,
  MonthsList,
  NamesList,
} from '../../model/lists/lists.ts';
import { edition } from './edition.ts';
import { acanthus, airplane, allium, alps, boats, house } from './photos.ts';

let cardCount = 0;

/** Creates a card without an article; each call's is older than the one before. */
export function card(
  section: string,
  headline: string,
  lead?: string,
  rest?: Partial<ArticleCard>,
): ArticleCard {
  cardCount++;
  return {
    slug: `story-${cardCount}`,
    section,
    headline,
    lead,
    published: new Date(Date.UTC(2022, 10, 24, 10, 40) - cardCount * 19 * 60_000).toISOString(),
    language: 'en',
    direction: 'ltr',
    ...rest,
  };
}

export const lead = card(
  'Culture',
  'The river that stood still for a photographer',
  'For a century and a half people have looked at the boats in this picture of Nagasaki. Look at the water instead, and it becomes a photograph of time itself.',
  { label: 'Photography', byline: ['Marta Lindqvist'], photo: boats },
);
export const airplanes = card(
  'Transport',
  'Before satellites, a man leaned out of an aeroplane',
  'The first views straight down were taken by pilots with cold hands. Farmers used them to settle where a hedge had stood.',
  { photo: airplane, byline: ['Leila Haddad'] },
);
export const port = card(
  'World',
  'A port votes to give its oldest quay back to the tide',
  'Rebuilding the sea wall would cost more than the houses behind it are worth. The owners voted in favour, two to one.',
);
export const lightning = card(
  'Science',
  'Lightning keeps a diary, if you know which trees to ask',
  'Forty years of felled oaks give up the dates of storms nobody wrote down.',
  { corrected: 'corrected' },
);
const briefs = [
  'Bakers ask for one more hour of night rate',
  'A bridge reopens, narrower than before',
  'Ferry fares frozen until spring after islanders’ petition',
  'Signal box listed as a monument, signaller included',
  'Comet brightens early; binoculars will do',
  'Map library opens its basement to walkers',
  'Snow closes two passes; the trains still run',
  'Choir finds the missing page of its own hymn book',
].map((headline) => card('World', headline));

export const door = card(
  'Culture',
  'The photographer who stopped at the door',
  'Dorothea Lange photographed an empty farmhouse on the southern plains. The door stands open; her camera stays outside, and the picture is the better for it.',
  { photo: house },
);
export const teacher = card(
  'Science',
  'The teacher who photographed weeds as if they were cathedrals',
  'Karl Blossfeldt wanted something to draw from. He built his own camera, picked what grew by the railway line, and gave his students iron gates and bishops’ staffs.',
  { photo: acanthus, byline: ['Ruth Amsel'] },
);
const seeds = card(
  'Science',
  'Seed banks learn to count in centuries',
  'Germination tests use up the very thing they protect. A new method asks the seed to breathe instead.',
  { photo: allium, byline: ['Ivo Marek', 'Ruth Amsel'] },
);
const rain = card(
  'Science',
  'Why rain smells, and who is listening',
  'The scent of wet earth is a message from bacteria. Springtails, it turns out, can read it.',
);
const clock = card(
  'Science',
  'A clock that would have lost a second since the first stars',
  'Two laboratories compared theirs along a fibre and found a hill between them.',
);
export const cats = card(
  'Culture',
  'Twenty-four cats, one cat',
  'Muybridge let a house cat walk past a row of cameras. Nobody who saw the sheet drew a cat in the old way again.',
);

const section = (name: string) => {
  const found = edition.sections.find((one) => one.name === name);
  return found ?? { name, slug: name.toLowerCase() };
};

/** Front page with every part. */
export const front: FrontList = {
  kind: 'front',
  lead,
  second: [airplanes, port, lightning],
  briefs,
  bands: [
    {
      section: section('World'),
      articles: [
        card(
          'World',
          'Delta farmers give up the third rice crop and let the river in',
          'Fish now pay better than grain in fields that flood every autumn anyway. The banks that were raised by hand for forty years are being opened by hand too.',
        ),
        card(
          'World',
          'Twelve islands, one timetable, no agreement',
          'A ferry company has asked its passengers to write the winter schedule. They have sent nine.',
        ),
        card(
          'World',
          'The village that moved uphill, and the church that would not',
          'After the third flood the houses went one by one. The bell still rings below, for nobody in particular, at noon.',
        ),
      ],
    },
    { section: section('Science'), articles: [teacher, seeds, rain, clock] },
    {
      section: section('Transport'),
      articles: [
        card(
          'Transport',
          'Night trains return to the valley line, one sleeping car at a time',
          'Thirty years after the last berth was sold, a cooperative of station towns has bought four carriages and a kettle.',
          { photo: alps },
        ),
        card(
          'Transport',
          'The level crossing everyone hates is the safest in the county',
          'Drivers slow down for what they distrust. Engineers are taking notes.',
        ),
        card(
          'Transport',
          'Hydrogen railcars meet their first real frost',
          'At minus eighteen the fuel behaved. The doors did not.',
        ),
        card(
          'Transport',
          'A canal is measured again, and found shorter',
          'Two centuries of tolls were paid on a mile that never existed.',
        ),
      ],
    },
    {
      section: section('Culture'),
      articles: [
        door,
        cats,
        card(
          'Culture',
          'An orchestra tunes down, and sleeps better',
          'Four hertz lower, say the players, and the wood forgives you. The audience has not been told, and has not noticed.',
        ),
        card(
          'Culture',
          'What the prompter heard',
          'Forty seasons under the stage have left Ilse Brandauer with every part by heart, a shawl for each act, and no wish to play anyone.',
        ),
        card(
          'Culture',
          'The gallery that lends its pictures to kitchens',
          'Four hundred households keep a painting for a year. The steam, say the conservators, does less harm than the sun.',
        ),
      ],
    },
  ],
};

const bare = ({ photo, ...rest }: ArticleCard): ArticleCard => rest;

/** The same front page without photos. */
export const frontWithoutPhotos: FrontList = {
  ...front,
  lead: bare(lead),
  second: front.second.map(bare),
  bands: front.bands.map((band) => ({ ...band, articles: band.articles.map(bare) })),
};

/** Front page of an edition with five articles. */
export const frontOfFive: FrontList = {
  kind: 'front',
  lead,
  second: [airplanes, port],
  briefs: [],
  bands: [{ section: section('Culture'), articles: [door, cats] }],
};

export const frontOfOne: FrontList = { kind: 'front', lead, second: [], briefs: [], bands: [] };
export const frontOfNone: FrontList = { kind: 'front', second: [], briefs: [], bands: [] };

const before = (article: ArticleCard, days: number): ArticleCard => ({
  ...article,
  slug: `${article.slug}-${days}`,
  published: new Date(Date.parse(article.published) - days * 86_400_000).toISOString(),
});

/** A page of a section's list. */
export const sectionList: ArticleList = {
  kind: 'section',
  section: {
    ...section('Science'),
    description: 'What was measured, who measured it, and how sure anybody is.',
  },
  older: '/sections/science/page/7/',
  articles: [
    teacher,
    lightning,
    seeds,
    before(rain, 1),
    before(airplanes, 1),
    before(clock, 1),
    before(cats, 330),
  ],
};

export const emptySection: ArticleList = { kind: 'section', section: section('Transport'), articles: [] };

export const authorList: ArticleList = {
  kind: 'author',
  author: {
    name: 'Science desk',
    slug: 'science-desk',
    bio: 'Covers the natural sciences and the history of measurement.',
    photo: teacher.photo,
    url: 'https://example.org/science-desk',
  },
  articles: [lightning, seeds, before(rain, 1)],
};

export const archiveList: ArticleList = {
  kind: 'archive',
  month: '2022-11',
  older: '/archive/2022/10/',
  articles: [seeds, before(rain, 1)],
};

/** Title of `archiveList`. */
export const archiveTitle = 'November 2022';

export const months: MonthsList = {
  kind: 'months',
  months: ['2022-11', '2022-10', '2022-08', '2021-12', '2021-01'].map((month, i) => ({
    month,
    count: 1 + i * 17,
  })),
};

export const tags: NamesList = {
  kind: 'names',
  of: 'tags',
  groups: [
    { initial: 'B', names: [{ name: 'Bridges', slug: 'bridges', count: 12 }] },
    {
      initial: 'C',
      names: [
        { name: 'C++', slug: 'c-plus-plus', count: 1 },
        { name: 'Cats', slug: 'cats', count: 3 },
      ],
    },
  ],
};

export const corrections: CorrectionsList = {
  kind: 'corrections',
  entries: [
    {
      slug: 'seeds',
      headline: seeds.headline,
      language: 'en',
      direction: 'ltr',
      correction: {
        at: '2022-11-20T09:00:00Z',
        kind: 'correction',
        text: 'An earlier version of this story gave the depth of the vault as 120 metres. It lies 130 metres inside the mountain.',
      },
    },
    {
      slug: 'rain',
      headline: rain.headline,
      language: 'en',
      direction: 'ltr',
      correction: { at: '2022-10-02T16:30:00Z', kind: 'clarification', text: 'The rain fell in one night.' },
    },
  ],
};

export const aboutScripts: Block[] = [
  { type: 'paragraph', text: 'Other scripts stand in lists beside this one.' },
];

/** The same article in the scripts that have a line height and letter spacing of their own. */
export const scripts: ArticleCard[] = (
  [
    ['ar', 'rtl', 'قطارات الليل تعود إلى خط الوادي', 'بعد ثلاثين عاماً تخرج أربع عربات إلى السكة من جديد.'],
    [
      'hy',
      'ltr',
      'Գիշերային գնացքը վերադառնում է հովիտ',
      'Երեսուն տարի անց չորս վագոն կրկին ճանապարհ է ընկնում։',
    ],
    ['hi', 'ltr', 'रात की रेलगाड़ी घाटी में लौट आई', 'तीस साल बाद चार डिब्बे फिर पटरी पर हैं।'],
    ['my', 'ltr', 'ညရထား တောင်ကြားလမ်းသို့ ပြန်လာပြီ', 'နှစ်သုံးဆယ်အကြာတွင် တွဲလေးတွဲ ပြန်လည်ပြေးဆွဲသည်။'],
    ['ja', 'ltr', '谷あいの路線に夜行列車が帰ってくる', '三十年ぶりに、四両の客車がふたたび線路を走る。'],
    [
      'ru',
      'ltr',
      'Ночные поезда возвращаются на долинную линию',
      'Спустя тридцать лет четыре вагона снова выходят на путь.',
    ],
    [
      'de',
      'ltr',
      'Schienenersatzverkehrsunternehmen kündigt Fahrplanauskunftsvereinbarung',
      'Die Talgemeinden verhandeln über den letzten Anschluss am Abend.',
    ],
  ] as const
).map(([language, direction, headline, lead]) => card('Transport', headline, lead, { language, direction }));
