import type { ExampleEdition } from './write-edition.ts';

const WORLD = 'العالم';
const SCIENCE = 'العلوم';
const CULTURE = 'الثقافة';
const SPORT = 'الرياضة';
const CREDIT = 'Getty Open Content';

/** A newspaper in Arabic, with one article in English. */
export const arabicPaper: ExampleEdition = {
  language: 'ar',
  title: 'الجريدة العريضة',
  tagline: 'أخبار الأمس بعد مراجعتها مرتين',
  sections: [
    {
      name: WORLD,
      slug: 'world',
      description: 'معاهدات وقنوات وخطوط طول: كيف صار العالم يُدار على هذا النحو.',
    },
    { name: SCIENCE, slug: 'science', description: 'ما الذي قيس، ومن قاسه، وما مدى اليقين فيه.' },
    { name: CULTURE, slug: 'culture' },
    { name: SPORT, slug: 'sport' },
  ],
  articles: [
    {
      slug: 'nagasaki',
      section: CULTURE,
      headline: 'النهر الذي سكن من أجل صورة',
      lead: 'نظر الناس قرناً ونصف قرن إلى القوارب في هذه الصورة من ناغاساكي. انظر إلى الماء، فإذا هي صورة للزمن نفسه.',
      byline: 'مريم الحداد',
      body: [
        'كان المدّ ينقلب حين رُفع الغطاء عن العدسة. نعرف ذلك لأن القارب الأقرب إلى الضفة حادّ المقدّمة رخو المؤخرة: فقد تأرجح مقدار شبر على حبله قبل أن تُغطى العدسة ثانية.',
        'لم يترك فيليتشي بياتو، الذي التقط الصورة نحو عام 1865، أي إشارة إلى الساعة. ولم يكن بحاجة إلى ذلك، فقد حفظها الزجاج.',
      ],
      photo: {
        name: 'boats',
        alt: 'سفينة شراعية عالية الصاري وقاربان مغطيان على نهر ساكن، وخلفها بيوت وتلال',
        credit: CREDIT,
      },
    },
    {
      slug: 'alps',
      section: WORLD,
      headline: 'عقد واحد صعد فيه الناس معظم قمم الألب',
      lead: 'بين عامي 1854 و1865 بُلغت عشرات القمم لأول مرة، ثم انقطع الحبل على جبل ماترهورن.',
      byline: 'سامي عبد الله',
      body: [
        'بدأ الأمر هواية لمحامين وقساوسة في العطلة الصيفية، وانتهى بسؤال في البرلمان: هل يحق لأحد أن يخاطر بحياته من أجل قمة؟',
      ],
      photo: { name: 'alps', alt: 'قمم جبال مغطاة بالثلج فوق وادٍ عميق', credit: CREDIT },
    },
    {
      slug: 'cat',
      section: SCIENCE,
      headline: 'أربع وعشرون صورة لقطة منزلية تمشي وتعدو',
      lead: 'أوقف مايبريدج الحركة عام 1887 في صف من آلات التصوير، فرأى الناس لأول مرة كيف تضع القطة قدمها.',
      body: [
        'كانت كل آلة تنفتح بخيط تقطعه القطة. وحين عُرضت اللقطات متتابعة بدت القطة كأنها تمشي، وتلك هي السينما قبل أن يصير لها اسم.',
      ],
      photo: { name: 'cat', alt: 'أربع وعشرون صورة صغيرة لقطة تمشي وتهرول وتقفز', credit: CREDIT },
    },
    {
      slug: 'airplane',
      section: SCIENCE,
      headline: 'قبل الأقمار الصناعية كان رجل يُطلّ من طائرة',
      lead: 'صنعت الصور الجوية الأولى خرائط لم يكن أحد قد تخيلها، على يد مصور مربوط بحزام.',
      body: [
        'كان المصور يحمل آلة وزنها عشرة كيلوغرامات ويصيح للطيار أن يثبت. ومن تلك الصور تعلّم الآثاريون أن يروا المدن تحت الحقول.',
      ],
      photo: { name: 'airplane', alt: 'طائرة ذات جناحين تُرى من أعلى فوق الحقول', credit: CREDIT },
    },
    {
      slug: 'leap-second',
      section: SCIENCE,
      headline: 'الثانية الكبيسة تُحال إلى التقاعد',
      lead: 'قرر علماء القياس أن يتركوا ساعة العالم تنحرف قليلاً عن دوران الأرض بعد عام 2035.',
      body: ['أُضيفت سبع وعشرون ثانية منذ عام 1972، وكل واحدة منها أربكت حاسوباً في مكان ما.'],
    },
    {
      slug: 'marathon',
      section: SPORT,
      headline: 'لماذا يبلغ الماراثون 42 كيلومتراً و195 متراً',
      lead: 'قيست المسافة عام 1908 من نافذة غرفة أطفال في قلعة وندسور إلى مقصورة الملكة.',
      body: ['بقيت المسافة كما هي منذ عام 1921، وإن كان أحد لم يشرح للعدّائين سبب الأمتار الأخيرة.'],
    },
    {
      slug: 'meridian',
      section: WORLD,
      headline: 'خمس وعشرون دولة اتفقت على خط واحد',
      lead: 'في واشنطن عام 1884 صار غرينتش خط الصفر، وامتنعت فرنسا عن التصويت.',
      body: ['قبل ذلك كان لكل دولة بحرية خط صفر خاص بها، وكان الربان الحكيم يحمل جداول تحويل.'],
    },
    {
      slug: 'garlic',
      section: CULTURE,
      headline: 'زهرة صُوّرت كأنها عمارة',
      lead: 'صوّر كارل بلوسفلت النباتات ثلاثين عاماً ليعلّم طلابه كيف تُبنى الأشياء.',
      body: ['كبّر البراعم ثلاثين مرة، فبدت أعمدة وأبراجاً. ولم يكن يعدّ نفسه مصوراً.'],
      photo: { name: 'allium', alt: 'رأس زهرة ثوم مكبّر على خلفية رمادية', credit: CREDIT },
    },
    {
      slug: 'container',
      section: WORLD,
      headline: 'صندوق من حديد غيّر كل ميناء',
      lead: 'أبحرت أول سفينة حاويات عام 1956 وعلى متنها ثمانية وخمسون صندوقاً.',
      body: ['هبطت كلفة تحميل الطن الواحد من نحو ستة دولارات إلى ستة عشر سنتاً.'],
    },
    {
      slug: 'concert-pitch',
      section: CULTURE,
      headline: 'The note that orchestras argued about',
      lead: 'An international conference settled on 440 hertz in 1939, and hardly anybody obeys.',
      body: [
        'Every orchestra tunes to one note, and for two centuries no two cities agreed on how high it is.',
        'This story is in English inside an Arabic paper; the words around it stay Arabic.',
      ],
      language: 'en',
    },
  ],
};
