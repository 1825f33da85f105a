import type { WrittenArticle } from '../../src/model/article/article.ts';

/** Texts that are harmful where they are interpreted as markup or code. */
export const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  'javascript:alert(1)//',
  '</script><script>alert(1)</script>',
  '</title></textarea><script>alert(1)</script>',
  '<!--<script>alert(1)</script>-->',
  "{{constructor.constructor('alert(1)')()}}",
  '\u0024{alert(1)}`\u0024{alert(1)}`',
  '<a id=broadsheet name=root href=javascript:alert(1)>x</a>',
  '<form name=body><input name=children id=main>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<style>*{display:none}</style><link rel=stylesheet href=//evil.example>',
  'turned \u202Etxet.exe round',
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#x3c;',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  'a\u0000b\u2028c\u2029<b onclick=alert(1)>d</b>',
  '<object data=javascript:alert(1)><embed src=//evil.example></object>',
  '__proto__ constructor <template id="B:0"></template>',
  '\u200B\uFEFF<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>',
];

/** Returns an article with the same text in every field; the number makes its section unique. */
export const articleWith = (words: string, number: number): WrittenArticle => ({
  headline: words,
  shortHeadline: [{ text: words, strong: true }],
  section: `${words} ${number}`,
  alsoIn: ['Science'],
  label: words,
  lead: [{ text: words, emphasis: true }],
  description: words,
  byline: [{ name: words, role: words }],
  dateline: words,
  published: '2026-11-18T09:00:00Z',
  photo: { src: 'photos/barcode.png', alt: words, caption: words, credit: words },
  keyPoints: [words],
  body: [
    words,
    {
      type: 'paragraph',
      id: 'root',
      text: [
        { text: words, code: true },
        { text: words, href: 'https://example.org/' },
      ],
    },
    { type: 'heading', id: 'broadsheet', text: words },
    { type: 'list', id: 'main', items: [words, { text: words, list: { items: [words] } }] },
    { type: 'quote', id: 'body', text: words, attribution: words },
    { type: 'quote', body: [words] },
    { type: 'pullquote', text: words, attribution: words },
    { type: 'photo', src: 'photos/marathon.png', alt: words, caption: words, credit: words },
    { type: 'gallery', photos: [{ src: 'photos/beats.png', alt: words, caption: words, credit: words }] },
    { type: 'related', url: 'https://example.org/x', headline: words, label: words },
    { type: 'table', caption: words, header: [words], rows: [[words]] },
    { type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: words },
    { type: 'embed', provider: words, url: 'https://example.org/film', title: words },
    {
      type: 'audio',
      src: 'media/concert-pitch.wav',
      title: words,
      caption: words,
      credit: words,
      transcript: words,
      tracks: [{ src: 'media/concert-pitch.en.vtt', language: 'en', label: words }],
    },
    { type: 'video', src: 'media/muybridge-cat.webm', title: words, caption: words, credit: words },
    { type: 'box', title: words, body: [words] },
    { type: 'update', at: '2026-11-18T10:00:00Z', headline: words, body: [words] },
    { type: 'code', text: words, language: words },
  ],
  sources: [{ name: words, url: 'https://example.org/' }],
  related: [{ url: 'https://example.org/y', headline: words }],
  tags: [words],
  corrections: [{ at: '2026-11-19T08:00:00Z', kind: 'correction', text: words }],
  rights: { holder: words, notice: words },
});

/** Returns articles with the given texts as paragraphs. */
export function articlesWith(texts: string[], perArticle = 150): WrittenArticle[] {
  const articles: WrittenArticle[] = [];
  for (let from = 0; from < texts.length; from += perArticle) {
    articles.push({
      headline: `Texts from ${from}`,
      section: 'Science',
      published: '2026-11-17T09:00:00Z',
      body: texts.slice(from, from + perArticle),
    });
  }
  return articles;
}
