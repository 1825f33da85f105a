import type { Article, Block } from '../../model/article/article.ts';
import type { FreePage } from '../../model/edition/free-page.ts';
import { alps, boats, cat } from './photos.ts';

const base: Article = {
  format: 1,
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  slug: 'the-river-that-stood-still',
  language: 'en',
  direction: 'ltr',
  status: 'usable',
  section: 'Culture',
  headline: 'A bridge reopens, narrower than before',
  published: '2022-11-24T06:10:00Z',
  body: [],
  comments: { state: 'open' },
  revision: { number: 1, at: '2022-11-24T06:10:00Z', hash: '0' },
};

/** A paragraph. */
export const text = (words: string): Block => ({ type: 'paragraph', text: words });

/** Article with every field that an article may have. */
export const river: Article = {
  ...base,
  label: 'Photography',
  headline: 'The river that stood still for a photographer',
  lead: 'For a century and a half people have looked at the boats in this picture of Nagasaki. Look at the water instead, and it becomes a photograph of time itself.',
  byline: [{ name: 'Marta Lindqvist' }],
  dateline: 'Nagasaki',
  translations: [{ slug: 'river-de', language: 'de', name: 'Deutsch' }],
  neighbours: {
    newer: { slug: 'bridge', headline: 'A bridge reopens, narrower than before' },
    older: { slug: 'museum', headline: 'What a museum keeps of a river that nobody can see any more' },
  },
  updated: '2022-11-24T11:32:00Z',
  photo: boats,
  keyPoints: [
    'The view was made about 1865 on a sheet of wet glass, which had to be exposed and developed before it dried.',
    'Whatever moved while the lens was open was smoothed away. That is why the river looks frozen and the harbour nearly empty.',
    'Conservators now read the blur as evidence of tide, of wind and of how long the photographer waited.',
  ],
  body: [
    text(
      'The tide was on the turn when the lens was uncovered. We know it because the boat nearest the bank is sharp at the bow and soft at the stern: it had swung a hand’s breadth on its rope by the time the lens was covered again.',
    ),
    text(
      'Felice Beato, who made the picture in about 1865, left no note of the hour. He did not need to. The glass kept one.',
    ),
    text(
      'To photograph anything in those years was to race a drying plate. A sheet of glass was flooded with collodion, a syrup of gun cotton in ether and alcohol, and lowered into a bath of silver nitrate. It went into the camera wet and had to come out wet, which in a warm country left perhaps ten minutes between the first pour and the last rinse. Photographers travelled with a dark tent, a yoke of bottles and an assistant who could run.',
    ),
    { type: 'related', slug: 'story-2', headline: 'Before satellites, a man leaned out of an aeroplane' },
    text(
      'What the plate could not do was hurry. Even in good light an exposure lasted seconds, and in those seconds everything that would not keep still began to leave. Walkers went first, then oars, smoke and the leaves at the ends of branches. Water was the last to go, because water does not vanish. It averages.',
    ),
    { type: 'heading', text: 'A quay with nobody on it' },
    text(
      'Visitors to a room of early photographs tend to ask where all the people are. They are there, says Ines Carvalho, who looks after such pictures for a small museum in Lisbon, but spread so thinly that the paper cannot hold them.',
    ),
    {
      type: 'quote',
      text: '“You are looking at a crowded quay. It is only that the crowd was busy, and the camera remembers those who had nothing to do.”',
      attribution: 'Ines Carvalho, conservator of photographs',
    },
    {
      type: 'paragraph',
      text: [
        'Two men in Beato’s picture had nothing to do. One sits in the nearer boat with a band round his head and his arm along the gunwale. The other stands in the shallows beside its neighbour, a cloth over his hair and a hand to his mouth. Both are perfectly sharp, and it is hard to believe that ',
        { text: 'nobody had asked them to be', href: 'https://www.getty.edu/art/collection/' },
        '.',
      ],
    },
    { type: 'photo', ...cat },
    text(
      'Twenty years later the trouble had turned round. Dry plates were quick enough to stop a bounding cat, and people complained that the results looked wrong: nobody had ever seen a leg in that position. The blur, it turned out, had been doing the work of the eye.',
    ),
    {
      type: 'pullquote',
      text: '“The camera remembers those who had nothing to do.”',
      attribution: 'Ines Carvalho',
    },
    { type: 'heading', text: 'Reading the blur' },
    text(
      'Carvalho’s group has begun to measure that work. On a scan fine enough to show the grain of a roof tile, they set the edges of things that could not move, a stone step or a mooring post, against the edges of things that could. Three readings come out of it with some confidence:',
    ),
    {
      type: 'list',
      ordered: true,
      items: [
        [
          { text: 'How long the lens was open', strong: true },
          ', to within a second or two, where a moored boat swings at a pace that can be modelled.',
        ],
        [
          { text: 'Which way the wind blew', strong: true },
          ', from the side of each tree that has gone soft.',
        ],
        [
          { text: 'The hour', strong: true },
          ', from the shadows, once the view has been laid over a survey of the harbour.',
        ],
      ],
    },
    text(
      'It is a modest science, and its practitioners like it that way. A reading is never better than the plate; a scratch can pass for a gust. When two of Carvalho’s students timed the same picture without speaking to each other, they came out four seconds apart, and the museum printed both figures on the wall.',
    ),
    text(
      'None of it would have mattered to the man with the dark tent. He wanted a view that would sell, with a hill, a mast and somewhere for the eye to cross the water. What he packed into its crate that evening was stranger: a few seconds of a river, laid one on top of another until they lay flat.',
    ),
  ],
  sources: [
    {
      name: 'J. Paul Getty Museum, “Boats in River, Nagasaki”',
      url: 'https://www.getty.edu/art/collection/',
    },
    { name: 'Interviews by the author', role: 'source' },
  ],
  tags: ['Photography', 'Japan', 'Nineteenth century', 'Museums'],
  corrections: [
    {
      at: '2022-11-24T11:32:00Z',
      kind: 'correction',
      text: 'An earlier version of this article said that the boat had swung by about a metre while the plate was exposed. It was about a hand’s breadth.',
    },
  ],
};

