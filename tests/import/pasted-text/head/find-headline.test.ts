import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/pasted-text/read-pasted.ts';

const TEXT = `The bridge over the Aln was opened again on Monday, and four hundred people walked over it before noon.

It had been closed for nine years, since a crack was found in the second pier by a diver of the county.

"We had stopped believing in it," said the baker on the other side, who lost half of her customers that spring.`;

const headlineOf = (...lines: string[]) => readPasted([...lines, '', TEXT, ''].join('\n'), []).headline;
const HEADLINE = 'Bridge over the Aln opens after nine years';

describe('the headline is no', () => {
  test('menu', () => {
    const menu = [
      'News',
      'Sport',
      'Culture and books',
      'Weather today',
      'More from us',
      'Your region and city',
    ];
    expect(headlineOf('The Aln Gazette', ...menu, '', HEADLINE)).toBe(HEADLINE);
    expect(headlineOf(HEADLINE, '', ...menu)).toBe(HEADLINE);
  });
  test('menu with a blank line between its entries', () => {
    const menu = [
      'News',
      'Sport and games',
      'Culture',
      'The weekend magazine',
      'Letters to the editor',
      'Opinion',
    ];
    expect(headlineOf(...menu.flatMap((line) => [line, '']), HEADLINE, '', '12 March 2024')).toBe(HEADLINE);
  });
  test('byline or date', () => {
    expect(headlineOf(HEADLINE, '', 'Ann Marie Lee', '', '@annmarielee', '', '12 March 2024')).toBe(HEADLINE);
    expect(headlineOf('Tuesday, 12 March 2024', '', HEADLINE, '', 'By Ann Lee')).toBe(HEADLINE);
    expect(headlineOf('Post-Quantum Bridge Roadmap', '', '2024-03-12', '', 'Jane Smith', '8 min read')).toBe(
      'Post-Quantum Bridge Roadmap',
    );
  });
  test('site name', () => {
    const page = ['The Gazette of the Aln Valley', '', HEADLINE, '', 'By Ann Lee', '', TEXT, ''];
    expect(readPasted([...page, '© 2024 The Gazette of the Aln Valley'].join('\n'), []).headline).toBe(
      HEADLINE,
    );
  });
  test('other article of a rail above it', () => {
    const rail = [
      'Ferry to the islands stops for the winter',
      'Baker of the year comes from Kettle Bay',
      'Council to vote on parking fees in May',
      'Why the river path keeps flooding',
      'Ten walks for a wet weekend',
    ];
    expect(
      headlineOf('Most read', ...rail, '', 'Local', '', HEADLINE, '', 'By Ann Lee', '12 March 2024'),
    ).toBe(HEADLINE);
    expect(headlineOf(...rail, '', HEADLINE, '', '12 March 2024')).toBe(HEADLINE);
  });
  test('teaser of another article above it', () => {
    const teasers = [
      'Ferry to the islands stops for the winter',
      'It will be back at Easter, says the line, if the county pays for the repairs to the pier.',
      'Baker of the year comes from Kettle Bay',
      'She won with a loaf of rye that takes three days to make, and nobody was more surprised.',
    ];
    expect(headlineOf(...teasers, '', HEADLINE, '', 'By Ann Lee')).toBe(HEADLINE);
  });
  test('notice about cookies', () => {
    const notice =
      'We and our partners store and read information on your device, such as identifiers, to show you fitting content, and you can object to it at any time.';
    expect(headlineOf('We value your privacy', notice, 'Accept all', 'Manage options', '', HEADLINE)).toBe(
      HEADLINE,
    );
  });
  test('subheading', () => {
    expect(
      readPasted(`${HEADLINE}\n\n${TEXT}\n\nWhat happens to the ferry now\n\n${TEXT}`, []).headline,
    ).toBe(HEADLINE);
  });
  test('standfirst below it', () => {
    expect(headlineOf(HEADLINE, '', 'Four hundred people walked over it before noon', '', 'By Ann Lee')).toBe(
      HEADLINE,
    );
  });
});

describe('the headline is', () => {
  test('repeated near the top or in another form', () => {
    expect(headlineOf(HEADLINE, 'Ferry stops for the whole winter', '', HEADLINE)).toBe(HEADLINE);
    expect(
      headlineOf(`${HEADLINE} | The Aln Gazette`, '', 'Ferry stops for the whole winter', HEADLINE),
    ).toBe(HEADLINE);
  });
  test('a question', () => {
    expect(headlineOf('Who paid for the new bridge over the Aln, and who will mend the old one?')).toBe(
      'Who paid for the new bridge over the Aln, and who will mend the old one?',
    );
  });
  test('the longer line below a kicker', () => {
    expect(headlineOf('Nine long years', '', HEADLINE, '', 'By Ann Lee')).toBe(HEADLINE);
  });
});

describe('scripts without spaces', () => {
  const prose =
    '市议会周二以九票对四票决定，镇上的室内游泳池将再开放两年，资金来自一项新的停车费，许多居民对此表示欢迎。\n\n议员们讨论了四个小时，游泳俱乐部在市政厅外面等待结果，直到深夜才有人出来宣布消息，大家都鼓掌。';
  test('characters are counted', () => {
    const page = readPasted(
      `首页\n新闻\n体育\n文化\n\n市议会决定保留室内游泳池\n\n2024年3月12日\n\n${prose}`,
      [],
    );
    expect(page.headline).toBe('市议会决定保留室内游泳池');
    expect(page.published).toMatchObject({ year: 2024, month: 3, day: 12 });
    expect(page.byline).toEqual([]);
    expect(page.parts).toHaveLength(2);
  });
});

describe('lines that may be the headline', () => {
  test('are ranked, the one that was taken first', () => {
    const { headline, headlines } = readPasted(`${HEADLINE}\n\nA day on the river bank\n\n${TEXT}`, []);
    expect(headline).toBe(HEADLINE);
    expect(headlines).toEqual([HEADLINE, 'A day on the river bank']);
  });
  test('the page is read from the line that the user named', () => {
    const text = `Other news of the day\n\nBy Bo Ek\n\n${TEXT}\n\n${HEADLINE}\n\nBy Ann Lee\n\n${TEXT}`;
    const page = readPasted(text, [], 'bridge over the aln opens');
    expect(page).toMatchObject({ headline: HEADLINE, headlines: [] });
    expect(page.parts).toHaveLength(3);
    expect(page.leftOut.filter(({ kind }) => kind === 'above the headline')).toHaveLength(3);
  });
});