/** Article with the required fields only. */
export const short: Article = {
  ...base,
  slug: 'a-bridge-reopens',
  revision: {
    number: 3,
    at: '2022-11-24T09:15:00Z',
    hash: '2',
    history: [
      {
        number: 3,
        at: '2022-11-24T09:15:00Z',
        note: 'The first cyclist crossed at ten past six, not at seven.',
        changes: [
          [
            { same: 'The first cyclist crossed at ' },
            { removed: 'seven' },
            { added: 'ten past six' },
            { same: ', before the ribbon, and was asked to go back and do it again for the mayor.' },
          ],
        ],
      },
      { number: 2, at: '2022-11-24T07:40:00Z' },
    ],
  },
  section: 'Transport',
  byline: [{ name: 'Ivo Marek' }],
  body: [
    text(
      'The first cyclist crossed at ten past six, before the ribbon, and was asked to go back and do it again for the mayor.',
    ),
  ],
};

/** Retracted article with a long headline. */
export const retracted: Article = {
  ...base,
  slug: 'commission',
  section: 'World',
  headline:
    'Commission that was set up to shorten the names of commissions asks for two more years, a larger room and a somewhat longer name',
  byline: [
    { name: 'Ivo Marek' },
    { name: 'Ruth Amsel', role: 'Brussels' },
    { name: 'News desk', url: 'https://news.example/desk' },
  ],
  keyPoints: ['The commission has not met since spring.'],
  updated: '2022-11-26T09:00:00Z',
  photo: { caption: 'The room as it was in spring.', credit: 'Photo: the commission' },
  body: [{ type: 'heading', text: 'What was said' }, text('The commission does not exist.')],
  dateline: 'Brussels',
  corrections: [
    { at: '2022-11-25T09:00:00Z', kind: 'clarification', text: 'The room is not larger, but longer.' },
    {
      at: '2022-11-26T09:00:00Z',
      kind: 'retraction',
      text: 'This story rested on a single letter, which proved to be forged. We should have asked the commission.',
    },
  ],
  rights: { holder: 'Broadsheet', license: 'https://creativecommons.org/licenses/by/4.0/' },
};

/** Article in a right-to-left language. */
export const arabic: Article = {
  ...base,
  slug: 'qitarat-al-layl',
  language: 'ar',
  direction: 'rtl',
  section: 'النقل',
  headline: 'قطارات الليل تعود إلى خط الوادي، عربةً بعد عربة',
  lead: 'بعد ثلاثين عاماً على بيع آخر سرير، اشترت تعاونية من بلدات المحطات أربع عربات نوم وإبريق شاي كبيراً، ووضعت جدولاً لا يستعجل أحداً.',
  byline: [{ name: 'سلمى الحدّاد' }],
  dateline: 'فالنوار',
  updated: '2022-11-24T11:32:00Z',
  photo: {
    ...alps,
    alt: 'قمم مثلجة فوق سفح معتم تكسوه أشجار التنوب',
    caption:
      'قمم الألب كما صوّرها أدولف براون بين عامي ١٨٦٥ و١٨٧٠. يصعد الخط اليوم في وادٍ يشبه هذا، ويقضي فيه الركاب ليلتهم الأولى.',
  },
  keyPoints: [
    'أربع عربات مستعملة تكفي لرحلتين في الأسبوع طوال الشتاء.',
    'السعر ثابت، ولا يُدفع شيء مقابل النافذة.',
  ],
  body: [
    text(
      'في الساعة العاشرة إلا ربعاً من مساء الثلاثاء أطفأ ناظر المحطة مصباح الرصيف، ثم أشعله من جديد. قال إن أحداً لم يطلب منه ذلك، لكنه أراد أن يرى المكان كما كان يراه أبوه: معتماً أولاً، ثم فيه قطار.',
    ),
    {
      type: 'paragraph',
      text: [
        'اشترت التعاونية العربات من شركة أوقفت خط ',
        { text: 'EuroNight 467', language: 'en' },
        ' قبل أعوام. كانت الأسرّة سليمة والستائر بالية، فخاطت نساء ثلاث بلدات ستائر جديدة، لكل عربة لون.',
      ],
    },
    { type: 'related', slug: 'story-2', headline: 'قبل الأقمار الصناعية، رجل انحنى من طائرة' },
    { type: 'heading', text: 'جدول لا يستعجل أحداً' },
    text(
      'لا تتجاوز سرعة القطار سبعين كيلومتراً في الساعة، وهذا مقصود. فالرحلة القصيرة، كما تقول مديرة التعاونية، توقظ الناس قبل أن يناموا.',
    ),
    {
      type: 'pullquote',
      text: '«نبيع ليلة كاملة، والوصول هدية معها.»',
      attribution: 'نورا بلان، مديرة التعاونية',
    },
    text(
      'حُجزت المقاعد حتى نهاية يناير. ومن لم يجد سريراً وجد كرسياً قرب إبريق الشاي، وهو المكان الذي تُروى فيه الحكايات.',
    ),
  ],
  sources: [{ name: 'مقابلات أجرتها الكاتبة' }],
};

/** Free page: a page of the edition that is no article. */
export const about: FreePage = {
  kind: 'free',
  slug: 'about',
  headline: 'About this paper',
  language: 'en',
  direction: 'ltr',
  body: [
    {
      type: 'paragraph',
      id: 'a1',
      text: 'It is set in one serif and one sans, and looked at before it is printed.',
    },
    { type: 'heading', id: 'a2', text: 'Who makes it' },
    { type: 'list', id: 'a3', items: ['Nobody here is famous.', 'Everybody here can spell.'] },
  ],
};
